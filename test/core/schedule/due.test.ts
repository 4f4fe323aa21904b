import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/core/question/prompt.ts';
import type { Due, Memory, Progress } from '../../../src/core/schedule/memory.ts';
import { seeded } from '../../../src/core/schedule/random.ts';
import { isDue } from '../../../src/core/schedule/is-due.ts';
import { makeScheduler, type Scheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings, type ScheduleSettings } from '../../../src/core/schedule/settings.ts';
import { dateOf, studyDay, type When } from '../../../src/core/schedule/study-day.ts';
import { formulas } from './formulas.ts';

const noFuzz = (interval: number) => interval;
const dayMs = 86_400_000;
const noon = Date.UTC(2026, 0, 1, 12);
const ratings = [1, 2, 3, 4] as const;

const rating = fc.constantFrom<Rating>(...ratings);
const reviews = fc.array(
  fc.record({ gap: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 400 })), rating }),
  { minLength: 1, maxLength: 20 },
);
const steps = fc.constantFrom([], [10], [1, 10], [1, 10, 1440], [1440, 4320]);
const settings = fc.record({
  learningSteps: steps,
  relearningSteps: steps,
  maximumInterval: fc.constantFrom(3, 30, 36_500),
});

type Stand = Pick<Memory, 'phase' | 'step' | 'lapses' | 'reviews' | 'due'>;

/**
 * Where a card stands after a review, told a second time: by steps while it is learned or learned
 * again, else by days until recall has fallen to 90 %, each of Hard, Good and Easy later than the one
 * before where there is room.
 */
