import { describe, expect, it } from 'vitest';
import {
  acceptCandidates,
  againstTheRest,
  changedQuestions,
  mostMissed,
} from '../../../src/core/report/findings.ts';
import { namesOf } from '../../../src/core/report/names.ts';
import type { QuestionNumbers } from '../../../src/core/report/questions.ts';
import { read } from '../../support/read-deck.ts';

function numbers(question: string, over: Partial<QuestionNumbers> = {}): QuestionNumbers {
  return {
    deck: 'd',
    question,
    type: 'short-answer',
    count: 10,
    right: 10,
    score: 10,
    points: 10,
    wrong: [],
    overridden: [],
    overrides: 0,
    sessions: 0,
    hash: 'h',
    ...over,
  };
}

const ids = (list: readonly { readonly question: string }[]) =>
  list.map(({ question }) => question);
const noNames = namesOf([]);

describe('most missed', () => {
  it('are those with the most misses, then the least share right, then by id', () => {
    const list = [
      numbers('never', { right: 10 }),
      numbers('b', { count: 20, right: 17 }),
      numbers('often', { right: 2 }),
      numbers('c', { count: 6, right: 3 }),
      numbers('a', { count: 20, right: 17 }),
    ];
    expect(ids(mostMissed(list))).toEqual(['often', 'c', 'a', 'b']);
  });
});

describe('candidates for accept', () => {
  const list = [
    numbers('once', { overridden: [{ text: 'x', count: 1 }] }),
    numbers('twice', { overridden: [{ text: 'Half ', count: 2 }] }),
    numbers('often', {
      overridden: [
        { text: '1/n', count: 5 },
        { text: 'y', count: 1 },
      ],
    }),
  ];

  it('were counted as right more than once', () => {
    expect(acceptCandidates(list, noNames)).toEqual([
      { deck: 'd', question: 'often', texts: [{ text: '1/n', count: 5 }] },
      { deck: 'd', question: 'twice', texts: [{ text: 'Half ', count: 2 }] },
    ]);
  });

  it('are not accepted by now', async () => {
    const { deck } = await read(
      'id: d\nquestions:\n  - { id: twice, question: Q?, answer: a, accept: [half] }\n',
    );
    expect(ids(acceptCandidates(list, namesOf(deck ? [deck] : [])))).toEqual(['often']);
  });
});

describe('items against the rest', () => {
  it('are so by more than chance', () => {
    const list = [
      numbers('weak', { sessions: 100, discrimination: -0.29 }),
      numbers('strong', { sessions: 100, discrimination: -0.31 }),
      numbers('stronger', { sessions: 100, discrimination: -0.5 }),
      numbers('few', { sessions: 10, discrimination: -0.9 }),
      numbers('good', { sessions: 100, discrimination: 0.9 }),
      numbers('unknown'),
    ];
    expect(ids(againstTheRest(list))).toEqual(['stronger', 'strong']);
  });
});

describe('questions that changed', () => {
  it('within the log come after those that changed since, the latest first', async () => {
    const { deck } = await read(
      'id: d\nquestions:\n  - { id: now, question: Q?, answer: a }\n  - { id: same, question: P?, answer: a }\n',
    );
    const change = { before: { count: 1, right: 0 }, after: { count: 1, right: 1 } };
    const list = [
      numbers('early', { changed: { ...change, day: 100 } }),
      numbers('late', { changed: { ...change, day: 200 } }),
      numbers('now'),
      numbers('same', { hash: deck?.hashes.get('same') ?? '' }),
    ];
    const names = namesOf(deck ? [deck] : []);
    const found = changedQuestions(list, names);
    expect(found.map(({ numbers: one, sinceLatest }) => [one.question, sinceLatest])).toEqual([
      ['now', true],
      ['late', false],
      ['early', false],
    ]);
  });
});
