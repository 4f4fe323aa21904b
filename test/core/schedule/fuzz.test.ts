import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzed } from '../../../src/core/schedule/fuzz.ts';
import { seeded } from '../../../src/core/schedule/random.ts';

describe('an interval that is moved', () => {
  it.each([
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 4],
    [7, 5, 9],
    [20, 17, 23],
    [100, 93, 107],
  ])('of %i days is from %i to %i', (interval, least, most) => {
    const found = new Set(
      Array.from({ length: 400 }, (_, index) => fuzzed(interval, 0, 36_500, seeded('test', index))),
    );
    expect([Math.min(...found), Math.max(...found)]).toEqual([least, most]);
    expect(found.size).toBe(most - least + 1);
  });

  it('stays a whole number of days, at least one and at most the longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 36_500 }),
        fc.string(),
        (interval, elapsed, maximum, seed) => {
          const found = fuzzed(Math.min(interval, maximum), elapsed, maximum, seeded(seed));
          expect(Number.isInteger(found) && found >= 1 && found <= maximum).toBe(true);
        },
      ),
    );
  });
});
