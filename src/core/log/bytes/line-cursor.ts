import { blockOf, isAt, placeOf, type Block, type Piece } from './block.ts';
import type { KnownBytes } from './known.ts';
import type { ByteTools } from './tools.ts';

/** Bytes; members that take more are left to the decoder of all lines. */
const longestMember = 16 * 1024;

/** How members that stand side by side are read. */
export interface MemberForm<T> {
  readonly known: KnownBytes<T>;
  /** The name of the member behind them, which belongs to what is compared. */
  readonly until: Piece;
  keyAt(block: Block, at: number): number;
  /** `undefined` where a text is not those members. */
  read(text: string): T | undefined;
}

/** A place in a block that moves on with what is read. */
export class LineCursor {
  readonly #tools: ByteTools;
  block: Block = blockOf(new Uint8Array(0));
  at = 0;

  constructor(tools: ByteTools) {
    this.#tools = tools;
  }

  /** Whether a piece stands here; moves behind it. */
  skip(piece: Piece): boolean {
    if (!isAt(this.block, this.at, piece)) return false;
    this.at += piece.length;
    return true;
  }

  /** A whole number as JSON writes it, of at most nine digits; -1 where there is none. */
  count(): number {
    const { bytes, end } = this.block;
    const from = this.at;
    let at = from;
    let value = 0;
    for (; at < end; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    const length = at - from;
    if (length === 0 || length > 9 || (length > 1 && bytes[from] === 0x30)) return -1;
    this.at = at;
    return value;
  }

  /** Members that were read before, or are read now; `undefined` where they cannot be. */
  members<T>({ known, until, keyAt, read }: MemberForm<T>): T | undefined {
    const latest = known.latest(this.block, this.at);
    if (latest !== undefined) {
      this.at += latest.length;
      return latest.value;
    }
    const key = keyAt(this.block, this.at);
    const found = known.find(this.block, this.at, key);
    if (found !== undefined) {
      this.at += found.length;
      return found.value;
    }
    return this.#learned(known, until, key, read);
  }

  text(from: number, to: number): string {
    return this.#tools.text(this.block.bytes, from, to);
  }

  #learned<T>(
    known: KnownBytes<T>,
    until: Piece,
    key: number,
    read: (text: string) => T | undefined,
  ): T | undefined {
    const from = this.at;
    const to = placeOf(this.block, from, until, longestMember);
    const value = to === -1 ? undefined : read(this.text(from, to));
    if (value === undefined) return undefined;
    this.at = to + until.length;
    known.keep(this.block, from, this.at, key, value);
    return value;
  }
}
