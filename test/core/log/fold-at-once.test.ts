import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAmendment } from '../../../src/core/log/amendments.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { foldAtOnce, type LogOutline } from '../../../src/core/log/fold-at-once.ts';
import { foldLog } from '../../../src/core/log/fold-log.ts';
import type { Scan } from '../../../src/core/log/in-order.ts';
import { inOrder } from '../../../src/core/log/replay.ts';
import { logFiles, readFiles } from '../../support/arbitrary-log.ts';
import { runsOf } from '../../support/breadth.ts';
import { listing, scanOf } from '../../support/listing-fold.ts';
import { answerEntry, undoEntry } from '../../support/log-entries.ts';

const outlineOf = (entries: readonly LogEntry[]) => ({
  amending: entries.filter(isAmendment),
  late: entries.filter((entry, n) => entries.slice(0, n).some(({ at }) => at > entry.at)),
});

function atOnce(
  entries: readonly LogEntry[],
  outline: LogOutline = outlineOf(entries),
  form = listing,
) {
  return foldAtOnce(scanOf(entries), form, () => outline);
}

const at = (hour: number) => `2026-11-23T1${hour}:00:00.000Z`;
const [one, two, three] = [1, 2, 3].map((n) => answerEntry('s', n, { at: at(n) })) as [
  LogEntry,
  LogEntry,
  LogEntry,
];

const dated = (day: string) => answerEntry(`on ${day}`, 1, { at: `2026-${day}T10:00:00.000Z` });

describe('a fold in one pass', () => {
  it('comes to what the fold in order comes to, or says that it does not know', () => {
    let [known, late, all] = [0, 0, 0];
    fc.assert(
      fc.property(logFiles, fc.nat(), fc.nat(), (files, odd, lost) => {
        const entries = readFiles(files);
        const outline = outlineOf(entries);
        const less = odd % 4 === 0 ? outline.late.toSpliced(lost % 8, 1) : outline.late;
        const amending = odd % 20 === 1 ? outline.amending.slice(1) : outline.amending;
        const folded = atOnce(entries, { amending, late: less });
        all += 1;
        if (folded === undefined) return;
        known += 1;
        if (less.length > 0) late += 1;
        expect(folded).toEqual(foldLog(scanOf(entries), listing));
      }),
      { numRuns: runsOf(1500) },
    );
    expect(known).toBeGreaterThan(all / 3);
    expect(late).toBeGreaterThan(all / 6);
  });

  it('is known where the log is in order and what amends it was found', () => {
    fc.assert(
      fc.property(logFiles, (files) => {
        const entries = inOrder(readFiles(files));
        expect(atOnce(entries)).toEqual(foldLog(scanOf(entries), listing));
      }),
    );
    expect(atOnce([one, { ...one, id: 'of another make' }])?.laid).toHaveLength(2);
  });

  it('lets in what comes late, and what is late only to entries that nobody asks for', () => {
    for (const entries of [
      [two, three, one],
      [three, two, one],
      [one, undoEntry(two, 5), two, three],
      [undoEntry(one, 9), one, three, two],
      // Days that a month does not have come before the next month.
      [dated('03-04'), dated('02-30'), dated('03-05')],
      [dated('03-01'), dated('03-03'), dated('02-30'), dated('03-05')],
    ])
      expect(atOnce(entries)).toEqual(foldLog(scanOf(entries), listing));
    const only = { ...listing, isWanted: ({ id }: LogEntry) => id !== three.id };
    const odd = [three, one, two];
    expect(atOnce(odd, outlineOf(odd), only)).toEqual(foldLog(scanOf(odd), only));
  });

  it('reads no more of a log once it is not as it was outlined', () => {
    let taken = 0;
    const scan: Scan = (take, { isEnough } = {}) => {
      for (const entry of [two, one, two, two, two]) {
        if (isEnough?.() === true) return;
        taken += 1;
        take(entry);
      }
    };
    expect(foldAtOnce(scan, listing, () => ({ amending: [], late: [] }))).toBeUndefined();
    expect(taken).toBe(2);
    expect(foldAtOnce(scan, listing, () => ({ amending: [], late: undefined }))).toBeUndefined();
    expect(taken).toBe(2);
  });

  it.each<[string, readonly LogEntry[], LogOutline]>([
    ['an undo was missed', [one, two, undoEntry(one, 3)], { amending: [], late: [] }],
    ['there is no such undo', [one], { amending: [undoEntry(one, 3)], late: [] }],
    ['a late entry was missed', [two, one], { amending: [], late: [] }],
    ['there is no such late entry', [two], { amending: [], late: [one] }],
    ['nothing follows the late entry', [], { amending: [], late: [one] }],
    [
      'it is another entry',
      [two, one],
      { amending: [], late: [answerEntry('s', 1, { at: at(1), ms: 1 })] },
    ],
    ['it is of another id', [two, one], { amending: [], late: [{ ...one, id: 'x' }] }],
  ])('is not taken for known where %s', (_, entries, outline) => {
    expect(atOnce(entries, outline)).toBeUndefined();
  });
});
