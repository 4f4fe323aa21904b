import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry, LogEntry } from '../../../src/core/log/entry.ts';
import { standingAnswers } from '../../../src/core/log/replay.ts';
import {
  noStats,
  statsFold,
  type Stats,
  type StatsOptions,
} from '../../../src/core/report/stats.ts';
import { seeded, shuffled } from '../../../src/core/schedule/random.ts';
import { dayOfDate } from '../../../src/core/schedule/study-day.ts';
import { answerEntry, overrideEntry, undoEntry } from '../../support/log-entries.ts';
import { simulatedLog } from '../../support/simulated-log.ts';

const now = { at: Date.UTC(2026, 10, 24, 12), offset: 60 };

function statsOf(entries: readonly LogEntry[], options: Partial<StatsOptions> = {}): Stats {
  const fold = statsFold({ now, ...options });
  for (const answer of standingAnswers(entries)) fold.take(answer);
  return fold.stats();
}

const log = [
  ...simulatedLog({
    seed: 5,
    answers: 1500,
    days: 90,
    until: '2026-11-23',
    decks: 2,
    questionsPerDeck: 20,
  }),
];
const whole = statsOf(log);

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const tries = (groups: readonly { count: number; right: number; score: number }[]) => ({
  count: sum(groups.map(({ count }) => count)),
  right: sum(groups.map(({ right }) => right)),
  score: sum(groups.map(({ score }) => score)),
});

describe('the parts', () => {
  const { firstTries } = whole;
  const expected = tries([firstTries]);

  it.each(['days', 'weeks', 'decks', 'topics', 'types', 'questions'] as const)(
    'of all %s add up to the whole',
    (name) => {
      const parts: readonly { count: number; right: number; score: number }[] = whole[name];
      expect(parts.length).toBeGreaterThan(1);
      expect(tries(parts)).toEqual(expected);
    },
  );

  it('of a calendar add up to all answers', () => {
    expect(sum(whole.calendar.map(({ answers }) => answers))).toBe(whole.answers);
    expect(sum(whole.calendar.map(({ ms }) => ms))).toBe(whole.ms);
  });

  it('before and since a day add up to the whole', () => {
    const since = dayOfDate('2026-10-20');
    const after = statsOf(log, { since });
    const early = whole.days.filter(({ key }) => (key ?? 0) < since);
    expect(tries([...early, after.firstTries])).toEqual(expected);
    expect(after.days).toEqual(whole.days.filter(({ key }) => (key ?? 0) >= since));
    expect(after.streak).toEqual(whole.streak);
    for (const parts of [after.questions, after.decks, after.topics])
      expect(tries(parts)).toEqual(tries([after.firstTries]));
    expect(after.answers).toBe(sum(after.calendar.map(({ answers }) => answers)));
  });

  it('are left out where nothing since the day asked about is in them', () => {
    const early = { deck: 'old', topic: 'old', question: 'old' };
    const since = dayOfDate('2026-11-11');
    const { decks, topics, questions, answers } = statsOf(
      [answered(1, 10, early), answered(2, 11)],
      {
        since,
      },
    );
    expect([decks.length, topics.length, questions.length, answers]).toEqual([1, 1, 1, 1]);
    expect(questions[0]?.question).not.toBe('old');
  });

  it('are one for each tag, once, and one for no tag', () => {
    const { tags } = statsOf([
      answered(1, 10, { tags: ['a', 'b', 'a'] }),
      answered(2, 10, { tags: [] }),
      answered(3, 10, { tags: ['b'] }),
    ]);
    expect(tags.map(({ key, count }) => [key, count])).toEqual([
      ['a', 1],
      ['b', 2],
      [undefined, 1],
    ]);
  });

  it('keep what was said of a question when it was answered', () => {
    const { topics } = statsOf([
      answered(1, 10, { topic: 'one' }),
      answered(2, 10, { topic: 'two' }),
      answered(3, 10, { topic: 'one' }),
    ]);
    expect(topics.map(({ key, count }) => [key, count])).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });
});

