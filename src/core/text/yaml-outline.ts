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

/** Further from its column a line was not meant to stand. */
const mostOff = 3;

/**
 * The line above that a misplaced one was most likely to be aligned with: a dash with a dash, a key
 * with a key. One that begins with the same word wins, then the column that is nearest.
 */
export function alikeAbove(text: string, start: number): number | undefined {
  const isItem = text[start] === '-';
  const word = wordAt(text, start);
  let best: number | undefined;
  let least = mostOff + 1;
  let line = lineStart(text, start);
  for (let count = 0; count < farthest && line > 0; count += 1) {
    line = lineStart(text, line - 1);
    const at = beginning(text, line, isItem);
    if (at === undefined) continue;
    const off = Math.abs(columnOf(text, at) - columnOf(text, start));
    const weight = off > mostOff ? Infinity : wordAt(text, at) === word ? off - mostOff : off;
    if (weight < least) [best, least] = [at, weight];
  }
  return best;
}

/** Where the dash, or else the text, of a line stands. */
function beginning(text: string, line: number, isItem: boolean): number | undefined {
  const [, space = '', dashes = '', first = ''] =
    /^([ \t]*)((?:- +)*)([^\s#]?)/.exec(text.slice(line, line + 1000)) ?? [];
  if (isItem) return dashes === '' ? undefined : line + space.length;
  return first === '' ? undefined : line + space.length + dashes.length;
}

function wordAt(text: string, start: number): string {
  return /^(?:- +)?[\w-]+:/.exec(text.slice(start, start + 100))?.[0] ?? '';
}

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
  const line = text.slice(own.start, own.end);
  const opens = /^-\s*[^\s:]+:(?:\s|$)|:$|:\s+[|>][-+1-9]{0,2}$|^\w+$/.test(line);
  const dash = outermostDash(text);
  const inItem = column >= dash.length - 2;
  let { end } = own;
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    if (inItem && text.startsWith(dash, at)) break;
    const first = skipSpace(text, at);
    if (first >= lineEnd(text, at)) continue;
    const other = columnOf(text, first);
    const isPart = opens && (other > column || isOfKey(line, text, first, column));
    if (!(aligned && other === column) && !isPart) break;
    end = restOfLine(text, first).end;
  }
  return { start, end };
}

/** An item of a list that is no deeper than the key it belongs to was to be. */
function isOfKey(line: string, text: string, first: number, column: number): boolean {
  const off = column - columnOf(text, first);
  return /^\w+:$/.test(line) && text.startsWith('- ', first) && off > 0 && off <= mostOff;
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
