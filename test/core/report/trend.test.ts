import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekOf } from '../../../src/core/report/calendar.ts';
import { trendOf } from '../../../src/core/report/trend.ts';
import { dayOfDate } from '../../../src/core/schedule/study-day.ts';

const monday = dayOfDate('2026-11-16');

function days(...keys: readonly number[]) {
  return keys.map((key) => ({ key, count: 4, right: 3, score: 3, points: 4 }));
}

describe('the trend', () => {
  it('has a point a day for a few days, also for those without an answer', () => {
    expect(trendOf(days(monday + 1, monday + 3), 30)).toEqual([
      { from: monday + 1, days: 1, count: 4, right: 3 },
      { from: monday + 2, days: 1, count: 0, right: 0 },
      { from: monday + 3, days: 1, count: 4, right: 3 },
    ]);
  });

  it('has a point a week from three weeks on', () => {
    expect(trendOf(days(monday + 1, monday + 2, monday + 22), 30)).toEqual([
      { from: monday, days: 7, count: 8, right: 6 },
      { from: monday + 7, days: 7, count: 0, right: 0 },
      { from: monday + 14, days: 7, count: 0, right: 0 },
      { from: monday + 21, days: 7, count: 4, right: 3 },
    ]);
  });

  it('never has more points than wanted, and loses no answer', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 15_000, max: 21_000 }), { minLength: 1 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 60 }), (some, most) => {
        const list = days(...some.sort((one, other) => one - other));
        const points = trendOf(list, most);
        expect(points.length).toBeLessThanOrEqual(most);
        expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(list.length * 4);
      }),
    );
  });

  it('is empty without answers', () => {
    expect(trendOf([], 30)).toEqual([]);
  });
});

describe('a week', () => {
  it('starts on Monday, also before 1970', () => {
    for (const day of [0, 1, 2, 3, 4, 5, 6]) expect(weekOf(monday + day)).toBe(monday);
    expect(weekOf(dayOfDate('1970-01-01'))).toBe(dayOfDate('1969-12-29'));
    expect(weekOf(dayOfDate('1969-12-28'))).toBe(dayOfDate('1969-12-22'));
  });
});
