import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndEntry, LogEntry } from '../../../src/core/log/entry.ts';
import { timeOpen } from '../../../src/core/log/sitting.ts';
import { unfinishedFinder } from '../../../src/core/log/unfinished.ts';
import { answerEntry, endEntry, startEntry, undoEntry } from '../../support/log-entries.ts';

const minute = (entry: LogEntry, at: number): LogEntry => ({
  ...entry,
  at: new Date(Date.UTC(2026, 10, 23, 15, at)).toISOString(),
});

/** A session from some minute on: its start, an answer, and why it ended. */
function session(id: string, from: number, reason?: EndEntry['reason'], decks = ['d']) {
  const entries: LogEntry[] = [startEntry(id, 1, decks), answerEntry(id, 2)];
  if (reason !== undefined) entries.push(endEntry(id, 3, reason));
  return entries.map((entry, index) => minute(entry, from + index));
}

function find(log: readonly LogEntry[], decks: readonly string[] = ['d']) {
  const finder = unfinishedFinder(decks);
  for (const entry of log) finder.take(entry);
  return finder.found();
}

describe('the session to go on with', () => {
  it.each(['quit', 'interrupt', 'eof', 'terminated', 'gone', 'error', undefined] as const)(
    'is the last one, where it ended with %s',
    (reason) => {
      const log = [...session('one', 0, 'quit'), ...session('two', 10, reason)];
      expect(find(log)).toMatchObject({
        start: { session: 'two' },
        stopped: reason !== undefined,
        newest: true,
      });
      expect(find(log.toReversed())?.start.session).toBe('two');
    },
  );

  it('is none that came to its end or whose time was up', () => {
    expect(find([...session('one', 0, 'done'), ...session('two', 10, 'time')])).toBeUndefined();
    const later = [...session('one', 0, 'quit'), ...session('two', 10, 'done')];
    expect(find(later)).toMatchObject({ start: { session: 'one' }, newest: false });
  });

  it('is one whose last answer was taken back after its end', () => {
    const log = session('one', 0, 'done');
    expect(find([...log, undoEntry(answerEntry('one', 2), 4)])).toBeDefined();
  });

  it('is of just these decks, in whatever order, and no review', () => {
    const log = session('one', 0, 'quit', ['d', 'e']);
    expect(find(log)).toBeUndefined();
    expect(find(log, ['e', 'd'])).toBeDefined();
    expect(find([{ ...startEntry(), mode: 'review' }])).toBeUndefined();
    expect(find(session('one', 0, 'quit', ['de']), ['d', 'e'])).toBeUndefined();
  });

  it('is one where something was done, before one where nothing was', () => {
    const empty = minute(startEntry('two'), 20);
    expect(find([...session('one', 0, 'quit'), empty])?.start.session).toBe('one');
    const left = [empty, minute(endEntry('two', 2, 'quit'), 21)];
    expect(find([...session('one', 0, 'quit'), ...left])?.start.session).toBe('one');
    expect(find([empty])?.start.session).toBe('two');
  });

  it('is the same, with the time of its newest entry, whatever order the log is read in', () => {
    const again = [startEntry('two', 4), answerEntry('two', 5), endEntry('two', 6, 'gone')];
    const log = [
      ...session('one', 0, 'quit'),
      ...session('two', 0, 'quit'),
      ...session('three', 0, 'done'),
      ...again.map((entry, index) => minute(entry, 30 + 2 * index)),
    ];
    const shuffled = fc.shuffledSubarray(log, { minLength: log.length });
    fc.assert(
      fc.property(shuffled, (mixed) => {
        expect(find(mixed)).toEqual({
          start: minute(startEntry('two', 4), 30),
          last: '2026-11-23T15:34:00.000Z',
          stopped: true,
          newest: true,
        });
        const old = mixed.filter(({ n }) => n < 4);
        expect(find(old)).toMatchObject({ start: { session: 'two' }, newest: true });
        expect(find(old.filter(({ n }) => n < 3))?.stopped).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('is known by its last start, where it was gone on with before', () => {
    const again = { ...startEntry('one', 4), order: [] };
    const log = [minute(again, 30), ...session('one', 0, 'quit')];
    expect(find(log)?.start).toMatchObject({ n: 4, order: [] });
  });
});

describe('the time that a session was open', () => {
  it('is that of its sittings, and not the time between', () => {
    const again = [startEntry('one', 4), answerEntry('one', 5)].map((entry, index) => ({
      ...minute(entry, 60 + 5 * index),
      id: `one.x-${entry.n}`,
    }));
    expect(timeOpen([...session('one', 0, 'quit'), ...again])).toBe(7 * 60_000);
    expect(timeOpen([])).toBe(0);
  });
});
