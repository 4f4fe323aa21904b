import { safeLine } from '../../core/text/gate.ts';
import { graphemesOf } from '../../core/text/graphemes.ts';
import { widthOf } from '../../core/text/layout.ts';
import { say, trust, type Shown } from '../../core/text/shown.ts';
import type { Key } from './key.ts';

/** A line being typed. `cursor` is an index into `text`, between two characters as people see them. */
export interface Line {
  readonly text: string;
  readonly cursor: number;
}

export const emptyLine: Line = { text: '', cursor: 0 };

/** The longest answer that can be typed on one line, in UTF-16 code units. */
export const longestAnswer = 4096;

/** The line after a key; the same line where the key means nothing to it. */
export function edit(line: Line, key: Key): Line {
  const change = key.ctrl ? withControl[key.name] : key.meta ? withMeta[key.name] : plain[key.name];
  if (change !== undefined) return change(line);
  return key.text === undefined ? line : insert(line, key.text);
}

/** Puts text in at the cursor, on one line and without control characters. */
export function insert({ text, cursor }: Line, typed: string, longest = longestAnswer): Line {
  const clean = cut(typed.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, ''), longest - text.length);
  return {
    text: text.slice(0, cursor) + clean + text.slice(cursor),
    cursor: cursor + clean.length,
  };
}

/** Never leaves half of a surrogate pair. */
function cut(text: string, length: number): string {
  const head = text.slice(0, Math.max(0, length));
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
}

type Change = (line: Line) => Line;

const toStart: Change = ({ text }) => ({ text, cursor: 0 });
const toEnd: Change = ({ text }) => ({ text, cursor: text.length });
const left: Change = ({ text, cursor }) => ({ text, cursor: before(text, cursor) });
const right: Change = ({ text, cursor }) => ({ text, cursor: after(text, cursor) });
const wordLeft: Change = ({ text, cursor }) => ({ text, cursor: wordBefore(text, cursor) });
const wordRight: Change = ({ text, cursor }) => ({ text, cursor: wordAfter(text, cursor) });
const backspace: Change = ({ text, cursor }) => take(text, before(text, cursor), cursor);
const deleteRight: Change = ({ text, cursor }) => take(text, cursor, after(text, cursor));
const deleteWord: Change = ({ text, cursor }) => take(text, wordBefore(text, cursor), cursor);
const deleteToStart: Change = ({ text, cursor }) => take(text, 0, cursor);
const deleteToEnd: Change = ({ text, cursor }) => take(text, cursor, text.length);

type Changes = Readonly<Record<string, Change | undefined>>;

const plain: Changes = { left, right, home: toStart, end: toEnd, backspace, delete: deleteRight };
const withControl: Changes = {
  a: toStart,
  e: toEnd,
  b: left,
  f: right,
  h: backspace,
  u: deleteToStart,
  k: deleteToEnd,
  w: deleteWord,
  left: wordLeft,
  right: wordRight,
};
const withMeta: Changes = {
  b: wordLeft,
  f: wordRight,
  left: wordLeft,
  right: wordRight,
  backspace: deleteWord,
};

function take(text: string, from: number, to: number): Line {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

function wordBefore(text: string, cursor: number): number {
  return /\S*\s*$/.exec(text.slice(0, cursor))?.index ?? 0;
}

function wordAfter(text: string, cursor: number): number {
  return cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0);
}

/** More than any character that people type takes; a line is never segmented as a whole. */
const near = 64;

function before(text: string, cursor: number): number {
  const last = graphemesOf(text.slice(Math.max(0, cursor - near), cursor)).at(-1);
  return cursor - (last?.length ?? 0);
}

function after(text: string, cursor: number): number {
  const [first] = graphemesOf(text.slice(cursor, cursor + near));
  return cursor + (first?.length ?? 0);
}

/** The part of a line that fits, and how many columns of it stand right of the cursor. */
export interface Visible {
  readonly shown: Shown;
  readonly afterCursor: number;
}

/** A long line scrolls sideways: it never takes a second row, so that it is never drawn twice. */
export function visible({ text, cursor }: Line, width: number): Visible {
  const room = Math.max(4, width - 2);
  const whole = text.length <= room && columns(text) <= room;
  const tail = whole ? text.slice(cursor) : fitting(text.slice(cursor, cursor + room), room / 3);
  const headRoom = room - columns(tail);
  const head = whole ? text.slice(0, cursor) : fittingEnd(text.slice(0, cursor), headRoom);
  const cutLeft = head.length < cursor ? say`…` : say``;
  const cutRight = cursor + tail.length < text.length ? say`…` : say``;
  const behind = say`${safeLine(tail)}${cutRight}`;
  return { shown: trust(`${cutLeft}${safeLine(head)}${behind}`), afterCursor: widthOf(behind) };
}

/** What a stretch takes, on screen or in code units: the larger. */
function columns(text: string): number {
  const shown = safeLine(text);
  return Math.max(widthOf(shown), shown.length);
}

function fitting(text: string, room: number): string {
  let kept = '';
  for (const segment of graphemesOf(text)) {
    if (columns(kept + segment) > room) break;
    kept += segment;
  }
  return kept;
}

function fittingEnd(text: string, room: number): string {
  const segments = graphemesOf(text.slice(-2 * Math.ceil(room))).reverse();
  let kept = '';
  for (const segment of segments) {
    if (columns(segment + kept) > room) break;
    kept = segment + kept;
  }
  return kept;
}
