/** Values that lie within one per cent of each other share a bucket. */
const step = Math.log(1.02);

/** Milliseconds; nothing longer is told apart. */
const longest = 24 * 60 * 60 * 1000;

/** Which bucket a time falls into: worked out once an answer, however many medians it is in. */
export function timeBucket(ms: number): number {
  return Math.floor(Math.log(Math.min(longest, Math.max(1, ms))) / step);
}

/** A median in bounded memory: at most a thousand buckets, however many values. */
export interface MedianFold {
  /** Takes the `timeBucket` of a value. */
  add(bucket: number): void;
  /** Within one per cent; `undefined` without values. */
  median(): number | undefined;
}

/** The same for the same values in any order. */
export function medianFold(): MedianFold {
  const buckets = new Map<number, number>();
  let count = 0;
  return {
    add(bucket) {
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
      count += 1;
    },
    median: () => (count === 0 ? undefined : middleOf(buckets, count)),
  };
}

/** Of an even count the lower of the two in the middle. */
function middleOf(buckets: ReadonlyMap<number, number>, count: number): number {
  let before = 0;
  for (const [bucket, size] of [...buckets].sort(([one], [other]) => one - other)) {
    before += size;
    if (before >= count / 2) return Math.round(Math.exp((bucket + 0.5) * step));
  }
  return 0;
}
