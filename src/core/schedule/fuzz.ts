import type { Random } from './random.ts';

/** By how many of its days an interval may be moved, from each of these lengths on. */
const spread = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const;

/**
 * The interval moved a little, so that cards learned together do not stay together for ever. Ranges are
 * those published with FSRS. Never shorter than the days that already went by, plus one, where
 * the interval itself is longer than these.
 */
export function fuzzed(interval: number, elapsed: number, maximum: number, random: Random): number {
  if (interval < 2.5) return interval;
  const delta = spread.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(Math.min(interval, to) - from, 0),
    1,
  );
  const most = Math.min(Math.round(interval + delta), maximum);
  const lower = Math.max(2, Math.round(interval - delta));
  const least = Math.min(interval > elapsed ? Math.max(lower, elapsed + 1) : lower, most);
  return Math.floor(least + random() * (most - least + 1));
}
