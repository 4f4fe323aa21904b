import { isAt, pieceOf, type Block, type Piece } from './block.ts';

/** What some bytes were read as. */
export interface Known<T> {
  readonly piece: Piece;
  readonly value: T;
  readonly next: Known<T> | undefined;
}

interface Limits {
  /** More different ones are not kept at a time: memory does not grow with what is read. */
  readonly most: number;
  /** Bytes; what is longer hardly comes again. */
  readonly longest: number;
}

/**
 * Bytes that were read before, so that what comes again is found by comparing it and read once. Its
 * values are shared, so they are never changed.
 */
export class KnownBytes<T> {
  readonly #byKey = new Map<number, Known<T>>();
  readonly #limits: Limits;
  #size = 0;
  #latest: Known<T> | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The one that was found last, where it comes again. */
  latest(block: Block, at: number): Known<T> | undefined {
    const latest = this.#latest;
    return latest !== undefined && isAt(block, at, latest.piece) ? latest : undefined;
  }

  /** `key` is made of the bytes; others may have the same. */
  find(block: Block, at: number, key: number): Known<T> | undefined {
    for (let one = this.#byKey.get(key); one !== undefined; one = one.next)
      if (isAt(block, at, one.piece)) return (this.#latest = one);
    return undefined;
  }

  keep(block: Block, from: number, to: number, key: number, value: T): void {
    const { most, longest } = this.#limits;
    if (to - from > longest) return;
    if (this.#size >= most) {
      this.#byKey.clear();
      this.#size = 0;
    }
    this.#latest = { piece: pieceOf(block, from, to), value, next: this.#byKey.get(key) };
    this.#byKey.set(key, this.#latest);
    this.#size += 1;
  }
}

/** A key of all bytes up to a quote, counted from a place on. */
export function keyToQuote({ bytes, end }: Block, from: number, quotes: number): number {
  let [key, left] = [0, quotes];
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    key = (Math.imul(key, 31) + byte) | 0;
    if (byte === 0x22 && (left -= 1) === 0) break;
  }
  return key;
}

/** A key of so many bytes, four at a time. */
export function keyOfWords({ view, end }: Block, from: number, words: number): number {
  let key = 0;
  const to = Math.min(end - 3, from + 4 * words);
  for (let at = from; at < to; at += 4) key = (Math.imul(key, 31) + view.getInt32(at, true)) | 0;
  return key;
}
