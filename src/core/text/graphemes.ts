let segmenter: Intl.Segmenter | undefined;

/** Letters, punctuation and symbols that never join what follows: Latin, Greek, Cyrillic, lines, arrows. */
const apart =
  /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0481\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2bff]*$/;

/**
 * What a reader sees as one character: a letter with its marks, an emoji with its joiners. The
 * segmenter is made on first use: making one takes as long as starting Node.
 */
export function graphemesOf(text: string): string[] {
  if (apart.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
