import { InvalidArgumentError } from 'commander';
import { isDate } from '../core/schedule/study-day.ts';

/** Reads options that are numbers; commander tells the user what was wanted. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

export function percent(text: string): number {
  const value = decimal(text.replace(/%$/, ''));
  if (value >= 0 && value <= 100) return value;
  throw new InvalidArgumentError('Expected a percentage from 0 to 100.');
}

/** Minutes of a day. */
export function minutes(text: string): number {
  const value = decimal(text);
  if (value > 0 && value <= 24 * 60) return value;
  throw new InvalidArgumentError('Expected minutes, more than 0 and at most 1440.');
}

function decimal(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** A number of things, none at all included. */
export const count = wholeNumber(0, 1_000_000_000);

/** Desired retention, as FSRS can reach it. */
export function retention(text: string): number {
  const value = decimal(text);
  if (value >= 0.7 && value <= 0.99) return value;
  throw new InvalidArgumentError('Expected a share from 0.7 to 0.99.');
}

export function date(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('Expected a date such as 2027-03-28.');
}
