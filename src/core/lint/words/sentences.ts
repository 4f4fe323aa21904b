/** The last sentence of a text, and where it begins; a colon ends none, a line that names a source does. */
export function lastSentence(text: string): { readonly text: string; readonly at: number } {
  let at = 0;
  for (const { index, 0: end } of text.matchAll(ends)) {
    const next = index + end.length;
    if (/[\p{L}\p{N}\ufffc]/u.test(text.slice(next))) at = next;
  }
  return { text: text.slice(at), at };
}

/** Not after an abbreviation, an initial or a number, such as `e.g.`, `J.` and `vs.`. */
const ends =
  /(?:(?<!\b(?:\p{L}|e\.g|i\.e|vs|cf|etc|approx|no|dr|mr|mrs|ms|st|u\.s))\.|[!?])["”’)*_]*\s+(?=["“‘(*_]*[\p{Lu}\p{N}\ufffc])|\n\s*\n|(?<=(?:^|\n)[ \t]*[—–][^\n]*)\n/giu;

/** The text with what is in quotation marks or brackets filled over, of the same length. */
export function withoutQuotes(text: string): string {
  return text.replace(
    /["“][^"”\n]*["”]|‘[^’\n]*’(?!\p{L})|(?<![\p{L}\p{N}])'[^'\n]*'(?!\p{L})|\([^()\n]*\)/gu,
    (quoted) => '\ufffc'.repeat(quoted.length),
  );
}
