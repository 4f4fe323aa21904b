import { edit, emptyLine, insert, type Line } from './line-editor.ts';
import type { Key } from './key.ts';

/** Several lines being typed: those that are done, and the one with the cursor. */
export interface LongText {
  readonly lines: readonly string[];
  readonly line: Line;
}

const emptyText: LongText = { lines: [], line: emptyLine };

/** The longest text, in UTF-16 code units. */
const longestText = 16_384;

/** A text to go on with, the cursor at its end. */
export function textOf(text: string): LongText {
  return paste(emptyText, text);
}

export function wholeText({ lines, line }: LongText): string {
  return [...lines, ...(line.text === '' ? [] : [line.text])].join('\n');
}

/** Enter on a line that is not empty. */
export function breakLine({ lines, line: { text, cursor } }: LongText): LongText {
  return {
    lines: [...lines, text.slice(0, cursor)],
    line: { text: text.slice(cursor), cursor: 0 },
  };
}

/** Any other key. Backspace at the start pulls the line before back; a paste keeps its lines. */
export function editText(long: LongText, key: Key): LongText {
  if (key.name === 'paste') return paste(long, key.text ?? '');
  const { lines, line } = long;
  const before = lines.at(-1);
  if (key.name === 'backspace' && line.cursor === 0 && before !== undefined) {
    return {
      lines: lines.slice(0, -1),
      line: { text: before + line.text, cursor: before.length },
    };
  }
  const used = wholeText(long).length - line.text.length;
  return key.text === undefined || used + line.text.length < longestText
    ? { lines, line: edit(line, key) }
    : long;
}

function paste(long: LongText, pasted: string): LongText {
  const room = Math.max(0, longestText - wholeText(long).length);
  const parts = pasted.slice(0, room).split(/\r\n|\r|\n/);
  return parts.reduce((done, part, index) => {
    const opened = index === 0 ? done : breakLine(done);
    return { ...opened, line: insert(opened.line, part.trimEnd(), longestText) };
  }, long);
}
