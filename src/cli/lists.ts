import { InvalidArgumentError } from 'commander';

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** The same where only some words are known. */
export function someOf(
  known: readonly string[],
): (value: string, before: readonly string[]) => readonly string[] {
  return (value, before) => {
    if (known.includes(value)) return [...before, value];
    throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`);
  };
}

const date = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;

/** A local date with or without a time, as `localTime` writes it. */
export function localDate(text: string): string {
  const written = text.replace('T', ' ');
  if (date.test(text) && isDate(written)) return written;
  throw new InvalidArgumentError(
    'Expected a date such as 2026-11-23 or 2026-11-23T14:30, or days or weeks: 7d, 4w.',
  );
}

/** The 31st of a month of 30 days is none. */
function isDate(written: string): boolean {
  const [day = '', time = '00:00'] = written.split(' ');
  const at = Date.parse(`${day}T${time}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
