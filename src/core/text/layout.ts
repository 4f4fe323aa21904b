import fastStringWidth from 'fast-string-width';
import { breakIntoLines } from './line-break.ts';
import { trust, type Shown } from './shown.ts';
import { closers, piecesOf, StyleState } from './styled-pieces.ts';

/**
 * Columns that a text without line ends takes on a terminal; our styles take none. Corrects the
 * library where it counts joiners outside of emoji, and where terminals give a spacing mark (most
 * Indic vowel signs) a column of its own.
 */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length;
  const spacing = text.match(spacingMark)?.length ?? 0;
  return fastStringWidth(text.normalize('NFC').replace(noWidth, '')) + spacing;
}

/**
 * Letters and signs of one column: ASCII, Latin, dashes, quotes, arrows, lines, blocks. Most texts have
 * no other, and the tables for all of Unicode take as long to make as the first question to draw.
 */
const narrow =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2026\u2190-\u21ff\u2500-\u259f\u276f]*$/;
const spacingMark = /\p{Mc}/gu;
const noWidth =
  /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu;

/** The widest line. */
export function blockWidth(lines: readonly Shown[]): number {
  return lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
}

/**
 * Lines of at most `width` columns (2 or more). Breaks at spaces, between wide characters, and
 * inside a word only if it is too long for a line. Leading spaces stay; styles end with each line
 * and start again on the next.
 */
export function wrap(shown: Shown, width: number): Shown[] {
  return shown
    .split('\n')
    .flatMap((line) =>
      fits(line, width) ? [line] : breakIntoLines(line, Math.max(2, width), widthOf),
    )
    .map(trust);
}

function fits(line: string, width: number): boolean {
  return widthOf(line) <= width && !line.includes('\x1b');
}

/** Spaces up to `width`; a wider text stays as it is. */
export function pad(shown: Shown, width: number, align: 'left' | 'right' = 'left'): Shown {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(shown)));
  return trust(align === 'left' ? shown + spaces : spaces + shown);
}

/** One line of at most `width` columns, its end replaced by `…` where it is too long. */
export function truncate(shown: Shown, width: number): Shown {
  if (widthOf(shown) <= width) return shown;
  const state = new StyleState();
  let text = '';
  let used = 0;
  for (const piece of piecesOf(shown)) {
    const columns = piece.style ? 0 : widthOf(piece.text);
    if (used + columns > width - 1) break;
    if (piece.style) state.see(piece.text);
    text += piece.text;
    used += columns;
  }
  return trust(`${text}${width > 0 ? '…' : ''}${closers(state)}`);
}

/** Every line of a text behind the same words, usually spaces. */
export function indent(shown: Shown, by: Shown): Shown {
  return trust(shown.replace(/^/gm, by));
}
