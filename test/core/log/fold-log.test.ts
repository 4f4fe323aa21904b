import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { foldAtOnce } from '../../../src/core/log/fold-at-once.ts';
import { foldLog, mayGoOn, type FoldForm } from '../../../src/core/log/fold-log.ts';
import { standingAnswers } from '../../../src/core/log/replay.ts';
import { logFiles, readFiles } from '../../support/arbitrary-log.ts';
import { answerEntry, overrideEntry, switchEntry, undoEntry } from '../../support/log-entries.ts';
import { runsOf } from '../../support/breadth.ts';
import { listing, scanOf } from '../../support/listing-fold.ts';

function foldInTwo(entries: readonly LogEntry[], cut: number) {
  const before = structuredClone(foldLog(scanOf(entries.slice(0, cut)), listing));
  const tail = scanOf(entries.slice(cut));
  return mayGoOn(tail, listing, before) ? foldLog(tail, listing, before) : undefined;
}

const [one, two] = [answerEntry('s', 1), answerEntry('s', 2)];

describe('a fold', () => {
  it('takes what is of its kinds, and wanted', () => {
    const ids: FoldForm<string[]> = {
      kinds: ['answer'],
      nothing: () => [],
      onto: (laid) => (entry) => void laid.push(entry.id),
    };
    const entries = [one, switchEntry('flag', 5, true), two];
    const only: FoldForm<string[]> = { ...ids, isWanted: ({ id }) => id === two.id };
    const atOnce: typeof foldLog = (scan, form) => {
      const folded = foldAtOnce(scan, form, () => ({ amending: [], late: [] }));
      if (folded === undefined) throw new Error('It is in order');
      return folded;
    };
    for (const fold of [foldLog, atOnce]) {
      expect(fold(scanOf(entries), ids)).toMatchObject({ laid: [one.id, two.id], count: 2 });
      expect(fold(scanOf(entries), only)).toMatchObject({ laid: [two.id], count: 1 });
    }
  });
});

describe('a fold that goes on from where it was laid down', () => {
  it('comes to what the fold of the whole log comes to, or says that it may not go on', () => {
    let [gone, all] = [0, 0];
    fc.assert(
      fc.property(logFiles, fc.nat({ max: 60 }), (files, cut) => {
        const entries = readFiles(files);
        const folded = foldInTwo(entries, cut);
        all += 1;
        if (folded === undefined) return;
        if (cut > 0 && cut < entries.length) gone += 1;
        expect(folded.laid).toEqual(standingAnswers(entries));
        expect(folded).toEqual(foldLog(scanOf(entries), listing));
      }),
      { numRuns: runsOf(1500) },
    );
    expect(gone).toBeGreaterThan(0);
  });

  it('goes on over overrides of what was appended', () => {
    expect(foldInTwo([one, two, overrideEntry(two, 3)], 1)?.laid).toHaveLength(2);
    expect(foldInTwo([one, { ...one, id: 'of another make' }], 1)?.laid).toHaveLength(2);
  });

  it.each([
    ['an undo of what was folded', [two, undoEntry(one, 3)]],
    ['an override of what was folded', [overrideEntry(one, 3)]],
    ['an answer from before the last that was folded', [answerEntry('s', 0)]],
  ])('may not go on over %s', (_, tail) => {
    expect(foldInTwo([one, ...tail], 1)).toBeUndefined();
  });
});
