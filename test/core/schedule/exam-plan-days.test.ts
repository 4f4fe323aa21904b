import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planExam, type Budget } from '../../../src/core/schedule/exam-plan.ts';
import type { Progress } from '../../../src/core/schedule/memory.ts';
import type { Scheduler } from '../../../src/core/schedule/scheduler.ts';
import { studyDay } from '../../../src/core/schedule/study-day.ts';

const today = 20_000;

/** What each review of a card adds to what is known of it, in parts of 1024, by the day. */
type Worth = readonly number[];

interface Plain {
  readonly worth: Worth;
  readonly isReviewedToday: boolean;
}

/** A memory in which a review on a day always adds the day's worth, and nothing is forgotten. */
function plainScheduler(cards: readonly Plain[]): Scheduler {
  const refuse = () => {
    throw new Error('a plan needs no due dates');
  };
  return {
    review: refuse,
    outlook: refuse,
    advance(before, { rating, when }) {
      if (before === undefined || rating !== 3) return before ?? progressOf(0, false);
      const day = studyDay(when);
      const worth = cards[before.difficulty]?.worth[day - today] ?? 0;
      return { ...before, last: day, stability: before.stability + worth };
    },
    retrievability: ({ stability }, day) => (day < exam(cards) ? 1 : stability / 1024),
  };
}

const exam = ([card]: readonly Plain[]) => today + (card?.worth.length ?? 0);

function progressOf(card: number, isReviewedToday: boolean): Progress {
  const last = isReviewedToday ? today : today - 1;
  const counts = { phase: 'review', step: 0, reviews: 1, lapses: 0 } as const;
  return { ...counts, stability: 0, difficulty: card, first: last, last };
}

/** The plan as its rules have it: search everything for the best review again and again. */
function searched(cards: readonly Plain[], perDay: number, leftToday: number): number[][] {
  const length = exam(cards) - today;
  const room = Array.from({ length }, (_, day) =>
    day === 0 ? Math.min(leftToday, perDay) : perDay,
  );
  const plan: number[][] = room.map(() => []);
  // Of the days before the last ten each card tries at most twelve, today aside.
  const step = Math.ceil(Math.max(0, length - 10) / 12);
  const isTried = (card: number, day: number) =>
    day === 0 || day >= length - 10 || (day + step * cards.length - card) % step === 0;
  const mayBe = (card: number, day: number) => {
    const planned = plan.filter((keys) => keys.includes(card)).length;
    const isOpen = (room[day] ?? 0) > 0 && !plan[day]?.includes(card) && isTried(card, day);
    return isOpen && (planned < 4 || day === 0) && !(day === 0 && cards[card]?.isReviewedToday);
  };
  for (;;) {
    let best = { worth: 2, card: -1, day: -1 };
    for (const [card, { worth }] of cards.entries())
      for (const [day, value] of worth.entries())
        if (value > best.worth && mayBe(card, day)) best = { worth: value, card, day };
    if (best.day < 0) return plan.map((keys) => keys.toSorted((one, other) => one - other));
    plan[best.day]?.push(best.card);
    room[best.day] = (room[best.day] ?? 0) - 1;
  }
}

const someCards = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 60 }))
  .chain((length) =>
    fc.array(
      fc.record({
        worth: fc.array(fc.constantFrom(0, 2, 3, 10, 11, 12, 13), {
          minLength: length,
          maxLength: length,
        }),
        isReviewedToday: fc.boolean(),
      }),
      { minLength: 1, maxLength: 9 },
    ),
  );
const share = fc.integer({ min: 0, max: 3 });

it('a plan has the best review of all again and again, of equal ones the first card’s first', () => {
  fc.assert(
    fc.property(someCards, share, share, (cards, perDay, leftToday) => {
      const budget: Budget = { today, exam: exam(cards), perDay, leftToday };
      const candidates = cards.map(({ isReviewedToday }, card) => ({
        key: String(card),
        progress: progressOf(card, isReviewedToday),
      }));
      const { days } = planExam(plainScheduler(cards), candidates, budget);
      const wanted = searched(cards, perDay, leftToday);
      expect(days).toEqual(wanted.map((keys) => keys.map(String)));
    }),
    { numRuns: 80 },
  );
});

it('cards that take turns use every day long before the exam where there is room for little', () => {
  const cards = Array.from({ length: 60 }, () => ({
    worth: Array<number>(50).fill(10),
    isReviewedToday: false,
  }));
  const candidates = cards.map((_, card) => ({
    key: `${card}`,
    progress: progressOf(card, false),
  }));
  const budget = { today, exam: exam(cards), perDay: 3, leftToday: 3 };
  const { days } = planExam(plainScheduler(cards), candidates, budget);
  expect(days.map((keys) => keys.length)).toEqual(Array(50).fill(3));
});
