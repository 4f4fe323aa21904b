import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import {
  cardKey,
  cardsWith,
  inOrder,
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
