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
  const found: string[] = [];
  for (let at = 0, size = chunk; at < text.length;) {
    const end = endOfChunk(text, at + size);
    const parts = segmented(text.slice(at, end));
    const last = end === text.length ? '' : (parts.pop() ?? '');
    for (const part of parts) found.push(part);
    // A chunk that is one character may go on: a longer one is needed.
    size = parts.length === 0 ? size * 2 : chunk;
    if (parts.length > 0) at = end - last.length;
  }
  return found;
}

/** The time a segmenter takes grows with the square of a text's length; this is UTF-16 units. */
const chunk = 1_024;

/** Not between the halves of a character. */
function endOfChunk(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
}

function segmented(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
