import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amended, amendmentsOf, isAmendment } from '../../../src/core/log/amendments.ts';
import { Answer, wholeEntry } from '../../../src/core/log/answer.ts';
import { byCard } from '../../../src/core/log/by-card.ts';
import { noClock, seeClock } from '../../../src/core/log/clock-back.ts';
import { eachAnswer } from '../../../src/core/log/each-answer.ts';
import type { AnswerEntry, LogEntry } from '../../../src/core/log/entry.ts';
import { memoryFold } from '../../../src/core/log/memories.ts';
import { compareEntries, inOrder, standingAnswers } from '../../../src/core/log/replay.ts';
import { seenEntries } from '../../../src/core/log/seen.ts';
import { trialFold } from '../../../src/core/log/trials.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { logFiles, readFiles } from '../../support/arbitrary-log.ts';
import { asRead } from '../../support/as-read.ts';
import { answerEntry } from '../../support/log-entries.ts';

const now = { at: Date.UTC(2026, 0, 4), offset: 0 };
const scheduler = makeScheduler(defaultSettings);

/** Files, and the same as they are read: answers of shared parts, but for every so many. */
const bothWays = fc.tuple(logFiles, fc.integer({ min: 2, max: 5 })).map(([files, every]) => {
  const read = asRead();
  return {
    files,
    read: files.map((file) => file.map((one, n) => (n % every === 1 ? one : read(one)))),
  };
});

/** What the folds over a log come to. */
function foldsOf(entries: readonly LogEntry[]) {
  const [clock, memories, trials] = [noClock(), memoryFold(scheduler, now), trialFold(now)];
  for (const entry of entries) seeClock(clock, entry);
  const answers: object[] = [];
  eachAnswer(
    (take) => entries.forEach((entry) => take(entry)),
    (answer) => {
      const { entry, verdict, score, rating, overridden } = answer;
      answers.push({ entry: wholeEntry(entry), verdict, score, rating, overridden });
      memories.take(answer);
      trials.take(answer);
    },
  );
  return { clock, answers, memories: memories.memories(), trials: trials.trials() };
}

describe('answers made of parts that they share', () => {
  it('are most of those that are read', () => {
    const [one] = fc.sample(bothWays, { numRuns: 1, seed: 3 });
    expect(one?.read.flat().some((entry) => entry instanceof Answer)).toBe(true);
  });

  it('come to what whole ones come to, in every fold', () => {
    fc.assert(
      fc.property(bothWays, ({ files, read }) => {
        const [whole, parts] = [readFiles(files), readFiles(read)];
        expect(parts.map(wholeEntry)).toEqual(whole);
        expect(inOrder(parts).map(wholeEntry)).toEqual(inOrder(whole));
        expect(foldsOf(parts)).toEqual(foldsOf(whole));
        expect(foldsOf(parts).answers).toEqual(standingAnswers(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('are told to be amended where something is about them, and are not else', () => {
    fc.assert(
      fc.property(bothWays, ({ read }) => {
        const entries = readFiles(read);
        const amending = entries.filter(isAmendment);
        const targets = new Set(amending.map(({ target }) => target));
        const { areAbout } = amendmentsOf(amending);
        const told = (all: readonly LogEntry[]) => all.map((entry) => areAbout(entry));
        expect(told(entries)).toEqual(entries.map(({ id }) => targets.has(id)));
      }),
    );
  });

  it('are in the order of their times, to the millisecond', () => {
    const read = asRead();
    const at = ['2026-11-23T15:59:59.998Z', '2026-11-23T15:59:59.999Z', '2026-11-23T16:00:00.000Z'];
    const sessions = ['r', 's'];
    const all = at.flatMap((time) =>
      sessions.flatMap((session) =>
        [1, 2, 10].map((n) => read(answerEntry(session, n, { at: time }))),
      ),
    );
    expect(all.every((entry) => entry instanceof Answer)).toBe(true);
    for (const [place, one] of all.entries())
      for (const [other, entry] of all.entries())
        expect(Math.sign(compareEntries(one, entry))).toBe(Math.sign(place - other));
  });

  it('have what belongs to their card found once for all of one question', () => {
    const [read, found] = [asRead(), [] as string[]];
    const find = byCard(({ question }) => {
      found.push(question);
      return `of ${question}`;
    });
    const questions = ['a', 'b', 'a', 'a', 'b', 'c', 'a'];
    const given = questions.map((question, n) =>
      find(read(answerEntry('s', n + 1, { question })) as AnswerEntry),
    );
    expect(given).toEqual(questions.map((question) => `of ${question}`));
    expect(found).toEqual(['a', 'b', 'c']);
    expect(find(answerEntry('s', 9, { question: 'a' }))).toBe('of a');
  });

  it('are met once, whatever parts they share with others', () => {
    const [read, seen] = [asRead(), seenEntries()];
    const ids = ['a.x', 'a.x', 'a.y', 'a.x', 'a.y', 'a.y'];
    const entries = ids.map((sitting, place) => {
      const n = 1 + (place % 2);
      return read(answerEntry('a', n, { id: `${sitting}-${n}` }));
    });
    expect(entries.map((entry) => seen.isNew(entry))).toEqual([
      true, // a.x-1
      true, // a.x-2
      true, // a.y-1
      false, // a.x-2
      false, // a.y-1
      true, // a.y-2
    ]);
  });

  it('are as they stand where an answer has a target, or an end’s reason, of another make', () => {
    const odd = { ...answerEntry('s', 2), target: 's-1', reason: 'done' } as LogEntry;
    const entries = [answerEntry('s', 1), odd];
    expect(standingAnswers(entries).map(({ overridden }) => overridden)).toEqual([false, false]);
    const amendments = amendmentsOf(entries.filter(isAmendment));
    expect(amended(answerEntry('s', 1), amendments).overridden).toBe(false);
  });
});
