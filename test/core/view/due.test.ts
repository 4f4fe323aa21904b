import { describe, expect, it } from 'vitest';
import type { Due } from '../../../src/core/schedule/memory.ts';
import { studyDay } from '../../../src/core/schedule/study-day.ts';
import { dueNext, nextDue, waitWords } from '../../../src/core/view/due.ts';

/** A Monday. */
const now = { at: Date.UTC(2026, 10, 23, 15), offset: 60 };

const inMinutes = (minutes: number): Due => ({ kind: 'time', at: now.at + minutes * 60_000 });
const inDays = (days: number): Due => ({ kind: 'day', day: studyDay(now) + days });

describe('how long until a card comes back', () => {
  it.each([
    [inMinutes(0.2), '1 min'],
    [inMinutes(10), '10 min'],
    [inMinutes(90), '1.5 h'],
    [inDays(1), '1 d'],
    [inDays(30), '30 d'],
    [inDays(46), '1.5 mo'],
    [inDays(365), '1 y'],
    [inDays(498), '1.4 y'],
  ] as const)('%j is %s', (due, words) => {
    expect(waitWords(due, now)).toBe(words);
  });
});

describe('what comes next', () => {
  it('is told in groups of days, the soonest first', () => {
    const dues = [3, 1, 1, 3, 3, 40, 60, 700].map(inDays);
    expect(dueNext(dues, now)).toEqual([
      '2 tomorrow',
      '3 on Thu 26 Nov',
      '1 on Sat 2 Jan',
      '2 later',
    ]);
    expect(dueNext([...dues, inMinutes(8), inMinutes(1)], now)[0]).toBe('2 today');
    expect(dueNext([inMinutes(8), inDays(700)], now)).toEqual(['1 in 8 min', '1 on 23 Oct 2028']);
    expect(dueNext([], now)).toEqual([]);
    const left = [inDays(0), inDays(1), inDays(-3), inMinutes(-5), inMinutes(8), inDays(-1)];
    expect(dueNext(left, now)).toEqual(['4 now', '1 in 8 min', '1 tomorrow']);
  });

  it('is the soonest alone where nothing is due', () => {
    expect(nextDue([inDays(4), inDays(1)], now)).toBe('Next: 1 card tomorrow');
    expect(nextDue([inDays(2), inDays(2)], now)).toBe('Next: 2 cards on Wed 25 Nov');
    expect(nextDue([inMinutes(9), inMinutes(4)], now)).toBe(
      'Next: 2 cards today, the first in 4 min',
    );
    expect(nextDue([], now)).toBeUndefined();
  });
});
