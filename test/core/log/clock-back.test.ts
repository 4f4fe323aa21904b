import { expect, it } from 'vitest';
import { clockBack, noClock, seeClock } from '../../../src/core/log/clock-back.ts';
import type { ClockEntry, LogEntry } from '../../../src/core/log/entry.ts';
import { answerEntry, endEntry } from '../../support/log-entries.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 23, 12);
const at = (minutes: number) => new Date(noon + minutes * minute).toISOString();

const answered = (minutes: number) => answerEntry('s', 1, { at: at(minutes) });

/** Told at this minute that the clock stood so many minutes later before. */
function told(minutes: number, back: number): ClockEntry {
  const { v, id, offset, session, n } = endEntry();
  return { v, id, offset, session, n, kind: 'clock', at: at(minutes), back: back * 60 };
}

/** By how many minutes the clock went back, at this minute after these entries. */
function back(minutes: number, ...entries: readonly LogEntry[]): number {
  const seen = noClock();
  for (const entry of entries) seeClock(seen, entry);
  return clockBack(seen, noon + minutes * minute) / minute;
}

it('a clock went back where an answer is more than ten minutes ahead of it', () => {
  expect(back(0)).toBe(0);
  expect(back(0, answered(-30))).toBe(0);
  expect(back(0, answered(10))).toBe(0);
  expect(back(0, answered(11))).toBe(11);
  expect(back(0, answered(90), answered(11), endEntry())).toBe(90);
  expect(back(0, { ...endEntry(), at: at(90) })).toBe(0);
});

it('that a clock went back is told once, and again when it does from later than that', () => {
  expect(back(5, answered(90), told(0, 90))).toBe(0);
  expect(back(5, told(0, 90), answered(90))).toBe(0);
  // Seconds are told whole, so an answer may be up to one later than they say.
  const late = { ...answered(90), at: new Date(noon + 90 * minute + 999).toISOString() };
  expect(back(5, late, told(0, 90))).toBe(0);
  const latest = { ...answered(90), at: new Date(noon + 90 * minute + 1000).toISOString() };
  expect(back(5, latest, told(0, 90))).toBe(0);
  expect(back(5, answered(91), told(0, 90))).toBe(86);
  expect(back(5, answered(91), told(0, 91), told(0, 30))).toBe(0);
});
