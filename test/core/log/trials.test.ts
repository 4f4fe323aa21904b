import { describe, expect, it } from 'vitest';
import type { AnswerEntry, LogEntry } from '../../../src/core/log/entry.ts';
import { standingAnswers } from '../../../src/core/log/replay.ts';
import { trialFold } from '../../../src/core/log/trials.ts';
import type { Rating } from '../../../src/core/question/prompt.ts';
import { trainingSet } from '../../../src/core/schedule/training-set.ts';
import { splitByTime } from '../../../src/core/schedule/trials.ts';
import { answerEntry, overrideEntry, undoEntry } from '../../support/log-entries.ts';

const start = Date.UTC(2026, 10, 23, 15);
const dayMs = 86_400_000;

function trialsOf(entries: readonly LogEntry[], days = 400) {
  const fold = trialFold({ at: start + days * dayMs, offset: 60 });
  for (const answer of standingAnswers(entries)) fold.take(answer);
  return { trials: fold.trials(), count: fold.count() };
}

function answered(day: number, rating: Rating, over: Partial<AnswerEntry> = {}) {
  const at = new Date(start + day * dayMs).toISOString();
  const n = Math.round(day * 1000) + 1;
  return answerEntry(`s${over.question ?? ''}`, n, { at, rating, ...over });
}

/** As the optimiser is given it, each trial as `rating@days`. */
function given(entries: readonly LogEntry[]): readonly string[] {
  const { ratings, days, lengths } = trainingSet(trialsOf(entries).trials);
  const numbers = [...ratings].map((rating, place) => `${rating}@${days[place]}`);
  return [...lengths].map((length) => numbers.splice(0, length).join(' '));
}

describe('the training set', () => {
  it('has each review at least a day after the one before, with all that led to it', () => {
    const log = [answered(0, 1), answered(0.1, 3), answered(2, 3), answered(9, 1)];
    expect(given(log)).toEqual(['1@0 3@0 3@2', '1@0 3@0 3@2 1@7']);
  });

  it('has the reviews of all cards in order of time', () => {
    const other = { question: 'other' };
    const log = [answered(0, 3), answered(1, 3, other), answered(2, 1, other), answered(3, 4)];
    expect(given(log)).toEqual(['3@0 1@1', '3@0 4@3']);
  });

  it('counts days of study, not periods of 24 hours', () => {
    // 16:00 local and 11 hours later, before 04:00; then 13 hours later.
    expect(given([answered(0, 3), answered(11 / 24, 3)])).toEqual([]);
    expect(given([answered(0, 3), answered(13 / 24, 3)])).toEqual(['3@0 3@1']);
  });

  it('leaves out what the schedule leaves out: later tries, practice, the future, what was undone', () => {
    const second = answered(3, 1, { try: 2 });
    const practice = answered(4, 1, { scheduled: false });
    const undone = answered(5, 1);
    const future = answered(402, 1);
    const log = [answered(0, 3), second, practice, undone, undoEntry(undone, 9001), future];
    expect(trialsOf(log)).toMatchObject({ trials: [], count: 1 });
  });

  it('takes the rating that stands', () => {
    const wrong = answered(3, 1);
    const log = [answered(0, 3), wrong, overrideEntry(wrong, 9002)];
    expect(given(log)).toEqual(['3@0 3@3']);
  });

  it('passes over histories longer than the optimiser takes', () => {
    const log = Array.from({ length: 70 }, (_, day) => answered(day, 3));
    expect(trialsOf(log).trials).toHaveLength(69);
    expect(trainingSet(trialsOf(log).trials).lengths).toHaveLength(63);
  });

  it('keeps the latest where they are many, and the first of each card', () => {
    const other = { question: 'other' };
    const days = [answered(0, 3), answered(1, 3), answered(2, 3), answered(3, 3)];
    const log = [...days, answered(10, 3, other), answered(12, 3, other), answered(13, 3, other)];
    expect([...trainingSet(trialsOf(log).trials, 1).lengths]).toEqual([2, 2, 3]);
  });

  it('holds out the last fifth, and nothing of that is in what is fitted to', () => {
    const log = Array.from({ length: 11 }, (_, day) => answered(day, day === 10 ? 1 : 3));
    const { training, heldOut } = splitByTime(trialsOf(log).trials);
    expect(training.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(heldOut.map(({ index }) => index)).toEqual([9, 10]);
    expect([...trainingSet(training).ratings]).not.toContain(1);
  });
});
