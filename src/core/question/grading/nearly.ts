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

/** Optimal string alignment distance of exactly 1, in one pass from both ends. */
function oneEdit(one: readonly string[], other: readonly string[]): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
