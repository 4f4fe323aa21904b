import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import {
  cardKey,
  cardsWith,
  inOrder,
  lastShare,
  standing,
  standingAnswers,
} from '../../../src/core/log/replay.ts';
import { scanPieces } from '../../support/scan.ts';
import {
  answerEntry,
  endEntry,
  lineOf,
  overrideEntry,
  startEntry,
  switchEntry,
  undoEntry,
} from '../../support/log-entries.ts';

const wrong = answerEntry('s', 1, { verdict: 'wrong', score: 0, rating: 1 });
const toRight = overrideEntry(wrong, 2);
const toNearly = overrideEntry(wrong, 3, { verdict: 'nearly', score: 0.5, rating: 2 });
const verdicts = (...entries: readonly LogEntry[]) =>
  standingAnswers(entries).map(({ verdict }) => verdict);
const on = (...entries: readonly LogEntry[]) => [...cardsWith('flag', entries).keys()];

describe('the answers that stand', () => {
  it('are as they were given', () => {
    expect(standingAnswers([wrong])).toEqual([
      { entry: wrong, verdict: 'wrong', score: 0, rating: 1, overridden: false },
    ]);
  });

  it('have the verdict, score and rating of the latest override', () => {
    expect(standingAnswers([wrong, toNearly, toRight])).toEqual([
      { entry: wrong, verdict: 'nearly', score: 0.5, rating: 2, overridden: true },
    ]);
  });

  it('have that of the later place where two were made in the same millisecond', () => {
    const same = { ...toNearly, at: toRight.at };
    expect(verdicts(wrong, same, toRight)).toEqual(['nearly']);
  });

  it('are without those undone', () => {
    expect(verdicts(wrong, undoEntry(wrong, 2))).toEqual([]);
  });

  it('fall back to the override before when one is undone', () => {
    expect(verdicts(wrong, toRight, toNearly, undoEntry(toNearly, 4))).toEqual(['right']);
    expect(verdicts(wrong, toRight, undoEntry(toRight, 3))).toEqual(['wrong']);
  });

  it('come back when the undo is undone, and go again with the next', () => {
    const first = undoEntry(wrong, 2);
    const second = undoEntry(first, 3);
    expect(verdicts(wrong, first, second)).toEqual(['wrong']);
    expect(verdicts(wrong, first, second, undoEntry(second, 4))).toEqual([]);
  });

  it('are gone while any one of their undos stands', () => {
    const [first, second] = [undoEntry(wrong, 2), undoEntry(wrong, 3)];
    expect(verdicts(wrong, first, second, undoEntry(second, 4))).toEqual([]);
  });

  it('are gone by an undo after the end of the session', () => {
    expect(verdicts(wrong, endEntry('s', 2), undoEntry(wrong, 3))).toEqual([]);
  });

  it('do not depend on the order the entries come in', () => {
    const entries = [
      startEntry('s', 0),
      wrong,
      toRight,
      toNearly,
      undoEntry(toNearly, 4),
      undoEntry(undoEntry(toNearly, 4), 5),
      answerEntry('t', 1),
      switchEntry('flag', 6, true),
      switchEntry('flag', 7, false),
      endEntry(),
    ];
    const shuffled = fc.shuffledSubarray(entries, { minLength: entries.length });
    fc.assert(
      fc.property(shuffled, (mixed) => {
        expect(standingAnswers(mixed)).toEqual(standingAnswers(entries));
        expect(on(...mixed)).toEqual([]);
        expect(inOrder(mixed)).toEqual(inOrder(entries));
      }),
    );
  });

  it('are the same when lines of the log stand in it more than once', () => {
    const entries = [
      startEntry('s', 0),
      wrong,
      toRight,
      toNearly,
      undoEntry(toNearly, 4),
      endEntry(),
    ];
    const lines = entries.map(lineOf);
    const repeated = fc.array(fc.constantFrom(...lines), { maxLength: 12 });
    fc.assert(
      fc.property(repeated, fc.nat({ max: lines.length }), (copies, at) => {
        const text = [...lines.slice(0, at), ...copies, ...lines.slice(at)].join('');
        expect(standingAnswers(scanPieces([text]).entries)).toEqual(standingAnswers(entries));
      }),
    );
  });

  it('are found in any log, whatever undoes what', () => {
    const target = fc.record({ n: fc.nat({ max: 12 }), target: fc.nat({ max: 12 }) });
    fc.assert(
      fc.property(fc.array(target), (undos) => {
        const entries = undos.map((one) => undoEntry(answerEntry('s', one.target), one.n));
        const found = standing([...entries, wrong]);
        expect(found).toEqual(found.length === 0 ? [] : [wrong]);
      }),
    );
  });

  it('are found behind twenty thousand undos of undos', () => {
    const undos = Array.from({ length: 20_000 }, (_, n) =>
      undoEntry(answerEntry('s', n + 1), n + 2),
    );
    expect(verdicts(wrong, ...undos.slice(0, 10_000))).toEqual(['wrong']);
    expect(standing([wrong, ...undos.slice(0, 19_999)])).toEqual([]);
  });

  it('are not undone by an undo of itself or by a circle', () => {
    const self = undoEntry(answerEntry('s', 2), 2);
    const circle = [undoEntry(answerEntry('s', 4), 3), undoEntry(answerEntry('s', 3), 4)];
    expect(verdicts(wrong, self, ...circle)).toEqual(['wrong']);
  });
});

