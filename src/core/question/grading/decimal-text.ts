import type { Exact } from './decimal.ts';

/** Digits after the first one that is not 0, where a number has no end. */
const precision = 17;

/** A number as a decimal: exact where it has an end, else rounded to 17 digits or more. */
export function decimalText({ top, bottom }: Exact): string {
  const sign = top < 0n ? '-' : '';
  const whole = top < 0n ? -top : top;
  const places = placesOf(whole, bottom);
  const scaled = (whole * 10n ** BigInt(places) * 2n + bottom) / (bottom * 2n);
  const digits = String(scaled).padStart(places + 1, '0');
  const [integer, fraction] = [
    digits.slice(0, digits.length - places),
    digits.slice(-places || digits.length),
  ];
  const trimmed = fraction.replace(/0+$/, '');
  return trimmed === '' ? `${sign}${integer}` : `${sign}${integer}.${trimmed}`;
}

function placesOf(top: bigint, bottom: bigint): number {
  const [twos, rest] = without(bottom, 2n);
  const [fives, left] = without(rest, 5n);
  return top % left === 0n
    ? Math.max(twos, fives)
    : precision + Math.max(0, String(bottom).length - String(top).length);
}

/** How often a factor goes into a number, and what is left of it. */
function without(number: bigint, factor: bigint): readonly [count: number, rest: bigint] {
  let [count, rest] = [0, number];
  while (rest % factor === 0n) [count, rest] = [count + 1, rest / factor];
  return [count, rest];
}