function stand(
  { learningSteps, relearningSteps, maximumInterval: most, parameters }: ScheduleSettings,
  before: Progress | undefined,
  siblings: readonly Progress[],
  given: Rating,
  when: When,
): Stand {
  const inReview = before?.phase === 'review';
  const counts = {
    reviews: (before?.reviews ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (inReview && given === 1 ? 1 : 0),
  };
  const today = Math.max(studyDay(when), before?.last ?? -Infinity);
  const isNew = before === undefined || before.phase === 'learning';
  const all = isNew ? learningSteps : relearningSteps;
  const at = inReview ? 0 : (before?.step ?? 0);
  const place = [0, at, at + 1, all.length][given - 1] ?? 0;
  if (place < all.length && at < all.length && !(inReview && given !== 1)) {
    const [own = 0, first = 0, second = first * 2] = [all[place], ...all];
    const minutes = given === 2 && at === 0 ? (first + second) / 2 : own;
    const due: Due =
      minutes >= 1440
        ? { kind: 'day', day: today + Math.round(minutes / 1440) }
        : { kind: 'time', at: when.at + minutes * 60_000 };
    return { ...counts, phase: isNew ? 'learning' : 'relearning', step: place, due };
  }
  const { interval } = formulas(parameters);
  const [again = 0, hard = 0, good = 0, easy = 0] = siblings.map(({ stability }) =>
    Math.min(interval(stability, 0.9), most),
  );
  const early = Math.min(hard, good);
  const middle = Math.max(good, early + 1);
  const days = inReview
    ? [again, early, Math.min(middle, most), Math.min(Math.max(easy, middle + 1), most)]
    : [again, hard, good, easy];
  const day = today + (days[given - 1] ?? 0);
  return { ...counts, phase: 'review', step: 0, due: { kind: 'day', day } };
}

/** The card after a review with each of the ratings. */
function reviewed(scheduler: Scheduler, card: string, before: Progress | undefined, when: When) {
  return ratings.map((each) => scheduler.review(card, before, { rating: each, when }));
}

describe('a reviewed card', () => {
  it('stands where its steps or its stability put it, whatever the steps and the longest wait', () => {
    fc.assert(
      fc.property(settings, reviews, (chosen, all) => {
        const own = { ...defaultSettings, ...chosen };
        const scheduler = makeScheduler(own, noFuzz);
        let [before, at]: [Memory | undefined, number] = [undefined, noon];
        for (const { gap, rating: given } of all) {
          at += gap * dayMs;
          const when = { at, offset: 0 };
          const last: Memory | undefined = before;
          const siblings = ratings.map((each) => scheduler.advance(last, { rating: each, when }));
          before = scheduler.review('c', last, { rating: given, when });
          expect(before).toMatchObject({ ...stand(own, last, siblings, given, when) });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('would become by each rating what it becomes by a review', () => {
    const scheduler = makeScheduler(defaultSettings);
    fc.assert(
      fc.property(reviews, fc.string(), (all, card) => {
        let before: Memory | undefined;
        let when: When = { at: noon, offset: 60 };
        for (const { gap, rating: given } of all) {
          when = { ...when, at: when.at + gap * dayMs };
          const outlook = scheduler.outlook(card, before, when);
          expect(outlook).toEqual(reviewed(scheduler, card, before, when));
          before = outlook[given - 1];
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('an interval is moved by luck that is the card’s and the review’s own, never beyond the longest', () => {
  const seen: unknown[] = [];
  const scheduler = makeScheduler(
    { ...defaultSettings, maximumInterval: 300 },
    (interval, elapsed, maximum, random) => {
      seen.push([elapsed, maximum, random()]);
      return interval;
    },
  );
  const luck = (n: number) => seeded('fuzz', 'card', n)();
  let memory: Memory | undefined;
  for (const [index, day] of [0, 5, 12].entries()) {
    seen.length = 0;
    const when = { at: noon + day * dayMs, offset: 0 };
    memory = scheduler.review('card', memory, { rating: 4, when });
    const gone = [0, 5, 7][index] ?? 0;
    const asked = [gone, 300, luck(index)];
    expect(seen).toEqual(index === 0 ? [asked] : [asked, asked, asked]);
  }
});

it('due dates are the same in every version: a replay of a log gives what it gave', () => {
  const scheduler = makeScheduler(defaultSettings);
  const dates = ['a', 'b', 'c', 'd'].map((card) => {
    let [memory, at]: [Memory | undefined, number] = [undefined, noon];
    return ([4, 3, 3, 2, 1, 3, 4] as const).map((given) => {
      memory = scheduler.review(card, memory, { rating: given, when: { at, offset: 0 } });
      const { due } = memory;
      at = due.kind === 'day' ? (due.day + 0.5) * dayMs : due.at;
      return due.kind === 'day' ? dateOf(due.day) : new Date(due.at).toISOString().slice(0, 16);
    });
  });
  expect(dates.map((own) => own.join(' '))).toEqual([
    '2026-01-08 2026-02-16 2026-07-09 2027-06-14 2027-06-14T12:10 2027-06-18 2027-07-06',
    '2026-01-09 2026-02-21 2026-07-24 2027-07-30 2027-07-30T12:10 2027-08-07 2027-09-01',
    '2026-01-08 2026-02-14 2026-07-16 2027-06-26 2027-06-26T12:10 2027-07-01 2027-07-16',
    '2026-01-10 2026-02-23 2026-08-04 2027-08-15 2027-08-15T12:10 2027-08-19 2027-09-01',
  ]);
});

describe('a card is due', () => {
  const now = { at: Date.UTC(2026, 5, 1, 12), offset: 120 };
  const today = studyDay(now);

  it.each([
    [{ kind: 'time', at: now.at - 1 }, true],
    [{ kind: 'time', at: now.at }, true],
    [{ kind: 'time', at: now.at + 1 }, false],
    [{ kind: 'day', day: today - 1 }, true],
    [{ kind: 'day', day: today }, true],
    [{ kind: 'day', day: today + 1 }, false],
  ] as const)('at its time and from its day on: %j is %s', (due, wanted) => {
    expect(isDue({ due }, now)).toBe(wanted);
  });

  it('from 04:00 of its day where the learner is', () => {
    const due = { kind: 'day', day: today } as const;
    const at = (text: string) => ({ at: Date.parse(text), offset: 120 });
    expect(isDue({ due }, at('2026-06-01T03:59:59+02:00'))).toBe(false);
    expect(isDue({ due }, at('2026-06-01T04:00:00+02:00'))).toBe(true);
  });
});
