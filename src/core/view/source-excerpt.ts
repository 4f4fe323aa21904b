import { safe } from '../text/gate.ts';
import { widthOf } from '../text/layout.ts';
import { lineSpan, type Lines } from '../text/lines.ts';
import type { Span } from '../text/located.ts';
import { trust, type Shown } from '../text/shown.ts';
import { graphemesOf } from '../text/graphemes.ts';

/** A piece of one source line, made harmless, and where its marked part is, in columns. */
export interface Excerpt {
  readonly text: Shown;
  readonly column: number;
  /** At least 1, so that an empty place can be pointed at. */
  readonly length: number;
}

/** One grapheme as it is shown. */
interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

/** Of a very long line only this many characters around the mark are looked at. */
const reach = 500;

/** The part of a line around `mark` that fits into `width` columns; tabs end at stops of 4. */
export function sourceExcerpt(
  text: string,
  lines: Lines,
  line: number,
  mark: Span,
  width: number,
): Excerpt {
  const whole = lineSpan(text, lines, line);
  const start = Math.max(whole.start, mark.start - reach);
  const end = Math.min(whole.end, mark.start + reach);
  const cells = cellsOf(text.slice(start, end), start);
  const marked = markedCells(cells, mark);
  const [from, to] = window(cells, marked, Math.min(width, 100) - 2);
  const cutLeft = from > 0 || start > whole.start;
  const cutRight = to < cells.length || end < whole.end;
  const body = cells
    .slice(from, to)
    .map((cell) => cell.text)
    .join('');
  const column = widthBetween(cells, from, marked.from) + (cutLeft ? 1 : 0);
  return {
    text: trust(`${cutLeft ? '…' : ''}${body}${cutRight ? '…' : ''}`),
    column,
    length: Math.max(1, widthBetween(cells, marked.from, Math.min(marked.to, to))),
  };
}

function cellsOf(source: string, start: number): Cell[] {
  let offset = start;
  let column = 0;
  return graphemesOf(source).map((grapheme) => {
    const text = shownGrapheme(grapheme, column);
    const cell = { offset, text, width: widthOf(text) };
    offset += grapheme.length;
    column += cell.width;
    return cell;
  });
}

function shownGrapheme(grapheme: string, column: number): string {
  if (grapheme === '\t') return ' '.repeat(4 - (column % 4));
  return safe(grapheme).replaceAll('\n', ' ');
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function markedCells(cells: readonly Cell[], mark: Span): Range {
  const after = cells.findIndex((cell) => cell.offset > mark.start);
  const from =
    after === -1 && (cells.at(-1)?.offset ?? -1) < mark.start
      ? cells.length
      : Math.max(0, after === -1 ? cells.length - 1 : after - 1);
  const end = cells.findIndex((cell) => cell.offset >= mark.end);
  return { from, to: Math.max(from, end === -1 ? cells.length : end) };
}

/** Cells that fit: from the line's beginning if the mark is among them, else around the mark. */
function window(cells: readonly Cell[], marked: Range, width: number): [from: number, to: number] {
  // A mark behind the last character takes a column of its own.
  const behind = marked.from >= cells.length ? 1 : 0;
  if (widthBetween(cells, 0, cells.length) + behind <= width + 2) return [0, cells.length];
  const wanted = Math.min(widthBetween(cells, marked.from, marked.to), Math.floor(width / 2));
  let from = 0;
  while (from < marked.from && widthBetween(cells, from, marked.from) + wanted > width) from += 1;
  const lead = Math.floor(width / 4);
  while (from > 0 && from < marked.from && widthBetween(cells, from, marked.from) > lead) from += 1;
  let to = from;
  for (let used = 0; to < cells.length; to++) {
    used += cells[to]?.width ?? 0;
    if (used > width) break;
  }
  return [from, to];
}

function widthBetween(cells: readonly Cell[], from: number, to: number): number {
  let width = 0;
  for (let index = from; index < to; index++) width += cells[index]?.width ?? 0;
  return width;
}
