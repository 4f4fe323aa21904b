import { edit, emptyLine, insert, type Line } from './line-editor.ts';
import type { Key } from './key.ts';
import { cursorAt, wrapped } from './wrapped-line.ts';

/** Several lines being typed: the one with the cursor, and those above and below it. */
export interface LongText {
  readonly lines: readonly string[];
  readonly line: Line;
  readonly below: readonly string[];
}

const emptyText: LongText = { lines: [], line: emptyLine, below: [] };

/** The longest text, in UTF-16 code units. */
const longestText = 16_384;

/** A text to go on with, the cursor at its end. */
export function textOf(text: string): LongText {
  return paste(emptyText, text);
}

export function wholeText({ lines, line, below }: LongText): string {
  return [...lines, ...(line.text === '' ? [] : [line.text]), ...below].join('\n');
}

/** Enter on a line that is not empty. */
export function breakLine({ lines, line: { text, cursor }, below }: LongText): LongText {
  return {
    lines: [...lines, text.slice(0, cursor)],
    line: { text: text.slice(cursor), cursor: 0 },
    below,
  };
}

/**
 * Any other key. Backspace at the start of a line joins it with the one before, Delete at its end
 * with the one after; arrows go up and down rows of `room` columns; a paste keeps its lines.
 */
export function editText(long: LongText, key: Key, room: number): LongText {
  if (key.name === 'paste') return paste(long, key.text ?? '');
  if (key.name === 'up') return rowUp(long, room);
  if (key.name === 'down') return rowDown(long, room);
  const joined = join(long, key.name);
  if (joined !== undefined) return joined;
  const full = key.text !== undefined && wholeText(long).length >= longestText;
  return full ? long : { ...long, line: edit(long.line, key) };
}

function join({ lines, line, below }: LongText, key: Key['name']): LongText | undefined {
  const { text, cursor } = line;
  const [before, after] = [lines.at(-1), below[0]];
  if (key === 'backspace' && cursor === 0 && before !== undefined)
    return {
      lines: lines.slice(0, -1),
      line: { text: before + text, cursor: before.length },
      below,
    };
  return key === 'delete' && cursor === text.length && after !== undefined
    ? { lines, line: { text: text + after, cursor }, below: below.slice(1) }
    : undefined;
}

function rowUp(long: LongText, room: number): LongText {
  const { lines, line, below } = long;
  const { row, column } = wrapped(line, room);
  if (row > 0)
    return { ...long, line: { ...line, cursor: cursorAt(line.text, room, row - 1, column) } };
  const text = lines.at(-1);
  if (text === undefined) return long;
  const last = wrapped({ text, cursor: text.length }, room).row;
  return {
    lines: lines.slice(0, -1),
    line: { text, cursor: cursorAt(text, room, last, column) },
    below: line.text === '' && below.length === 0 ? below : [line.text, ...below],
  };
}

function rowDown(long: LongText, room: number): LongText {
  const { lines, line, below } = long;
  const { rows, row, column } = wrapped(line, room);
  if (row < rows.length - 1)
    return { ...long, line: { ...line, cursor: cursorAt(line.text, room, row + 1, column) } };
  const [text, ...rest] = below;
  if (text === undefined) return line.text === '' ? long : { ...long, line: endOf(line) };
  return {
    lines: [...lines, line.text],
    line: { text, cursor: cursorAt(text, room, 0, column) },
    below: rest,
  };
}

function endOf({ text }: Line): Line {
  return { text, cursor: text.length };
}

function paste(long: LongText, pasted: string): LongText {
  const room = Math.max(0, longestText - wholeText(long).length);
  const parts = pasted.slice(0, room).split(/\r\n|\r|\n/);
  return parts.reduce((done, part, index) => {
    const opened = index === 0 ? done : breakLine(done);
    return { ...opened, line: insert(opened.line, part.trimEnd(), longestText) };
  }, long);
}
