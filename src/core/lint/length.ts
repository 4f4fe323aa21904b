import { graphemesOf } from '../text/graphemes.ts';

/** How many characters a reader sees. */
export function lengthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : graphemesOf(text).length;
}
