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

/** Reads what was said up to the value of `verdict`; `undefined` where that cannot be. */
export function saidReader(): (cursor: LineCursor) => Said | undefined {
  const known = new KnownBytes<Said>({ most: 20_000, longest: 80 });
  return (cursor) => {
    if (cursor.skip(verdictName)) return nothing;
    if (!cursor.skip(responseName)) return undefined;
    const { block, at } = cursor;
    const extent = extentAt(block, at);
    const found = known.find(block, at, extent.key)?.value;
    const said = found ?? saidIn(cursor, extent);
    cursor.at = extent.to + verdictName.length;
    if (said !== undefined && found === undefined)
      known.keep(block, at, cursor.at, extent.key, said);
    return said;
  };
}

interface Extent {
  /** Where the member behind it begins, or the block ends. */
  readonly to: number;
  readonly key: number;
  /** It is a text without escapes. */
  readonly isPlain: boolean;
}

function extentAt(block: Block, from: number): Extent {
  const { bytes, end } = block;
  let [at, key, quotes, isPlain] = [from, 0, 0, bytes[from] === 0x22];
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2c && isAt(block, at, verdictName)) break;
    key = (Math.imul(key, 31) + byte) | 0;
    if (byte === 0x22) quotes += 1;
    else if (byte === 0x5c || byte < 0x20) isPlain = false;
    if (byte === 0x0a) break;
  }
  return { to: at, key, isPlain: isPlain && quotes === 2 && bytes[at - 1] === 0x22 };
}

function saidIn(cursor: LineCursor, { to, isPlain }: Extent): Said | undefined {
  if (isPlain) return { response: cursor.text(cursor.at + 1, to - 1) };
  const read = readSaid(`"response":${cursor.text(cursor.at, to)}`);
  return read && { response: read.response };
}
