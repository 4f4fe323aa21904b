import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFrequent, mostFrequent } from '../../../src/core/report/frequent.ts';
import {
  addBucket,
  medianOf,
  noMedian,
  noTimes,
  timeBucket,
} from '../../../src/core/report/median.ts';

function medianIn(times: readonly number[]): number {
  const laid = noTimes();
  const median = noMedian(laid);
  for (const ms of times) addBucket(laid, median, timeBucket(ms));
  return medianOf(laid, [median]) ?? 0;
}

describe('the median', () => {
  it('is within one per cent of the true one, and the same in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 3_600_000 }), { minLength: 1 }), (times) => {
        const sorted = times.toSorted((one, other) => one - other);
        const exact = sorted[Math.ceil(times.length / 2) - 1] ?? 0;
        expect(Math.abs(medianIn(times) - exact)).toBeLessThanOrEqual(0.5 + exact * 0.01);
        expect(medianIn(sorted)).toBe(medianIn(times));
      }),
    );
  });

  it('is absent without values', () => {
    expect(medianOf(noTimes(), [])).toBeUndefined();
  });

  it.each([0, -5, 1e12])('stands a time of %d ms', (ms) => {
    expect(medianIn([ms])).toBeGreaterThanOrEqual(100);
    expect(medianIn([ms])).toBeLessThan(3_700_000);
  });
});

describe('frequent texts', () => {
  function topOf(texts: readonly string[], most = 3) {
    const counts = new Map();
    for (const text of texts) addFrequent(counts, text);
    return mostFrequent(counts, most);
  }

  it('are counted exactly while they are few', () => {
    expect(topOf(['b', 'a', 'c', 'a', 'd', 'd'])).toEqual([
      { text: 'a', count: 2 },
      { text: 'd', count: 2 },
      { text: 'b', count: 1 },
    ]);
  });

  it('are found among any number of others, and never counted too high', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (others) => {
        const texts = Array.from({ length: others }, (_, index) => `other ${index}`);
        const mixed = texts.flatMap((text, index) => (index % 10 === 0 ? ['often', text] : [text]));
        const [first] = topOf([...mixed, 'often']);
        expect(first?.text).toBe('often');
        expect(first?.count).toBeLessThanOrEqual(Math.ceil(others / 10) + 1);
      }),
    );
  });

  it('are cut where they are long', () => {
    expect(topOf(['x'.repeat(300)])[0]?.text).toBe(`${'x'.repeat(200)}…`);
  });
});
