import fc from 'fast-check';
import { get_fuzz_range } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fuzzed } from '../../../src/core/schedule/fuzz.ts';
import { seeded } from '../../../src/core/schedule/random.ts';

describe('an interval that is moved', () => {
  it.each([
    [1, 1, 1],
    [2, 2, 2],
    [2.5, 2, 4],
    [3, 2, 4],
    [7, 5, 9],
    [20, 17, 23],
    [100, 93, 107],
  ])('of %d days is from %i to %i', (interval, least, most) => {
    const found = new Set(
      Array.from({ length: 400 }, (_, index) => fuzzed(interval, 0, 36_500, seeded('test', index))),
    );
    expect([Math.min(...found), Math.max(...found)]).toEqual([least, most]);
    expect(found.size).toBe(most - least + 1);
  });

  it('goes from the first to the last day that FSRS names, after as many days as went by', () => {
    const days = fc.oneof(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 3, max: 36_500 }));
    fc.assert(
      fc.property(days, days, days, (interval, elapsed, maximum) => {
        fc.pre(interval <= maximum);
        const range = get_fuzz_range(interval, elapsed, maximum);
        const ends = [0, 1 - 2 ** -32].map((number) =>
          fuzzed(interval, elapsed, maximum, () => number),
        );
        expect(ends).toEqual([range.min_ivl, range.max_ivl]);
      }),
    );
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
