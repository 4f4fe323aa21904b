import type { Span } from './located.ts';

interface Breaking {
  /** Where a node is broken, if it is. */
  readonly breaks?: number;
}

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

  /**
   * The errors worth telling beside those that are `known`: of several in one broken node only the
   * first, and none where one is known, because they may follow from it.
   */
  firstOfEach<E extends Breaking>(errors: readonly E[], known: readonly Breaking[]): E[] {
    const spans = this.claimed.sort((a, b) => a.start - b.start);
    const told = new Set(known.map(({ breaks }) => around(spans, breaks)));
    const ordered = [...errors].sort((a, b) => (a.breaks ?? 0) - (b.breaks ?? 0));
    return ordered.filter(({ breaks }) => {
      const span = around(spans, breaks);
      return span === undefined || (!told.has(span) && told.add(span));
    });
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

/** The last span that begins at or before the offset, if it holds it. */
function around(spans: readonly Span[], offset: number | undefined): Span | undefined {
  if (offset === undefined) return undefined;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && offset < span.end ? span : undefined;
}
