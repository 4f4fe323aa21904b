import { Answer, type AnswerParts, type Hour, type Sitting, type Stamp } from '../answer.ts';
import { checksumLength } from '../line.ts';
import { asciiPiece, pieceOf, type Block, type Piece } from './block.ts';
import { hourLength, hourOf, sinceHour, withinLength } from './hours.ts';
import { LineCursor } from './line-cursor.ts';
import { cardForm, markForm, modeForm, stampForm } from './line-parts.ts';
import { SaidReader } from './responses.ts';
import { noSum, writtenSum } from './sums.ts';
import type { ByteTools } from './tools.ts';

const opening = asciiPiece('{"v":1,"kind":"answer","id":"');
const atName = asciiPiece('","at":"');
const sumName = ',"crc":"';

/** Something that was read last, and the bytes by which it is found again. */
interface Latest<T> {
  readonly piece: Piece;
  readonly value: T;
}

/**
 * Reads lines of answers whose members are those, in that order, that this program writes; others are
 * for the decoder of all lines to judge. Answers make up nearly all of a log, and most of a line was
 * in lines before it: members that stand side by side are read once for all lines that have the same.
 */
export class AnswerLines {
  readonly #cursor: LineCursor;
  readonly #stamps = stampForm();
  readonly #cards = cardForm();
  readonly #marks = markForm();
  readonly #modes = modeForm();
  readonly #said = new SaidReader();
  /** Of the line that is read; an answer takes them over. */
  readonly #parts = noParts();
  #sitting: Latest<Sitting> | undefined;
  #hour: Latest<Hour> | undefined;
  /** The two that were last found to go together. */
  #placed: { readonly sitting: Sitting; readonly stamp: Stamp } | undefined;
  /** Of the line that was read last: bytes before its checksum member, and what that says, signed. */
  open = 0;
  sum = 0;
  /** Where the line after it begins. */
  next = 0;

  constructor(tools: ByteTools) {
    this.#cursor = new LineCursor(tools);
  }

  /** The answer of the line that begins at a place, with whatever checksum. */
  read(block: Block, from: number): Answer | undefined {
    this.#cursor.block = block;
    this.#cursor.at = from;
    const isRead = this.#readPlace() && this.#readWhen() && this.#readWhat() && this.#readEnd(from);
    return isRead ? new Answer(this.#parts) : undefined;
  }

  #readPlace(): boolean {
    const parts = this.#parts;
    const sitting = this.#sittingHere();
    if (sitting === undefined) return false;
    parts.sitting = sitting;
    parts.n = this.#cursor.count();
    return parts.n >= 1 && this.#cursor.skip(atName);
  }

  #readWhen(): boolean {
    const cursor = this.#cursor;
    const parts = this.#parts;
    const hour = this.#hourHere();
    if (hour === undefined) return false;
    parts.hour = hour;
    parts.since = sinceHour(cursor.block, cursor.at);
    if (parts.since < 0) return false;
    cursor.at += withinLength;
    const stamp = cursor.members(this.#stamps);
    if (stamp === undefined) return false;
    parts.stamp = stamp;
    return cursor.count() === parts.n && this.#isPlaced(parts.sitting, stamp);
  }

  #readWhat(): boolean {
    const cursor = this.#cursor;
    const parts = this.#parts;
    const card = cursor.members(this.#cards);
    if (card === undefined) return false;
    parts.card = card;
    parts.tried = cursor.count();
    const said = parts.tried < 0 ? undefined : this.#said.read(cursor);
    if (said === undefined) return false;
    parts.response = said.response;
    const mark = cursor.members(this.#marks);
    if (mark === undefined) return false;
    parts.mark = mark;
    parts.ms = cursor.count();
    return parts.ms >= 0;
  }

  /** The id up to its place in the sitting. */
  #sittingHere(): Sitting | undefined {
    const cursor = this.#cursor;
    if (this.#sitting !== undefined && cursor.skip(this.#sitting.piece)) return this.#sitting.value;
    const from = cursor.at;
    if (!cursor.skip(opening)) return undefined;
    const dash = lastDash(cursor.block, cursor.at);
    if (dash === -1) return undefined;
    const value = { name: cursor.text(cursor.at, dash) };
    this.#sitting = { piece: pieceOf(cursor.block, from, dash + 1), value };
    cursor.at = dash + 1;
    return value;
  }

  #hourHere(): Hour | undefined {
    const cursor = this.#cursor;
    if (this.#hour !== undefined && cursor.skip(this.#hour.piece)) return this.#hour.value;
    const to = cursor.at + hourLength;
    const value = to > cursor.block.end ? undefined : hourOf(cursor.text(cursor.at, to));
    if (value === undefined) return undefined;
    this.#hour = { piece: pieceOf(cursor.block, cursor.at, to), value };
    cursor.at = to;
    return value;
  }

  /** Where the session is not in the id, the id is one of its own. */
  #isPlaced(sitting: Sitting, stamp: Stamp): boolean {
    const placed = this.#placed;
    if (placed !== undefined && placed.sitting === sitting && placed.stamp === stamp) return true;
    if (!sitting.name.startsWith(stamp.session)) return false;
    this.#placed = { sitting, stamp };
    return true;
  }

  #readEnd(from: number): boolean {
    const cursor = this.#cursor;
    const mode = cursor.members(this.#modes);
    if (mode === undefined) return false;
    this.#parts.mode = mode;
    const { bytes, end } = cursor.block;
    const open = cursor.at - sumName.length;
    const next = Math.min(open + checksumLength + 1, end);
    this.open = open - from;
    this.next = next;
    this.sum = writtenSum(bytes, open, next);
    return this.sum !== noSum;
  }
}

function noParts(): { -readonly [Name in keyof AnswerParts]: AnswerParts[Name] } {
  return {
    sitting: { name: '' },
    n: 0,
    hour: { text: '', at: 0 },
    since: 0,
    stamp: { offset: 0, session: '' },
    card: { deck: '', question: '', hash: '', type: '', topic: undefined, tags: [], number: 0 },
    tried: 0,
    response: undefined,
    mark: { verdict: 'right', score: 0, points: 0, rating: 1, scheduled: true, hints: 0 },
    ms: 0,
    mode: 'learn',
  };
}

/** Where the last dash of a text without escapes is; -1 without one. */
function lastDash({ bytes, end }: Block, from: number): number {
  let dash = -1;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x22) return dash;
    if (byte === 0x5c || byte < 0x20) return -1;
    if (byte === 0x2d) dash = at;
  }
  return -1;
}
