import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast } from '../../../src/core/lint/chance.ts';

function binomial(trials: number, success: number): readonly number[] {
  return Array.from({ length: trials }, () => success);
}

describe('the chance of at least so many successes', () => {
  it.each([
    [1, binomial(1, 0.5), 0.5],
    [2, binomial(2, 0.5), 0.25],
    [3, binomial(4, 0.5), 5 / 16],
    [8, binomial(12, 0.25), 46_666 / 4 ** 12],
    [12, binomial(12, 0.25), 0.25 ** 12],
    [60, binomial(100, 0.5), 0.028443966820490392],
    [2, [0.5, 0.25, 0.2], 0.5 * 0.25 + 0.5 * 0.2 + 0.25 * 0.2 - 2 * (0.5 * 0.25 * 0.2)],
  ])('of %i among %j is %f', (least, trials, expected) => {
    expect(chanceOfAtLeast(least, trials)).toBeCloseTo(expected, 14);
  });

  it('keeps the digits of a very small tail', () => {
    expect(chanceOfAtLeast(100, binomial(100, 0.25)) / 0.25 ** 100).toBeCloseTo(1, 10);
  });

  it('is certain for none, and impossible for more than there are', () => {
    expect(chanceOfAtLeast(0, [0.3])).toBe(1);
    expect(chanceOfAtLeast(0, [])).toBe(1);
    expect(chanceOfAtLeast(2, [0.3])).toBe(0);
  });

  it('makes one with the chance of that many failures or more', () => {
    const trials = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(trials, fc.nat(30), (chances, least) => {
        fc.pre(least <= chances.length);
        const failures = chances.map((chance) => 1 - chance);
        const both =
          chanceOfAtLeast(least, chances) + chanceOfAtLeast(chances.length - least + 1, failures);
        expect(both).toBeCloseTo(1, 9);
      }),
    );
  });
});
