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

  it('is that of each of many, and of several together, however many values each has', () => {
    const laid = noTimes();
    const medians = Array.from({ length: 70 }, () => noMedian(laid));
    const timesOf = (index: number) =>
      Array.from({ length: 100 + 5 * index }, (_, n) => 1000 * (index + 1) + 3 * n);
    const most = Math.max(...medians.map((_, index) => timesOf(index).length));
    for (let n = 0; n < most; n += 1)
      medians.forEach((median, index) => {
        const ms = timesOf(index)[n];
        if (ms !== undefined) addBucket(laid, median, timeBucket(ms));
      });
    const near = (median: number | undefined, times: readonly number[]) => {
      const exact = times.toSorted((one, other) => one - other)[Math.ceil(times.length / 2) - 1];
      expect(Math.abs((median ?? 0) / (exact ?? 0) - 1)).toBeLessThan(0.011);
    };
    medians.forEach((median, index) => near(medianOf(laid, [median]), timesOf(index)));
    near(
      medianOf(laid, medians),
      medians.flatMap((_, index) => timesOf(index)),
    );
  });

  it('is absent without values, and where nothing took time, as of answers that were given', () => {
    expect(medianOf(noTimes(), [])).toBeUndefined();
    expect(medianIn([0, -5])).toBe(0);
    expect(medianIn([0, 0, 2000])).toBeGreaterThan(1900);
  });

  it.each([1, 1e12])('stands a time of %d ms', (ms) => {
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
