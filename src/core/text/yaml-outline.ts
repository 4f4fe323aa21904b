import type { Span } from './located.ts';
import { lineEnd, lineStart, restOfLine, skipSpace } from './yaml-place.ts';

/** How far from the beginning of its line an offset is. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the text of the line before begins; empty lines do not count. */
export function lineAbove(text: string, start: number): number | undefined {
  for (let line = lineStart(text, start - 1); line < start; line = lineStart(text, line - 1)) {
    const first = skipSpace(text, line);
    if (first < lineEnd(text, line)) return first;
    if (line === 0) break;
  }
  return undefined;
}

/** Lines that are looked at, above or below: a question is shorter. */
const farthest = 400;

/** Where the question begins that a line stands in: an item of the file's outermost list. */
export function itemAbove(text: string, line: number): number | undefined {
  const dash = outermostDash(text);
  let at = line;
  for (let count = 0; count < farthest && at > 0; count += 1) {
    at = lineStart(text, at - 1);
    if (text.startsWith(dash, at)) return at;
  }
  return undefined;
}

/** The columns in which lines begin, or the texts behind their dashes. */
export function columnsFrom(text: string, from: number, to: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let line = from; line < to; line = nextLine(text, line)) {
    const [, space = '', dashes = ''] =
      /^([ \t]*)((?:- +)*)/.exec(text.slice(line, line + 1000)) ?? [];
    columns.add(space.length);
    columns.add(space.length + dashes.length);
  }
  return columns;
}

/**
 * A line that cannot be placed, with those that go with it: where it is an item or opens a block the
 * deeper ones, and with `aligned` those in its column. The next question is none of them.
 */
export function withParts(text: string, start: number, aligned = false): Span {
  const own = restOfLine(text, start);
  const column = columnOf(text, start);
  const opens = /^-\s+[^\s:]+:(?:\s|$)|:$|^\w+$/.test(text.slice(own.start, own.end));
  const dash = outermostDash(text);
  const inItem = column >= dash.length - 2;
  let { end } = own;
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    if (inItem && text.startsWith(dash, line)) break;
    const first = skipSpace(text, line);
    if (first >= lineEnd(text, line)) continue;
    const other = columnOf(text, first);
    if (!(aligned && other === column) && !(opens && other > column)) break;
    end = restOfLine(text, first).end;
  }
  return { start, end };
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** A deck says less of itself before its questions. */
const longestHead = 20_000;

function outermostDash(text: string): string {
  return `${/^( *)- /m.exec(text.slice(0, longestHead))?.[1] ?? ''}- `;
}
