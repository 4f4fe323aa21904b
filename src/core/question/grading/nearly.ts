import { graphemesOf } from '../../text/graphemes.ts';

/** Shorter answers have too many neighbours that are words of their own. */
const fewestLetters = 8;

/**
 * Whether `typed` is one slip away from `wanted` (both normalised): one character added, left out,
 * replaced, or two neighbours swapped, by grapheme; in an answer of 8 or more letters; never in
 * its numbers.
 */
export function isSlip(typed: string, wanted: string): boolean {
  if ((wanted.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return false;
  return numbers(typed) === numbers(wanted) && oneEdit(graphemesOf(typed), graphemesOf(wanted));
}

/** The numbers of a text with their signs. */
function numbers(text: string): string {
  return (text.match(/[-+]?\p{N}[\p{N}.,]*/gu) ?? []).join(' ');
}

/** Optimal string alignment distance of exactly 1: what is left between equal ends tells. */
function oneEdit(one: readonly string[], other: readonly string[]): boolean {
  const start = sharedLength(one, other);
  const end = sharedLength(one.slice(start).toReversed(), other.slice(start).toReversed());
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** How many items two lists share from their start. */
function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((item, index) => item !== other[index]);
  return differs < 0 ? one.length : differs;
}
