import { runOf } from '../answer-runs.ts';
import type { AnswerEntry } from '../entry.ts';
import { asciiPiece, isAt, type Block } from './block.ts';
import { KnownBytes } from './known.ts';
import type { LineCursor } from './line-cursor.ts';

/** In an object, as there may be none. */
export type Said = Pick<AnswerEntry, 'response'>;

const responseName = asciiPiece(',"response":');
const verdictName = asciiPiece(',"verdict":');
const nothing: Said = { response: undefined };
const readSaid = runOf(['response']);

/** Reads what was said. */
export class SaidReader {
  readonly #known = new KnownBytes<Said>({ most: 20_000, longest: 80 });
  /** Of the response that is read: where the member behind it begins. */
  #to = 0;
  #key = 0;
  /** It is a text without escapes. */
  #isPlain = false;

  /** Reads up to the value of `verdict`; `undefined` where that cannot be. */
  read(cursor: LineCursor): Said | undefined {
    if (cursor.skip(verdictName)) return nothing;
    if (!cursor.skip(responseName)) return undefined;
    const { block, at } = cursor;
    if (!this.#survey(block, at)) return undefined;
    const found = this.#known.find(block, at, this.#key)?.value;
    const said = found ?? this.#saidAt(cursor);
    cursor.at = this.#to + verdictName.length;
    if (said !== undefined && found === undefined)
      this.#known.keep(block, at, cursor.at, this.#key, said);
    return said;
  }

  /** Whether the line goes on behind the response as that of an answer does. */
  #survey(block: Block, from: number): boolean {
    const { bytes, end } = block;
    let at = from;
    let key = 0;
    let quotes = 0;
    let isPlain = bytes[from] === 0x22;
    let isEnded = false;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      isEnded = byte === 0x2c && isAt(block, at, verdictName);
      if (isEnded) break;
      key = (Math.imul(key, 31) + byte) | 0;
      if (byte === 0x22) quotes += 1;
      else if (byte === 0x5c || byte < 0x20) isPlain = false;
      if (byte === 0x0a) break;
    }
    this.#to = at;
    this.#key = key;
    this.#isPlain = isPlain && quotes === 2 && bytes[at - 1] === 0x22;
    return isEnded;
  }

  #saidAt(cursor: LineCursor): Said | undefined {
    const to = this.#to;
    if (this.#isPlain) return { response: cursor.text(cursor.at + 1, to - 1) };
    const read = readSaid(`"response":${cursor.text(cursor.at, to)}`);
    return read && { response: read.response };
  }
}
