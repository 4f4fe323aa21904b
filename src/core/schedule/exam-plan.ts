import type { Rating } from '../question/prompt.ts';
import { bestFirst } from './best-first.ts';
import type { Progress } from './memory.ts';
import type { Scheduler } from './scheduler.ts';

/** A card to prepare; one without progress is new. */
export interface Candidate {
  readonly key: string;
  readonly progress: Progress | undefined;
}

/** Until when, and how much the learner allows. Days are days of study. */
export interface Budget {
  readonly today: number;
  /** The day of the exam; the last reviews are on the day before. */
  readonly exam: number;
  readonly perDay: number;
  /** What is left of today's share. */
  readonly leftToday: number;
}

export interface ExamPlan {
  /** Keys of the cards to review, day by day from today to the day before the exam. */
  readonly days: readonly (readonly string[])[];
  /** Expected share of the cards known on the day of the exam, 0 to 1, with the plan and without. */
  readonly expected: number;
  readonly otherwise: number;
}

/** A review that adds less than this to what is expected is not worth a card's time. */
const leastGain = 0.002;

/**
 * More reviews of one card than this are not planned ahead, as the plan is made anew every day; but
 * today comes only once.
 */
const mostReviews = 4;

/** Every one of the last days is tried for each card, of those before only so many. */
const lastDays = 10;
const earlierDays = 12;

/** What is planned for a card, and what one more review would add. */
interface Row extends Candidate {
  /** Days before the exam that may be tried, today first, and the gain of each; 0 where it has a review. */
  readonly tried: readonly number[];
  planned: readonly number[];
  value: number;
  gains: readonly number[];
  /** Place in `tried` of the best day that still has room; -1 for none worth it. */
  best: number;
}

/**
 * Spreads reviews over the days before an exam so that as much as possible is known on its day: again
 * and again the review that adds most to what is expected, on a day that still has room.
 */
export function planExam(
  scheduler: Scheduler,
  cards: readonly Candidate[],
  budget: Budget,
): ExamPlan {
  const { today, exam, perDay, leftToday } = budget;
  const room = Array.from({ length: Math.max(0, exam - today) }, (_, index) =>
    index === 0 ? Math.min(leftToday, perDay) : perDay,
  );
  const expect = expectation(scheduler, exam);
  const rows = cards.map((card, index) => rowOf(card, index, budget, expect));
  const otherwise = sum(rows.map(({ value }) => value));
  spread(rows, room, today, expect);
  const share = (total: number) => (cards.length === 0 ? 0 : total / cards.length);
  return {
    days: room.map((_, place) =>
      rows.filter(({ planned }) => planned.includes(today + place)).map(({ key }) => key),
    ),
    expected: share(sum(rows.map(({ value }) => value))),
    otherwise: share(otherwise),
  };
}

/**
 * Days only fill up, so what a row waits with is never too little: when its turn comes, it either
 * still has that day or waits again with the next best.
 */
function spread(rows: readonly Row[], room: number[], today: number, expect: Expect): void {
  const waiting = bestFirst();
  const wait = (row: Row, place: number) => {
    choose(row, room, today);
    if (row.best >= 0) waiting.put(place, row.gains[row.best] ?? 0);
  };
  for (const [place, row] of rows.entries()) wait(row, place);
  for (let place = waiting.take(); place !== undefined; place = waiting.take()) {
    const row = rows[place];
    if (row === undefined) continue;
    const day = row.tried[row.best] ?? today;
    const left = room[day - today] ?? 0;
    if (left > 0) {
      room[day - today] = left - 1;
      plan(row, day, expect);
    }
    wait(row, place);
  }
}

type Expect = (progress: Progress | undefined, days: readonly number[]) => number;

function rowOf(card: Candidate, index: number, { today, exam }: Budget, expect: Expect): Row {
  const unplanned = {
    ...card,
    tried: daysToTry(index, today, exam),
    planned: [],
    value: expect(card.progress, []),
  };
  return { ...unplanned, gains: gainsOf(unplanned, expect), best: -1 };
}

/** Cards take turns at the days long before the exam, so that all of these are used. */
function daysToTry(index: number, today: number, exam: number): readonly number[] {
  const before = Math.max(0, exam - today - lastDays);
  const step = Math.max(1, Math.ceil(before / earlierDays));
  return Array.from({ length: exam - today }, (_, place) => today + place).filter(
    (day) => day >= exam - lastDays || day === today || (day - today) % step === index % step,
  );
}

function gainsOf(
  { progress, planned, tried, value }: Omit<Row, 'gains' | 'best'>,
  expect: Expect,
): readonly number[] {
  const isPlannedAhead = planned.length < mostReviews;
  return tried.map((day, place) =>
    planned.includes(day) || progress?.last === day || !(isPlannedAhead || place === 0)
      ? 0
      : expect(
          progress,
          [...planned, day].toSorted((one, other) => one - other),
        ) - value,
  );
}

function plan(row: Row, day: number, expect: Expect): void {
  row.planned = [...row.planned, day].toSorted((one, other) => one - other);
  row.value = expect(row.progress, row.planned);
  row.gains = gainsOf(row, expect);
}

function choose(row: Row, room: readonly number[], today: number): void {
  row.best = -1;
  let most = leastGain;
  for (const [index, gain] of row.gains.entries()) {
    const day = row.tried[index] ?? today;
    if (gain <= most || (room[day - today] ?? 0) <= 0) continue;
    most = gain;
    row.best = index;
  }
}

/**
 * How likely a card is known on the day of the exam after reviews on some days: over both outcomes of
 * every review. What was forgotten is learned again the same day, as the steps have it.
 */
function expectation(scheduler: Scheduler, exam: number): Expect {
  const review = (before: Progress | undefined, day: number, rating: Rating) =>
    scheduler.advance(before, { rating, when: noonOf(day) });

  return function expect(progress, days): number {
    const [day, ...rest] = days;
    if (day === undefined)
      return progress === undefined ? 0 : scheduler.retrievability(progress, exam);
    if (progress === undefined) return expect(review(review(undefined, day, 2), day, 3), rest);
    const known = scheduler.retrievability(progress, day);
    const recalled = expect(review(progress, day, 3), rest);
    const forgotten = expect(review(review(progress, day, 1), day, 3), rest);
    return known * recalled + (1 - known) * forgotten;
  };
}

function noonOf(day: number) {
  return { at: (day + 0.5) * 24 * 60 * 60 * 1000, offset: 0 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
