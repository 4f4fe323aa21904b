import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/core/question/prompt.ts';
import { planExam, type Candidate } from '../../../src/core/schedule/exam-plan.ts';
import type { Memory } from '../../../src/core/schedule/memory.ts';
import { seeded } from '../../../src/core/schedule/random.ts';
import { isDue } from '../../../src/core/schedule/is-due.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { formulas, type State } from './formulas.ts';

const scheduler = makeScheduler(defaultSettings);
const nature = formulas(defaultSettings.parameters);
const today = 20_000;

const noon = (day: number) => ({ at: (day + 0.5) * 86_400_000, offset: 0 });

/** A card that was reviewed on these days before today. */
function learned(key: string, ...reviews: readonly (readonly [daysAgo: number, rating: Rating])[]) {
  let memory: Memory | undefined;
  for (const [daysAgo, rating] of reviews)
    memory = scheduler.review(key, memory, { rating, when: noon(today - daysAgo) });
  return { key, progress: memory } satisfies Candidate;
}

const cards: readonly Candidate[] = [
  learned('weak', [10, 3], [9, 1], [5, 1]),
  learned('middling', [20, 3], [18, 3], [12, 3]),
  learned('strong', [90, 4], [70, 3], [30, 3]),
  { key: 'new', progress: undefined },
];

/** What a plan is expected to bring, worked out from the formulas alone. */
function worth(plan: readonly (readonly string[])[], of: readonly Candidate[], exam: number) {
  const value = (state: State | undefined, last: number, days: readonly number[]): number => {
    const [day, ...rest] = days;
    if (day === undefined)
      return state === undefined ? 0 : nature.retrievability(exam - last, state.stability);
    if (state === undefined)
      return value(nature.next(nature.next(undefined, 0, 2), 0, 3), day, rest);
    const known = nature.retrievability(day - last, state.stability);
    const lapsed = nature.next(nature.next(state, day - last, 1), 0, 3);
    return (
      known * value(nature.next(state, day - last, 3), day, rest) +
      (1 - known) * value(lapsed, day, rest)
    );
  };
  const total = of.reduce((sum, { key, progress }) => {
    const days = plan.flatMap((keys, place) => (keys.includes(key) ? [today + place] : []));
    return sum + value(progress, progress?.last ?? 0, days);
  }, 0);
  return total / of.length;
}

/** Every way to review at most one of the cards each day. */
function everyPlan(days: number): readonly (readonly (readonly string[])[])[] {
  if (days === 0) return [[]];
  const choices = [[], ...cards.map(({ key }) => [key])];
  return everyPlan(days - 1).flatMap((rest) => choices.map((chosen) => [chosen, ...rest]));
}

describe('a plan for an exam', () => {
  it.each([1, 2, 4, 5])('comes close to the best of all plans over %i days', (days) => {
    const exam = today + days;
    const plan = planExam(scheduler, cards, { today, exam, perDay: 1, leftToday: 1 });
    const best = Math.max(...everyPlan(days).map((one) => worth(one, cards, exam)));
    expect(plan.expected).toBeCloseTo(worth(plan.days, cards, exam), 5);
    expect(plan.otherwise).toBeCloseTo(worth([], cards, exam), 5);
    expect(plan.expected).toBeGreaterThan(0.98 * best);
  });

  it('keeps to what the learner allows a day, and to what is left of today', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      learned(`card ${index}`, [30 + index, 3], [20 + (index % 7), 2]),
    );
    const plan = planExam(scheduler, many, { today, exam: today + 9, perDay: 4, leftToday: 2 });
    expect(plan.days).toHaveLength(9);
    expect(plan.days.map((keys) => keys.length)).toEqual([2, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(plan.days.every((keys) => new Set(keys).size === keys.length)).toBe(true);
  });

  it('does not ask again today what was reviewed today', () => {
    const done = [learned('done', [8, 3], [0, 1])];
    const plan = planExam(scheduler, done, { today, exam: today + 3, perDay: 5, leftToday: 5 });
    expect(plan.days[0]).toEqual([]);
    expect(plan.days.flat()).toContain('done');
  });

  it('asks new cards today where there is room for all, however many reviews follow', () => {
    const fresh = ['one', 'two', 'three'].map((key) => ({ key, progress: undefined }));
    const week = { today, exam: today + 7, perDay: 50, leftToday: 50 };
    const { days, expected } = planExam(scheduler, fresh, week);
    expect(days[0]).toEqual(['one', 'two', 'three']);
    expect(expected).toBeCloseTo(worth(days, fresh, week.exam), 5);
  });

  it('is empty without cards and on the day itself', () => {
    const budget = { today, exam: today + 2, perDay: 5, leftToday: 5 };
    expect(planExam(scheduler, [], budget)).toEqual({ days: [[], []], expected: 0, otherwise: 0 });
    expect(planExam(scheduler, cards, { ...budget, exam: today }).days).toEqual([]);
  });
});

interface Strategy {
  (
    known: ReadonlyMap<string, Memory>,
    day: number,
    exam: number,
    perDay: number,
  ): readonly string[];
}

const keys = Array.from({ length: 80 }, (_, index) => `card ${index}`);

const byPlan: Strategy = (known, day, exam, perDay) =>
  planExam(
    scheduler,
    keys.map((key) => ({ key, progress: known.get(key) })),
    { today: day, exam, perDay, leftToday: perDay },
  ).days[0] ?? [];

/** Due cards first, then new ones, as every day without an exam. */
const byDueDate: Strategy = (known, day, _exam, perDay) => {
  const due = keys.filter((key) => {
    const memory = known.get(key);
    return memory !== undefined && isDue(memory, noon(day));
  });
  return [...due, ...keys.filter((key) => !known.has(key))].slice(0, perDay);
};

/** Share of all cards a learner with the formulas' memory expects to know at the exam. */
function outcome(strategy: Strategy, seed: number): number {
  const [days, perDay] = [21, 10];
  const random = seeded('exam', seed);
  const truth = new Map<string, { readonly state: State; readonly day: number }>();
  const known = new Map<string, Memory>();
  const review = (key: string, day: number, rating: Rating) => {
    const before = truth.get(key);
    const state = nature.next(before?.state, before ? day - before.day : 0, rating);
    truth.set(key, { state, day });
    known.set(key, scheduler.review(key, known.get(key), { rating, when: noon(day) }));
  };
  const exam = today + days;
  for (let day = today; day < exam; day += 1) {
    for (const key of strategy(known, day, exam, perDay)) {
      const before = truth.get(key);
      const chance = before ? nature.retrievability(day - before.day, before.state.stability) : 0.3;
      const isKnown = random() < chance;
      review(key, day, isKnown ? 3 : 1);
      if (!isKnown || before === undefined) review(key, day, 3);
    }
  }
  return (
    keys.reduce((sum, key) => {
      const { state, day } = truth.get(key) ?? {};
      return state === undefined || day === undefined
        ? sum
        : sum + nature.retrievability(exam - day, state.stability);
    }, 0) / keys.length
  );
}

it('following the plan day by day brings more than reviewing by due date', () => {
  const outcomes = [1, 2].map((seed) => [outcome(byPlan, seed), outcome(byDueDate, seed)] as const);
  for (const [planned, due] of outcomes) expect(planned).toBeGreaterThan(due + 0.01);
});
