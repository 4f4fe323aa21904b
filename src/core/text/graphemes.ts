let segmenter: Intl.Segmenter | undefined;

const ascii = /^[\x20-\x7e]*$/;

/**
 * What a reader sees as one character: a letter with its marks, an emoji with its joiners. The
 * segmenter is made on first use: making one takes as long as starting Node.
 */
export function graphemesOf(text: string): string[] {
  if (ascii.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
