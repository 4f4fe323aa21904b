import type { Block } from './block.ts';

/** What some bytes were read as. */
export interface Known<T> {
  /** Bytes, at least four. */
  readonly length: number;
  readonly value: T;
  /** Where its bytes are kept, four of them in a place. */
  readonly at: number;
  /** The last four, some of which may be in the last place too. */
  readonly last: number;
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
  /** All bytes side by side: a comparison waits for the memory more than for anything else. */
  #words = new Int32Array(1024);
  #used = 0;
  #size = 0;
  #latest: Known<T> | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The one that was found last, where it comes again. */
  latest(block: Block, at: number): Known<T> | undefined {
    const latest = this.#latest;
    return latest !== undefined && this.#isAt(block, at, latest) ? latest : undefined;
  }

  /** `key` is made of the bytes; others may have the same. */
  find(block: Block, at: number, key: number): Known<T> | undefined {
    for (let one = this.#byKey.get(key); one !== undefined; one = one.next)
      if (this.#isAt(block, at, one)) return (this.#latest = one);
    return undefined;
  }

  keep({ view }: Block, from: number, to: number, key: number, value: T): void {
    const length = to - from;
    if (length > this.#limits.longest) return;
    if (this.#size >= this.#limits.most) this.#forget();
    const at = this.#used;
    this.#used += length >> 2;
    this.#makeRoom();
    for (let n = at; n < this.#used; n += 1)
      this.#words[n] = view.getInt32(from + 4 * (n - at), true);
    const last = view.getInt32(to - 4, true);
    this.#latest = { length, value, at, last, next: this.#byKey.get(key) };
    this.#byKey.set(key, this.#latest);
    this.#size += 1;
  }

  #forget(): void {
    this.#byKey.clear();
    this.#latest = undefined;
    this.#size = 0;
    this.#used = 0;
  }

  #makeRoom(): void {
    if (this.#used <= this.#words.length) return;
    const larger = new Int32Array(2 * this.#used);
    larger.set(this.#words);
    this.#words = larger;
  }

  #isAt({ view, end }: Block, from: number, { length, at, last }: Known<T>): boolean {
    if (from + length > end) return false;
    const words = this.#words;
    const to = at + (length >> 2);
    for (let n = at; n < to; n += 1)
      if (view.getInt32(from + 4 * (n - at), true) !== words[n]) return false;
    return view.getInt32(from + length - 4, true) === last;
  }
}
/** A key of all bytes up to a quote, counted from a place on. */
export function keyToQuote({ bytes, end }: Block, from: number, quotes: number): number {
  let key = 0;
  let left = quotes;
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
