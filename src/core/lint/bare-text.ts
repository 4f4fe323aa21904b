import { endOfCode } from '../markup/code-spans.ts';
import { maskMath, splitMasked } from '../markup/math-spans.ts';

/** Stands for one character of code or math: no letter, no space, no punctuation. */
export const filler = '\ufffc';

/** UTF-16 units. Longer texts are no stems or choices; rules about words leave them alone, and stay fast. */
export const longestBare = 10_000;

/**
 * A Markdown text with code and math filled over, of the same length: rules about words see none
 * in `$?` or `x == never`, and places in the one are places in the other.
 * Of a very long text nothing is left.
 */
export function bareText(text: string): string {
  if (text.length > longestBare) return filler;
  return /[`$\\~]/.test(text) ? withoutCode(withoutMath(text)) : text;
}

function withoutMath(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  const { text: masked, kept } = maskMath(text);
  return splitMasked(masked)
    .map((part, index) => (index % 2 === 0 ? part : filled(kept[Number(part)])))
    .join('');
}

function filled(kept: ReturnType<typeof maskMath>['kept'][number] | undefined): string {
  if (kept?.kind === 'math') return filler.repeat(kept.math.raw.length);
  return kept?.raw ?? '';
}

function withoutCode(text: string): string {
  if (!/[`~]/.test(text)) return text;
  let bare = '';
  for (let at = 0; at < text.length;) {
    const end = endOfCode(text, at) ?? at;
    if (end > at + 1) bare += filler.repeat(end - at);
    else bare += text[at];
    at = Math.max(end, at + 1);
  }
  return bare;
}
