import type { Span } from './located.ts';

/** Places of errors, in order: a node that holds one is broken. */
export class Breaks {
  private readonly offsets: readonly number[];
  private readonly claimed: Span[] = [];

  constructor(offsets: readonly number[]) {
    this.offsets = [...offsets].sort((a, b) => a - b);
  }

  has(span: Span): boolean {
    const next = this.offsets[this.firstFrom(span.start)];
    return next !== undefined && next < span.end;
  }

  /** Remembers a broken stretch: of its errors only the first is worth telling. */
  claim(span: Span): void {
    this.claimed.push(span);
  }

  /** Stretches of broken nodes, in no order. */
  get broken(): readonly Span[] {
    return this.claimed;
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
