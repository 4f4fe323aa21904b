import type { Group } from './groups.ts';
import { weekOf } from './calendar.ts';

/** First tries of some days in a row, none where nothing was asked. */
export interface TrendPoint {
  /** The first day. */
  readonly from: number;
  readonly days: number;
  readonly count: number;
  readonly right: number;
}

/**
 * First tries over time in at most so many points of equal length: a day each where that is enough,
 * else one or more weeks. `days` are in order.
 */
export function trendOf(days: readonly Group<number>[], most: number): readonly TrendPoint[] {
  const [first, last] = [days[0]?.key, days.at(-1)?.key];
  if (first === undefined || last === undefined) return [];
  const length = lengthFor(first, last, most);
  const start = length === 1 ? first : weekOf(first);
  const points = Array.from({ length: Math.floor((last - start) / length) + 1 }, (_, index) => ({
    from: start + index * length,
    days: length,
    count: 0,
    right: 0,
  }));
  for (const { key = start, count, right } of days) {
    const point = points[Math.floor((key - start) / length)];
    if (point === undefined) continue;
    point.count += count;
    point.right += right;
  }
  return points;
}

/** Few days are told apart; from three weeks on, weeks say more. */
function lengthFor(first: number, last: number, most: number): number {
  if (last - first < Math.min(21, most)) return 1;
  const weeks = (weekOf(last) - weekOf(first)) / 7 + 1;
  return 7 * Math.ceil(weeks / most);
}