describe('numbers', () => {
  const standing = standingAnswers(log);
  const first = standing.filter(({ entry }) => entry.try === 1);

  it('are those of a plain count', () => {
    expect(whole.answers).toBe(standing.length);
    expect(whole.firstTries.count).toBe(first.length);
    expect(whole.firstTries.right).toBe(first.filter(({ verdict }) => verdict === 'right').length);
  });

  it('give each question its own', () => {
    for (const { deck, question, count, right, medianMs } of whole.questions) {
      const own = first.filter(({ entry }) => entry.deck === deck && entry.question === question);
      expect(count).toBe(own.length);
      expect(right).toBe(own.filter(({ verdict }) => verdict === 'right').length);
      const times = own.map(({ entry }) => entry.ms).sort((one, other) => one - other);
      const median = times[Math.ceil(times.length / 2) - 1] ?? 0;
      expect(Math.abs((medianMs ?? 0) / median - 1)).toBeLessThan(0.011);
    }
  });

  it('weigh scores by points', () => {
    const half = { verdict: 'wrong', score: 0.5, points: 4 } as const;
    const { firstTries, questions } = statsOf([
      answered(1, 10, half),
      answered(2, 10, { points: 3 }),
    ]);
    for (const numbers of [firstTries, questions[0]])
      expect(numbers).toMatchObject({ count: 2, right: 1, score: 5, points: 7 });
  });

  it('are kept apart for any number of questions', () => {
    const entries = Array.from({ length: 300 }, (_, n) =>
      answered(n + 1, 10, { question: `q${n % 200}`, points: 1 + (n % 200) }),
    );
    const { questions } = statsOf(entries);
    expect(questions.map(({ count, points }) => [count, points])).toEqual(
      Array.from({ length: 200 }, (_, n) => (n < 100 ? [2, 2 * (n + 1)] : [1, n + 1])),
    );
  });

  it('do not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(statsOf(shuffled(log, seeded(seed)))).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });
});

/** An answer on a day of November 2026, at an hour of UTC. */
function answered(n: number, day: number, over: Partial<AnswerEntry> = {}, hour = 12): AnswerEntry {
  const at = new Date(Date.UTC(2026, 10, day, hour, 0, n)).toISOString();
  return answerEntry('s', n, { at, offset: 0, ...over });
}

const wrong = { verdict: 'wrong', score: 0, rating: 1 } as const;

describe('a day of study', () => {
  it('starts at four where the learner was', () => {
    const { calendar } = statsOf([
      answered(1, 10, {}, 3),
      answered(2, 10, {}, 4),
      answered(3, 10, { offset: 120 }, 2),
    ]);
    const [ninth, tenth] = [dayOfDate('2026-11-09'), dayOfDate('2026-11-10')];
    expect(calendar.map(({ day, answers }) => [day, answers])).toEqual([
      [ninth, 1],
      [tenth, 2],
    ]);
  });

  it('is left out when it lies more than a day ahead', () => {
    const { answers, future } = statsOf([answered(1, 25, {}, 11), answered(2, 27)]);
    expect([answers, future]).toEqual([1, 1]);
    expect(statsOf([answered(0, 25)])).toMatchObject({ answers: 1, future: 0 });
  });

  it('comes in order, also where a learner flew west', () => {
    const { days, streak } = statsOf([
      answered(1, 10, { offset: 120 }, 3),
      answered(2, 10, { offset: -300 }, 4),
      answered(3, 11),
    ]);
    expect(days.map(({ key }) => key)).toEqual(
      ['2026-11-09', '2026-11-10', '2026-11-11'].map(dayOfDate),
    );
    expect(streak.longest).toBe(3);
  });

  it('belongs to the week of its Monday', () => {
    const { weeks } = statsOf([answered(1, 15), answered(2, 16), answered(3, 22)]);
    expect(weeks.map(({ key, count }) => [key, count])).toEqual([
      [dayOfDate('2026-11-09'), 1],
      [dayOfDate('2026-11-16'), 2],
    ]);
  });
});

describe('true retention', () => {
  const retention = (...entries: readonly AnswerEntry[]) => statsOf(entries).retention;

  it('counts the first review of a card seen on an earlier day', () => {
    expect(
      retention(answered(1, 10), answered(2, 11, wrong), answered(3, 11), answered(4, 12)),
    ).toEqual({ reviews: 2, remembered: 1 });
  });

  it('leaves out practice and returns of missed cards', () => {
    expect(
      retention(
        answered(1, 10),
        answered(2, 11, { scheduled: false }),
        answered(3, 12, { try: 2 }),
      ),
    ).toEqual({ reviews: 0, remembered: 0 });
  });

  it('takes no second look on one day for a review, whatever the question is filed under', () => {
    expect(retention(answered(1, 10), answered(2, 10, { topic: 'other' })).reviews).toBe(0);
  });

  it('takes Hard as remembered, as the schedule does', () => {
    const half = { verdict: 'wrong', score: 0.5, rating: 2 } as const;
    expect(retention(answered(1, 10), answered(2, 11, half))).toEqual({
      reviews: 1,
      remembered: 1,
    });
  });

  it('knows what was seen before the time asked about', () => {
    const since = dayOfDate('2026-11-11');
    expect(statsOf([answered(1, 10), answered(2, 11)], { since }).retention.reviews).toBe(1);
  });
});

describe('a question', () => {
  const question = (...entries: readonly LogEntry[]) => statsOf(entries).questions[0];

  it('names its most frequent wrong answers, however they were typed', () => {
    const said = (n: number, response: string) => answered(n, 10, { ...wrong, response });
    expect(
      question(said(1, 'b'), said(2, ' A  b'), said(3, 'a B'), said(4, ''), answered(5, 10))?.wrong,
    ).toEqual([
      { text: ' A  b', count: 2 },
      { text: 'b', count: 1 },
    ]);
  });

  it('names what was said first and wrong or nearly right, and no mere rating or space', () => {
    const nearly = { verdict: 'nearly', score: 0, rating: 1 } as const;
    const { response: _, ...silent } = answered(5, 10, wrong);
    expect(
      question(
        answered(1, 10, { ...wrong, response: 'a' }),
        answered(2, 10, { ...nearly, response: 'b' }),
        answered(3, 10, { ...wrong, response: 'again', try: 2 }),
        answered(4, 10, { ...wrong, response: { rating: 1 } }),
        silent,
        answered(6, 10, { ...wrong, response: '  ' }),
        answered(7, 10, { response: 'right' }),
      )?.wrong,
    ).toEqual([
      { text: 'a', count: 1 },
      { text: 'b', count: 1 },
    ]);
  });

  it('is told for its overrides alone, without numbers that there are none of', () => {
    const second = answered(1, 10, { ...wrong, try: 2, response: 'x' });
    const told = question(second, overrideEntry(second, 2));
    expect(told).toMatchObject({ count: 0, overrides: 1 });
    for (const name of ['medianMs', 'discrimination', 'changed'])
      expect(told).not.toHaveProperty(name);
    expect(question(answered(1, 10, { try: 2 }))).toBeUndefined();
  });

  it('names what was overridden, and no longer as wrong', () => {
    const one = answered(1, 10, { ...wrong, response: '1/n' });
    const two = answered(2, 10, { ...wrong, response: '1/n' });
    expect(question(one, two, overrideEntry(one, 3))).toMatchObject({
      overrides: 1,
      overridden: [{ text: '1/n', count: 1 }],
      wrong: [{ text: '1/n', count: 1 }],
      count: 2,
      right: 1,
    });
  });

  it('takes only what a learner turned into right for overridden', () => {
    const [one, two] = [answered(1, 10), answered(2, 10)];
    const told = question(
      one,
      two,
      overrideEntry(one, 3, { verdict: 'wrong', score: 0, rating: 1 }),
      overrideEntry(two, 4),
    );
    expect(told).toMatchObject({ overrides: 0, overridden: [], count: 2, right: 1 });
  });

  it('counts as right what was claimed after time ran out, but takes half a text for no answer', () => {
    const late = answered(1, 10, { verdict: 'timeout', score: 0, rating: 1, response: 'photo' });
    expect(question(late)).toMatchObject({ count: 1, right: 0, wrong: [], overrides: 0 });
    expect(question(late, overrideEntry(late, 2))).toMatchObject({
      count: 1,
      right: 1,
      wrong: [],
      overrides: 1,
      overridden: [],
    });
  });

  it('leaves out what was undone', () => {
    const one = answered(1, 10);
    expect(statsOf([one, undoEntry(one, 2)]).answers).toBe(0);
  });

  it('tells when it came to mean something else', () => {
    const changed = { hash: 'new' };
    const entries = [
      answered(1, 10, wrong),
      answered(2, 11, changed),
      answered(3, 12, { ...changed, ...wrong }),
    ];
    expect(question(...entries)?.changed).toEqual({
      day: dayOfDate('2026-11-11'),
      before: { count: 1, right: 0 },
      after: { count: 2, right: 1 },
    });
    const since = dayOfDate('2026-11-12');
    expect(statsOf(entries, { since }).questions[0]?.changed).toBeUndefined();
  });

  it('tells the last change, also back to what it meant before', () => {
    const entries = [
      answered(1, 10),
      answered(2, 10),
      answered(3, 11, { hash: 'new' }),
      answered(4, 12, wrong),
      answered(5, 12),
    ];
    expect(question(...entries)?.changed).toEqual({
      day: dayOfDate('2026-11-12'),
      before: { count: 3, right: 3 },
      after: { count: 2, right: 1 },
    });
    expect(question(answered(1, 10), answered(2, 11, { topic: 'other' }))?.changed).toBeUndefined();
  });
});

describe('discrimination', () => {
  /** Sessions of five questions; `q0` goes with the rest or against it. */
  function sessions(count: number, agrees: boolean): readonly AnswerEntry[] {
    return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      [0, 1, 2, 3, 4].map((place) => {
        const good = index % 2 === 0;
        const right = place === 0 && !agrees ? !good : good;
        return answered(place + 1, 1 + index, {
          session: `s${index}`,
          id: `s${index}-${place + 1}`,
          question: `q${place}`,
          ...(right ? {} : wrong),
        });
      }),
    );
  }
  const ofFirst = (entries: readonly AnswerEntry[]) =>
    statsOf(entries).questions.find(({ question }) => question === 'q0');

  it('is 1 for an item that goes with the rest and −1 for one against it', () => {
    expect(ofFirst(sessions(10, true))?.discrimination).toBeCloseTo(1);
    expect(ofFirst(sessions(10, false))?.discrimination).toBeCloseTo(-1);
  });

  it('is not told from fewer than ten sessions', () => {
    expect(ofFirst(sessions(9, true))).toMatchObject({ sessions: 9 });
    expect(ofFirst(sessions(9, true))?.discrimination).toBeUndefined();
  });

  it('takes a session that goes on beyond four in the morning for one, and none of four items', () => {
    const night = (items: number) =>
      Array.from({ length: items }, (_, n) =>
        answered(n + 1, 10, { question: `q${n}` }, n < 2 ? 3 : 5),
      );
    expect(ofFirst(night(5))?.sessions).toBe(1);
    expect(ofFirst(night(4))?.sessions).toBe(0);
  });

  it('holds only the sessions of about two days', () => {
    const laid = noStats();
    const fold = statsFold({ now }, laid);
    for (const answer of standingAnswers(sessions(10, true))) fold.take(answer);
    expect([...laid.sessions.open.keys()]).toEqual(['s8', 's9']);
  });

  it('is that of the textbook formula on a long log', () => {
    const first = standingAnswers(log).filter(({ entry }) => entry.try === 1);
    const bySession = new Map<string, (typeof first)[number][]>();
    for (const one of first)
      bySession.set(one.entry.session, [...(bySession.get(one.entry.session) ?? []), one]);
    for (const { deck, question, discrimination } of whole.questions) {
      const pairs = [...bySession.values()]
        .filter((items) => items.length >= 5)
        .flatMap((items) =>
          items
            .filter(({ entry }) => entry.deck === deck && entry.question === question)
            .map((own) => {
              const rest = items.filter((item) => item !== own).map(({ score }) => score);
              return [own.score, sum(rest) / rest.length] as const;
            }),
        );
      const expected = pairs.length < 10 ? undefined : pearson(pairs);
      if (expected === undefined) expect(discrimination).toBeUndefined();
      else expect(discrimination).toBeCloseTo(expected, 9);
    }
  });
});

function pearson(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (index: 0 | 1) => sum(pairs.map((pair) => pair[index])) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = (index: 0 | 1, middle: number) =>
    Math.sqrt(sum(pairs.map((pair) => (pair[index] - middle) ** 2)));
  const both = sum(pairs.map(([one, other]) => (one - x) * (other - y)));
  const product = spread(0, x) * spread(1, y);
  return product < 1e-9 ? undefined : both / product;
}

describe('days in a row', () => {
  const streak = (...days: readonly number[]) =>
    statsOf(days.map((day, index) => answered(index + 1, day))).streak;

  it('count up to today, and up to yesterday while today may still come', () => {
    expect(streak(21, 22, 24)).toMatchObject({ current: 1, longest: 2 });
    expect(streak(20, 22, 23)).toMatchObject({ current: 2, longest: 2 });
    expect(streak(20, 21, 22)).toMatchObject({ current: 0, longest: 3 });
  });

  it('are told for the last seven and thirty days', () => {
    expect(streak(1, 17, 18, 24)).toMatchObject({ last7: 2, last30: 4 });
  });
});
