import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { foldLog } from '../../../src/core/log/fold-log.ts';
import { lastShare, sharesForm } from '../../../src/core/log/last-share.ts';
import {
  answerEntry,
  endEntry,
  overrideEntry,
  startEntry,
  undoEntry,
} from '../../support/log-entries.ts';

function lastOf(entries: readonly LogEntry[], decks: readonly string[], except: string) {
  const { laid } = foldLog((take) => entries.forEach((entry) => take(entry)), sharesForm);
  return lastShare(laid, decks, except);
}

describe('the share of last time', () => {
  const session = (name: string, scores: readonly number[], decks = ['d'], n = 1) => [
    startEntry(name, n, decks),
    ...scores.map((score, index) => answerEntry(name, n + index + 1, { score, points: index + 1 })),
    endEntry(name, n + scores.length + 1),
  ];

  it('weighs first tries by points', () => {
    expect(lastOf(session('a', [1, 0.5, 0]), ['d'], 'now')).toBeCloseTo(2 / 6);
    const again = answerEntry('a', 5, { try: 2 });
    expect(lastOf([...session('a', [0]), again], ['d'], 'now')).toBe(0);
  });

  it('counts what overrides and undos left', () => {
    const entries = session('a', [0, 0]);
    const [, first, second] = entries;
    if (first === undefined || second === undefined) throw new Error('too few');
    const after = [overrideEntry(first, 8), undoEntry(second, 9)];
    expect(lastOf([...entries, ...after], ['d'], 'now')).toBe(1);
  });

  it('is of the last session that came to its end, not of this one', () => {
    const [older, newer] = [session('a', [1], ['d'], 1), session('b', [0], ['d'], 10)];
    expect(lastOf([...newer, ...older], ['d'], 'now')).toBe(0);
    expect(lastOf([...newer, ...older], ['d'], 'b')).toBe(1);
    const stopped = [...newer.slice(0, -1), endEntry('b', 12, 'quit')];
    expect(lastOf([...older, ...stopped], ['d'], 'now')).toBe(1);
  });

  it('is of just the same decks, in any order', () => {
    const both = session('a', [1], ['d', 'e']);
    expect(lastOf(both, ['e', 'd'], 'now')).toBe(1);
    expect(lastOf(both, ['d'], 'now')).toBeUndefined();
    expect(lastOf(session('a', [1], ['de']), ['d', 'e'], 'now')).toBeUndefined();
  });

  it('is none of a session in which only an answer has the reason of an end', () => {
    const [start] = session('a', []);
    const odd = { ...answerEntry('a', 2), reason: 'done' };
    expect(start && lastOf([start, odd], ['d'], 'now')).toBeUndefined();
  });

  it('is none without answers', () => {
    expect(lastOf(session('a', []), ['d'], 'now')).toBeUndefined();
    expect(lastOf([], ['d'], 'now')).toBeUndefined();
  });
});
