import { describe, expect, it } from 'vitest';
import { dueForecast, forecastDays } from '../../../src/core/report/forecast.ts';
import type { Due, Memory } from '../../../src/core/schedule/memory.ts';
import { studyDay } from '../../../src/core/schedule/study-day.ts';

const now = { at: Date.UTC(2026, 10, 24, 23), offset: 60 };
const today = studyDay(now);
const noneAway = { suspended: new Set<string>(), buried: new Set<string>() };

function memory(due: Due): Memory {
  return {
    stability: 1,
    difficulty: 5,
    phase: 'review',
    step: 0,
    reviews: 1,
    lapses: 0,
    first: 0,
    last: 0,
    due,
  };
}

function countsOf(dues: Readonly<Record<string, Due>>, away = noneAway): readonly number[] {
  const memories = new Map(Object.entries(dues).map(([key, due]) => [key, memory(due)]));
  return dueForecast(memories, away, now).map(({ count }) => count);
}

const onDay = (day: number): Due => ({ kind: 'day', day });

describe('the forecast', () => {
  it('has every day from today on, also those without a card', () => {
    const forecast = dueForecast(new Map(), noneAway, now);
    expect(forecast).toHaveLength(forecastDays);
    expect(forecast[0]).toEqual({ day: today, count: 0 });
    expect(forecast.at(-1)?.day).toBe(today + forecastDays - 1);
  });

  it('counts what is overdue today, and leaves out what comes later', () => {
    const counts = countsOf({
      a: onDay(today - 40),
      b: onDay(today),
      c: onDay(today + 2),
      d: onDay(today + forecastDays),
    });
    expect(counts.slice(0, 4)).toEqual([2, 0, 1, 0]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('knows the day of study of a time: before four it is still today', () => {
    const inHours = (hours: number): Due => ({ kind: 'time', at: now.at + hours * 3_600_000 });
    expect(countsOf({ a: inHours(3.9), b: inHours(4), c: inHours(-50) }).slice(0, 2)).toEqual([
      2, 1,
    ]);
  });

  it('puts buried cards off until tomorrow, and leaves suspended ones out', () => {
    const away = { suspended: new Set(['b']), buried: new Set(['a', 'c']) };
    const counts = countsOf({ a: onDay(today - 1), b: onDay(today), c: onDay(today + 3) }, away);
    expect(counts.slice(0, 4)).toEqual([0, 1, 0, 1]);
  });
});
