import { describe, expect, it } from 'vitest';
import { patternOfKeys } from '../../../src/core/lint/key-order.ts';

/** Numbers of right choices from 1, of four choices each. */
function pattern(keys: string): string | undefined {
  return patternOfKeys([...keys].map((key) => ({ position: Number(key) - 1, choices: 4 })));
}

describe('the order of the keys of a deck', () => {
  it.each([
    ['in no order', '324113243142'],
    ['too few of them', '33333333333'],
    ['half of them in one place', '313233413243'],
    ['five in a row', '413222224314'],
    ['a period that is broken once', '123412341243'],
  ])('is fine with %s: %s', (_what, keys) => {
    expect(pattern(keys)).toBeUndefined();
  });

  it.each([
    [
      '323133343233',
      'The right choice is number 3 in 8 of 12 questions; by chance it would be in about 3',
    ],
    ['123412341234', 'The numbers of the right choices repeat: 1, 2, 3, 4, and so on'],
    ['412222224331', 'The right choice is number 2 in 6 questions in a row'],
  ])('is told of %s', (keys, told) => {
    expect(pattern(keys)).toBe(told);
  });

  it('expects less of a place that few questions have', () => {
    const keys = Array.from({ length: 20 }, (_, index) => ({
      position: index % 2 === 0 ? 0 : (index % 5) + 1,
      choices: index % 2 === 0 ? 2 : 6,
    }));
    expect(patternOfKeys(keys)).toBeUndefined();
  });
});
