import { expect, it } from 'vitest';
import { awayCards, isAway } from '../../../src/core/log/away.ts';
import { cardKey } from '../../../src/core/log/replay.ts';
import { switchEntry } from '../../support/log-entries.ts';

const evening = { at: Date.UTC(2026, 10, 23, 20), offset: 60 };
const entries = [
  switchEntry('suspend', 1, true, 'a'),
  switchEntry('suspend', 2, true, 'b'),
  switchEntry('suspend', 3, false, 'b'),
  switchEntry('bury', 4, true, 'c'),
  switchEntry('flag', 5, true, 'd'),
];

it('a suspended card is away until it is taken back, a buried one until the next day of study', () => {
  expect(awayCards(entries, evening)).toEqual({
    suspended: new Set([cardKey('d', 'a')]),
    buried: new Set([cardKey('d', 'c')]),
  });
  const night = { at: Date.UTC(2026, 10, 24, 2, 59), offset: 60 };
  expect(isAway(awayCards(entries, night), cardKey('d', 'c'))).toBe(true);
  const morning = { at: Date.UTC(2026, 10, 24, 3), offset: 60 };
  expect(isAway(awayCards(entries, morning), cardKey('d', 'c'))).toBe(false);
  expect(isAway(awayCards(entries, morning), cardKey('d', 'a'))).toBe(true);
});
