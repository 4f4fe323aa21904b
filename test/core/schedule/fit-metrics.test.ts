import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/core/question/prompt.ts';
import { binOf, fitMetrics, predict } from '../../../src/core/schedule/fit-metrics.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import type { DayReview, Trial } from '../../../src/core/schedule/trials.ts';

function guess(expected: number, known: boolean, bin = 'a') {
  return { expected, known, bin };
}

describe('the metrics of a fit', () => {
  it('log-loss is the mean of −ln of what was given to what came', () => {
    // −(ln 0.8 + ln 0.9 + ln 0.4) / 3
    const { logLoss } = fitMetrics([guess(0.8, true), guess(0.1, false), guess(0.4, true)]);
    expect(logLoss).toBeCloseTo((0.223144 + 0.105361 + 0.916291) / 3, 6);
  });

  it('log-loss stays finite where the impossible came', () => {
    expect(fitMetrics([guess(1, false)]).logLoss).toBeCloseTo(16.118, 3);
  });

  it('RMSE(bins) weighs the error of each bin by its size', () => {
    // a: 2 of 3 known, 0.8 expected: 0.0177778 × 3; b: 0 of 1, 0.5 expected: 0.25 × 1.
    const predictions = [
      guess(0.7, true),
      guess(0.8, true),
      guess(0.9, false),
      guess(0.5, false, 'b'),
    ];
    expect(fitMetrics(predictions).rmseBins).toBeCloseTo(Math.sqrt((0.0533333 + 0.25) / 4), 6);
  });

  it('RMSE(bins) is 0 where each bin came out as expected', () => {
    const { rmseBins } = fitMetrics([guess(0.5, true), guess(0.5, false)]);
    expect(rmseBins).toBe(0);
  });

  it('bins are the powers of srs-benchmark', () => {
    expect(binOf(3, 2, 0)).toBe('0,1,-');
    // 3.62 is between 3 and 4, 1.89² = 3.57 between 3 and 4, 1.73 between 1 and 2.
    expect(binOf(4, 4, 1)).toBe('1,2,0');
    expect(binOf(14, 7, 2)).toBe('2,3,1');
  });
});

function history(...pairs: readonly (readonly [Rating, number])[]): readonly DayReview[] {
  return pairs.map(([rating, day]) => ({ rating, day }));
}

describe('predictions', () => {
  const scheduler = makeScheduler(defaultSettings);

  it('come from the reviews before the trial alone', () => {
    const short = history([3, 10], [3, 12], [1, 20]);
    const long = history([3, 10], [3, 12], [4, 20], [1, 21]);
    const [one] = predict(scheduler, [{ reviews: short, index: 2 }]);
    const [other] = predict(scheduler, [{ reviews: long, index: 2 }]);
    expect(one).toMatchObject({ known: false });
    expect(other).toMatchObject({ known: true, expected: one?.expected });
  });

  it('are what the schedule itself expects', () => {
    const reviews = history([3, 10], [3, 15]);
    const [first] = predict(scheduler, [{ reviews, index: 1 }]);
    // (1 + f t / S)^d with S = w[2] = 2.3065, d = −w[20] = −0.1542, f = 0.9^(1/d) − 1, t = 5.
    const factor = 0.9 ** (1 / -0.1542) - 1;
    expect(first?.expected).toBeCloseTo((1 + (factor * 5) / 2.3065) ** -0.1542, 6);
  });

  it('are the same whether a card’s trials come together or apart', () => {
    const reviews = history([1, 0], [3, 0], [3, 2], [1, 9], [3, 9], [2, 10], [4, 30]);
    const trials: readonly Trial[] = [2, 3, 5, 6].map((index) => ({ reviews, index }));
    const apart = trials.flatMap((trial) => predict(scheduler, [trial]));
    expect(predict(scheduler, trials)).toEqual(apart);
    expect(predict(scheduler, trials.toReversed())).toEqual(apart.toReversed());
  });

  it('count reviews and lapses of days only, not those of the same day', () => {
    const reviews = history([1, 0], [1, 0], [3, 2], [1, 9], [1, 9], [3, 10]);
    const [last] = predict(scheduler, [{ reviews, index: 5 }]);
    expect(last?.bin).toBe(binOf(1, 4, 1));
    const forgotten = history([3, 0], [1, 2], [3, 2], [1, 4], [1, 8], [3, 16], [3, 40]);
    const bins = [1, 3, 4, 5, 6].map((index) => ({ reviews: forgotten, index }));
    expect(predict(scheduler, bins).map(({ bin }) => bin)).toEqual([
      binOf(2, 2, 0),
      binOf(2, 3, 1),
      binOf(4, 4, 2),
      binOf(8, 5, 3),
      binOf(24, 6, 3),
    ]);
  });

  it('are not made of a first review, nor of one that there is not', () => {
    const reviews = history([3, 10], [3, 12]);
    expect([0, 2].flatMap((index) => predict(scheduler, [{ reviews, index }]))).toEqual([]);
  });
});
