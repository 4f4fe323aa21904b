import { expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { foldLog } from '../../../src/core/log/fold-log.ts';
import { historyForm } from '../../../src/core/log/history.ts';
import { cardKey } from '../../../src/core/log/replay.ts';
import { answerEntry, overrideEntry, switchEntry, undoEntry } from '../../support/log-entries.ts';

const historyOf = (entries: readonly LogEntry[]) =>
  foldLog((take) => entries.forEach((entry) => take(entry)), historyForm).laid;

const wrong = { verdict: 'wrong', score: 0, rating: 1 } as const;
const answer = (question: string, n: number, over: object = {}) =>
  answerEntry('s', n, { question, ...over });
const keys = (...questions: readonly string[]) =>
  new Set(questions.map((one) => cardKey('d', one)));

it('a card is seen once it was answered, and missed where the last first try was not right', () => {
  const late = answer('late', 4, wrong);
  const undone = answer('undone', 6);
  const entries = [
    answer('right', 1),
    answer('wrong', 2, wrong),
    answer('again', 3, wrong),
    answer('again', 10),
    late,
    answer('late', 11, { try: 2 }),
    answer('once', 5),
    answer('once', 12, { verdict: 'nearly' }),
    undone,
    undoEntry(undone, 13),
    answer('only later', 7, { try: 2, ...wrong }),
  ];
  const { seen, missed } = historyOf(entries);
  expect(seen).toEqual(keys('right', 'wrong', 'again', 'late', 'once', 'only later'));
  expect(missed).toEqual(keys('wrong', 'late', 'once'));
  expect(historyOf([...entries, overrideEntry(late, 14)]).missed).toEqual(keys('wrong', 'once'));
});

it('a card is flagged until that is taken back', () => {
  const entries = [
    switchEntry('flag', 1, true, 'a'),
    switchEntry('flag', 2, true, 'b'),
    switchEntry('flag', 3, false, 'b'),
    switchEntry('mark', 4, true, 'c'),
  ];
  expect(historyOf(entries)).toEqual({ seen: new Set(), missed: new Set(), flagged: keys('a') });
});
