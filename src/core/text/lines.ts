import type { Span } from './located.ts';

/** A place for people and editors: both from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. LF and CRLF end a line. */
export interface Lines {
  readonly starts: readonly number[];
  readonly length: number;
}

/** Past `most` lines, where nobody looks, the last one goes on to the end of the text. */
export function linesOf(text: string, most = Infinity): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (starts.length >= most) break;
    starts.push(at + 1);
  }
  return { starts, length: text.length };
}

/** An offset outside of the text counts as its nearest end. */
export function positionAt(lines: Lines, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, lines.length));
  const index = lineIndex(lines.starts, inside);
  return { line: index + 1, column: inside - (lines.starts[index] ?? 0) + 1 };
}

/** The characters of a line (from 1) without its end; empty past the last line. */
export function lineSpan(text: string, lines: Lines, line: number): Span {
  const start = lines.starts[line - 1] ?? lines.length;
  const next = lines.starts[line];
  if (next === undefined) return { start, end: lines.length };
  const end = text[next - 2] === '\r' && next - 2 >= start ? next - 2 : next - 1;
  return { start, end };
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The whole lines that a span lies in, up to its end, without the indentation all of them share. */
export function wholeLines(text: string, span: Span): string {
  const from = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const lines = text.slice(from, span.end).trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
