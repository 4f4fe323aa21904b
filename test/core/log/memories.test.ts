import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry, LogEntry } from '../../../src/core/log/entry.ts';
import { introducedOn, memoryFold, type Memories } from '../../../src/core/log/memories.ts';
import { cardKey, standingAnswers } from '../../../src/core/log/replay.ts';
import type { Rating } from '../../../src/core/question/prompt.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { studyDay } from '../../../src/core/schedule/study-day.ts';
import { answerEntry, overrideEntry, undoEntry } from '../../support/log-entries.ts';

const scheduler = makeScheduler(defaultSettings);
const start = Date.UTC(2026, 10, 23, 15);
const dayMs = 86_400_000;
const now = { at: start + 400 * dayMs, offset: 60 };

function replay(entries: readonly LogEntry[], at = now): Memories {
  const fold = memoryFold(scheduler, at);
  for (const answer of standingAnswers(entries)) fold.take(answer);
  return fold.memories();
}

function answered(n: number, over: Partial<AnswerEntry> & { readonly day?: number } = {}) {
  const { day = n, ...rest } = over;
  const at = new Date(start + day * dayMs).toISOString();
  return answerEntry('s', n, { at, ...rest });
}

const only = cardKey('d', 'q');

describe('the memories that a log holds', () => {
  it('are those of the answers the schedule counts', () => {
    const counted = [answered(1), answered(2)];
    const memories = replay([
      ...counted,
      answered(3, { try: 2 }),
      answered(4, { scheduled: false }),
      answered(5, { question: 'other', scheduled: false }),
    ]);
    expect(memories).toEqual(replay(counted));
    expect(memories.get(only)?.reviews).toBe(2);
  });

  it('know of overrides and of what was undone', () => {
    const [one, two, three] = [answered(1), answered(2, { rating: 1, score: 0 }), answered(3)];
    const entries = [
      one,
      two,
      three,
      overrideEntry(two, 4, { at: two.at, rating: 3 }),
      undoEntry(three, 5),
    ];
    expect(replay(entries)).toEqual(replay([one, answered(2)]));
  });

  it('keep the history of a card whose text was corrected', () => {
    expect(replay([answered(1, { hash: 'a' }), answered(2, { hash: 'b' })])).toEqual(
      replay([answered(1), answered(2)]),
    );
  });

  it('pass over answers of a clock that was more than a day ahead', () => {
    const at = { at: start + 5 * dayMs, offset: 60 };
    expect(replay([answered(5), answered(7)], at)).toEqual(replay([answered(5)], at));
    expect(replay([answered(5), answered(6)], at).get(only)?.reviews).toBe(2);
  });

  it('are the same after more answers, which change nothing of those before', () => {
    const answers = standingAnswers([
      answered(1),
      answered(2, { question: 'b' }),
      answered(3, { rating: 1, score: 0 }),
      answered(9, { question: 'c' }),
      answered(10, { question: 'b' }),
    ]);
    const whole = memoryFold(scheduler, now);
    for (const answer of answers) whole.take(answer);
    for (let cut = 0; cut <= answers.length; cut += 1) {
      const fold = memoryFold(scheduler, now);
      for (const answer of answers.slice(0, cut)) fold.take(answer);
      const before = fold.memories();
      expect(fold.after(answers.slice(cut)).memories()).toEqual(whole.memories());
      expect(fold.memories()).toEqual(before);
    }
  });

  it('tell how many cards are new on a day', () => {
    const memories = replay([
      answered(1, { day: 1 }),
      answered(2, { day: 2, question: 'b' }),
      answered(3, { day: 2, question: 'c' }),
      answered(4, { day: 2 }),
    ]);
    expect(introducedOn(memories, studyDay({ at: start + 2 * dayMs, offset: 60 }))).toBe(2);
  });
});

const history = fc.array(
  fc.record({
    question: fc.constantFrom('a', 'b', 'c'),
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    minutes: fc.integer({ min: 0, max: 60 * 24 * 300 }),
    offset: fc.constantFrom(-240, 0, 60, 345),
  }),
  { maxLength: 40 },
);

describe('the state is what a replay of the log gives', () => {
  it('one review at a time or all at once', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const entries = answers
          .toSorted((one, other) => one.minutes - other.minutes)
          .map(({ minutes, ...over }, index) =>
            answered(index + 1, { day: minutes / 1440, ...over }),
          );
        const memories = replay(entries);
        for (const [key, memory] of memories) {
          const own = entries.filter((entry) => cardKey(entry.deck, entry.question) === key);
          const stepwise = own.reduce<ReturnType<typeof scheduler.review> | undefined>(
            (before, { rating, at, offset }) =>
              scheduler.review(key, before, { rating, when: { at: Date.parse(at), offset } }),
            undefined,
          );
          expect(stepwise).toEqual(memory);
        }
        expect(memories.size).toBe(new Set(entries.map(({ question }) => question)).size);
      }),
    );
  });

  it('whatever the order in which the logs of two machines are read', () => {
    fc.assert(
      fc.property(history, history, (here, there) => {
        const log = (session: string, answers: typeof here) =>
          answers.map(({ minutes, ...over }, index) =>
            answerEntry(session, index + 1, {
              at: new Date(start + minutes * 60_000).toISOString(),
              ...over,
            }),
          );
        const [one, other] = [log('one', here), log('other', there)];
        expect(replay([...other, ...one])).toEqual(replay([...one, ...other]));
      }),
    );
  });
});
