import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOfDate, isDate, studyDay } from '../../../src/core/schedule/study-day.ts';
import { runsOf } from '../../support/breadth.ts';

/** The offset of a zone at a time, as the log keeps it. */
function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((local - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/** The time at which the clocks of a zone show this; the first of two, or the one after a gap. */
function whenShown(zone: string, shown: string): { at: number; offset: number } {
  const wanted = Date.parse(`${shown}:00Z`);
  for (let at = wanted - 15 * 3_600_000; at <= wanted + 15 * 3_600_000; at += 60_000 * 15) {
    const offset = offsetOf(zone, at);
    if (at + offset * 60_000 >= wanted) return { at, offset };
  }
  throw new Error(`${zone} never shows ${shown}`);
}

/** Zones with the days on which their clocks change; Apia skipped a whole day. */
const zones = [
  ['Europe/Berlin', ['2027-03-28', '2027-10-31']],
  ['America/New_York', ['2027-03-14', '2027-11-07']],
  ['Australia/Lord_Howe', ['2027-04-04', '2027-10-03']],
  ['Pacific/Apia', ['2011-12-29', '2011-12-31']],
  ['Asia/Kathmandu', ['2027-03-28', '2027-10-31']],
  ['UTC', ['2027-03-28', '2027-10-31']],
] as const;

const matrix = zones.flatMap(([zone, dates]) =>
  dates.flatMap((date) =>
    [-1, 0, 1].map((jump) => [zone, dateOf(dayOfDate(date) + jump)] as const),
  ),
);

describe('a day of study', () => {
  it.each(matrix.filter(([, date]) => date !== '2011-12-30'))(
    'in %s on %s goes from 04:00 to 03:59 of the next date',
    (zone, date) => {
      const day = dayOfDate(date);
      for (const hour of ['04:00', '12:00', '23:59'])
        expect(dateOf(studyDay(whenShown(zone, `${date}T${hour}`)))).toBe(date);
      for (const hour of ['00:00', '03:59'])
        expect(studyDay(whenShown(zone, `${date}T${hour}`))).toBe(day - 1);
    },
  );

  it('is one day in the zone where the learner was, however far they go', () => {
    const evening = { at: Date.parse('2027-06-01T22:00:00Z'), offset: -240 };
    const landed = { at: Date.parse('2027-06-02T05:00:00Z'), offset: 120 };
    expect(dateOf(studyDay(evening))).toBe('2027-06-01');
    expect(dateOf(studyDay(landed))).toBe('2027-06-02');
  });

  it.each(['1970-01-01', '2028-02-29', '2099-12-31'])('is named %s by its date', (date) => {
    expect(dateOf(dayOfDate(date))).toBe(date);
  });
});

describe('a date', () => {
  const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = (year: number, month: number) =>
    month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : (months[month - 1] ?? 0);

  it('is one that the calendar has, leap days and all', () => {
    const [year, upTo99] = [fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 0, max: 99 })];
    const month = fc.oneof(fc.integer({ min: 0, max: 13 }), fc.constant(2));
    const day = fc.oneof(fc.integer({ min: 26, max: 33 }), upTo99);
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const text = [y, m, d].map((part) => String(part).padStart(2, '0')).join('-');
        expect([text, isDate(text)]).toEqual([text, d >= 1 && d <= length(y, m)]);
      }),
      { numRuns: runsOf(300) },
    );
    expect(['1900-02-29', '2000-02-29', '2028-02-29'].map(isDate)).toEqual([false, true, true]);
  });

  it.each([
    '',
    'today',
    '2028',
    '2028-02',
    '2028-2-29',
    '28-02-29',
    '12028-02-29',
    '2028-02-29T00',
    ' 2028-02-29',
    '2028-02-29 ',
    '2028/02/29',
    '+012028-02',
    'x028-02-29',
    '2028-x2-29',
    '2028-0x-29',
    '2028-02-x9',
    '2028-02-2x',
  ])('is not “%s”', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