describe('cards with a switch on', () => {
  it('are those turned on and not off again', () => {
    const [yes, other] = [switchEntry('flag', 1, true), switchEntry('flag', 2, true, 'other')];
    expect(on(yes, other, switchEntry('flag', 3, false))).toEqual([cardKey('d', 'other')]);
    expect(on(yes, switchEntry('flag', 3, false), switchEntry('flag', 4, true))).toHaveLength(1);
  });

  it('are as before when the switch is undone', () => {
    const [yes, no] = [switchEntry('flag', 1, true), switchEntry('flag', 2, false)];
    expect(on(yes, undoEntry(yes, 2))).toEqual([]);
    expect(on(yes, no, undoEntry(no, 3))).toEqual([cardKey('d', 'q')]);
  });

  it('are told apart by kind, and come with the entry that did it', () => {
    const bury = switchEntry('bury', 1, true);
    expect(cardsWith('suspend', [bury]).size).toBe(0);
    expect([...cardsWith('bury', [bury])]).toEqual([[cardKey('d', 'q'), bury]]);
  });
});

describe('the share of last time', () => {
  const session = (name: string, scores: readonly number[], decks = ['d'], n = 1) => [
    startEntry(name, n, decks),
    ...scores.map((score, index) => answerEntry(name, n + index + 1, { score, points: index + 1 })),
    endEntry(name, n + scores.length + 1),
  ];

  it('weighs first tries by points', () => {
    expect(lastShare(session('a', [1, 0.5, 0]), ['d'], 'now')).toBeCloseTo(2 / 6);
    const again = answerEntry('a', 5, { try: 2 });
    expect(lastShare([...session('a', [0]), again], ['d'], 'now')).toBe(0);
  });

  it('counts what overrides and undos left', () => {
    const entries = session('a', [0, 0]);
    const [, first, second] = entries;
    if (first === undefined || second === undefined) throw new Error('too few');
    const after = [overrideEntry(first, 8), undoEntry(second, 9)];
    expect(lastShare([...entries, ...after], ['d'], 'now')).toBe(1);
  });

  it('is of the last session that came to its end, not of this one', () => {
    const [older, newer] = [session('a', [1], ['d'], 1), session('b', [0], ['d'], 10)];
    expect(lastShare([...newer, ...older], ['d'], 'now')).toBe(0);
    expect(lastShare([...newer, ...older], ['d'], 'b')).toBe(1);
    const stopped = [...newer.slice(0, -1), endEntry('b', 12, 'quit')];
    expect(lastShare([...older, ...stopped], ['d'], 'now')).toBe(1);
  });

  it('is of just the same decks, in any order', () => {
    const both = session('a', [1], ['d', 'e']);
    expect(lastShare(both, ['e', 'd'], 'now')).toBe(1);
    expect(lastShare(both, ['d'], 'now')).toBeUndefined();
    expect(lastShare(session('a', [1], ['de']), ['d', 'e'], 'now')).toBeUndefined();
  });

  it('is none of a session in which only an answer has the reason of an end', () => {
    const [start] = session('a', []);
    const odd = { ...answerEntry('a', 2), reason: 'done' };
    expect(start && lastShare([start, odd], ['d'], 'now')).toBeUndefined();
  });

  it('is none without answers', () => {
    expect(lastShare(session('a', []), ['d'], 'now')).toBeUndefined();
    expect(lastShare([], ['d'], 'now')).toBeUndefined();
  });
});
