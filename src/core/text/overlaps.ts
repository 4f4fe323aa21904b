import type { Span } from './located.ts';

/** Many spans, asked which others they overlap; an empty one also does where it touches. */
export class Overlaps {
  private readonly empty: Reach;
  private readonly filled: Reach;

  constructor(spans: readonly Span[]) {
    this.empty = new Reach(spans.filter(isEmpty));
    this.filled = new Reach(spans.filter((span) => !isEmpty(span)));
  }

  /** Whether any of them overlaps with this one. */
  some(span: Span): boolean {
    if (isEmpty(span)) return this.filled.touches(span) || this.empty.touches(span);
    return this.filled.meets(span) || this.empty.touches(span);
  }
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** Spans by their starts, and how far those up to each of them reach. */
class Reach {
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = spans.toSorted((one, other) => one.start - other.start);
    let furthest = -1;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  meets({ start, end }: Span): boolean {
    return (this.ends[this.before(end) - 1] ?? -1) > start;
  }

  touches({ start, end }: Span): boolean {
    return (this.ends[this.before(end + 1) - 1] ?? -1) >= start;
  }

  /** How many begin before an offset. */
  private before(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
