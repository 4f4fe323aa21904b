import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachAnswer } from '../../../src/core/log/each-answer.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { readInOrder, type LogPart, type Scan } from '../../../src/core/log/in-order.ts';
import { inOrder, standingAnswers, type StandingAnswer } from '../../../src/core/log/replay.ts';
import { seenEntries } from '../../../src/core/log/seen.ts';
import { logFiles, readFiles } from '../../support/arbitrary-log.ts';
import { answerEntry } from '../../support/log-entries.ts';
import { runsOf } from '../../support/breadth.ts';

describe('answers that stream by', () => {
  it('are those that a replay of all entries finds, in its order', () => {
    fc.assert(
      fc.property(logFiles, (files) => {
        const answers: StandingAnswer[] = [];
        eachAnswer(
          (take) => readFiles(files).forEach(take),
          (answer) => answers.push(answer),
        );
        expect(answers).toEqual(standingAnswers(readFiles(files)));
      }),
      { numRuns: runsOf(1000) },
    );
  });
});

/** Reads files as the log is read: the first entry of each id that it meets, parts of so many alone too. */
function partScan(files: readonly (readonly LogEntry[])[], size: number): Scan {
  const all: LogPart[] = files.flatMap((entries, file) =>
    entries.flatMap((_, from) =>
      from % size === 0 ? [{ path: String(file), from, to: from + size }] : [],
    ),
  );
  return (take, { parts = all, partEnd } = {}) => {
    const seen = seenEntries();
    for (const part of parts) {
      const entries = files[Number(part.path)]?.slice(part.from, part.to) ?? [];
      for (const entry of entries) if (seen.isNew(entry)) take(entry);
      partEnd?.(part);
    }
  };
}

describe('reading in order', () => {
  it('gives each entry at its place where parts are read alone, also of ids that come twice', () => {
    fc.assert(
      fc.property(
        logFiles,
        fc.nat({ max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (files, most, size) => {
          const given: LogEntry[] = [];
          const wanted = ({ kind }: LogEntry) => kind !== 'flag';
          readInOrder(partScan(files, size), wanted, { most }).each((entry) => given.push(entry));
          expect(given).toEqual(inOrder(readFiles(files).filter(wanted)));
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });

  it('reads two logs that were put together little more than once again', () => {
    const days = (session: string) =>
      Array.from({ length: 1000 }, (_, n) =>
        answerEntry(session, n + 1, { at: new Date(Date.UTC(2026, 0, 1, n)).toISOString() }),
      );
    const files = [[...days('here'), ...days('there')]];
    let taken = 0;
    const scan = partScan(files, 10);
    const counted: Scan = (take, pass) =>
      scan((entry) => {
        taken += 1;
        take(entry);
      }, pass);
    const given: LogEntry[] = [];
    readInOrder(counted, () => true, { most: 100 }).each((entry) => given.push(entry));
    expect(given).toEqual(inOrder(files.flat()));
    expect(taken).toBeLessThan(2.5 * given.length);
  });

  it('gives each entry at its place, however few may be kept', () => {
    fc.assert(
      fc.property(logFiles, fc.nat({ max: 6 }), (files, most) => {
        const entries = readFiles(files);
        const wanted = ({ kind }: LogEntry) => kind !== 'flag';
        const read = readInOrder((take) => entries.forEach(take), wanted, { most });
        const given: LogEntry[] = [];
        read.each((entry) => given.push(entry));
        expect(given).toEqual(inOrder(entries.filter(wanted)));
        expect(read.count).toBe(given.length);
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it('gives all entries of one place', () => {
    const entries = ['one', 'two', 'three'].map((id) => answerEntry('s', 1, { id }));
    for (const most of [0, 3]) {
      const given: string[] = [];
      const read = readInOrder(
        (take) => entries.forEach((one) => take(one)),
        () => true,
        { most },
      );
      read.each(({ id }) => given.push(id));
      expect(given).toEqual(['one', 'two', 'three']);
    }
  });

  it('reads as many days at once as may be kept, where more entries are late', () => {
    // Six days of two answers each, the latest day first: all but the first answer are late.
    const entries = [6, 5, 4, 3, 2, 1].flatMap((day) =>
      [2, 1].map((n) => answerEntry('s', 2 * day + n, { at: `2026-11-0${day}T0${n}:00:00.000Z` })),
    );
    const scansWith = (most: number) => {
      let scans = 0;
      const given: LogEntry[] = [];
      const scan = (take: (entry: LogEntry) => void) => {
        scans += 1;
        entries.forEach((entry) => take(entry));
      };
      readInOrder(scan, () => true, { most }).each((entry) => given.push(entry));
      expect(given).toEqual(inOrder(entries));
      return scans - 1;
    };
    expect([12, 11, 10, 6, 5, 4, 3, 2, 1].map(scansWith)).toEqual([1, 1, 2, 2, 3, 3, 6, 6, 6]);
  });

  it('scans twice where few entries are late, and once more for every so many of more', () => {
    const entries = readFiles([fc.sample(logFiles, { numRuns: 1, seed: 1 }).flat(2)]);
    const scansWith = (most: number) => {
      let scans = 0;
      readInOrder(
        (take) => {
          scans += 1;
          entries.forEach(take);
        },
        () => true,
        { most },
      ).each(() => undefined);
      return scans;
    };
    expect(scansWith(entries.length)).toBe(2);
    expect(scansWith(0)).toBe(1 + new Set(entries.map(({ at }) => at.slice(0, 10))).size);
  });
});
