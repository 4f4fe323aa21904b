/** The last `count` things of a stream; never keeps more than twice as many. */
export function lastOf<T>(count: number, each: (take: (one: T) => void) => void): readonly T[] {
  let kept: T[] = [];
  each((one) => {
    kept.push(one);
    if (kept.length >= 2 * count) kept = kept.slice(-count);
  });
  return kept.slice(-count);
}
