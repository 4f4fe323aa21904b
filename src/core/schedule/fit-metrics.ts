import { daysSince, type DayReview, type Trial } from './trials.ts';
import type { Progress } from './memory.ts';
import type { Reviewed, Scheduler } from './scheduler.ts';

/** What was foretold of a trial, and what came of it. */
export interface Prediction {
  /** How likely the card was still known, 0 to 1. */
  readonly expected: number;
  readonly known: boolean;
  /** Trials of one bin are alike: see `binOf`. */
  readonly bin: string;
}

/** How far predictions were from what came; less is better. */
export interface FitMetrics {
  /** Mean of −ln of the probability given to what came. */
  readonly logLoss: number;
  /** Root mean square of the bins' errors, 0 to 1; see `rmseOfBins`. */
  readonly rmseBins: number;
}

const hoursToNoon = 12;

/** How a scheduler would have foretold each trial from the reviews before it alone. */
export function predict(scheduler: Scheduler, trials: readonly Trial[]): readonly Prediction[] {
  const cards = new Map<readonly DayReview[], CardSoFar>();
  return trials.flatMap(({ reviews, index }) => {
    const before = replayed(scheduler, reviews, index, cards.get(reviews));
    const review = reviews[index];
    if (before.progress === undefined || review === undefined) return [];
    cards.set(reviews, before);
    return [
      {
        expected: scheduler.retrievability(before.progress, review.day),
        known: review.rating > 1,
        bin: binOf(daysSince(reviews, index), before.trials + 2, before.lapses),
      },
    ];
  });
}

/** A card after the first `count` of its reviews. */
interface CardSoFar {
  readonly count: number;
  readonly progress: Progress | undefined;
  /** Reviews at least a day after the one before, and those of them that were forgotten. */
  readonly trials: number;
  readonly lapses: number;
}

const unseen: CardSoFar = { count: 0, progress: undefined, trials: 0, lapses: 0 };

function replayed(
  scheduler: Scheduler,
  reviews: readonly DayReview[],
  until: number,
  known: CardSoFar = unseen,
): CardSoFar {
  const from = known.count <= until ? known : unseen;
  return reviews.slice(from.count, until).reduce((before, review) => {
    const isTrial = daysSince(reviews, before.count) > 0;
    return {
      count: before.count + 1,
      progress: scheduler.advance(before.progress, asReviewed(review)),
      trials: before.trials + (isTrial ? 1 : 0),
      lapses: before.lapses + (isTrial && review.rating === 1 ? 1 : 0),
    };
  }, from);
}

function asReviewed({ rating, day }: DayReview): Reviewed {
  return { rating, when: { at: (day * 24 + hoursToNoon) * 3_600_000, offset: 0 } };
}

/**
 * Bins of the FSRS project's srs-benchmark (`rmse_matrix` in its utils.py, `r_matrix_index` in
 * fsrs-rs): days since the last review, which review it is and lapses before, each on a scale of
 * powers. Same-day reviews count for none of them.
 */
export function binOf(days: number, nth: number, lapses: number): string {
  const power = (value: number, base: number) => Math.floor(Math.log(value) / Math.log(base));
  return [power(days, 3.62), power(nth, 1.89), lapses === 0 ? '-' : power(lapses, 1.73)].join();
}

export function fitMetrics(predictions: readonly Prediction[]): FitMetrics {
  return { logLoss: logLoss(predictions), rmseBins: rmseOfBins(predictions) };
}

/** So that one surprise is not infinitely bad. */
const surest = 1 - 1e-7;

function logLoss(predictions: readonly Prediction[]): number {
  const sum = predictions.reduce((total, { expected, known }) => {
    const likely = known ? expected : 1 - expected;
    return total - Math.log(Math.min(surest, Math.max(1 - surest, likely)));
  }, 0);
  return sum / predictions.length;
}

/**
 * RMSE(bins) of srs-benchmark: the difference between the share known and the mean expectation of
 * each bin, squared, weighed by how many trials the bin has; of the mean, the root.
 */
function rmseOfBins(predictions: readonly Prediction[]): number {
  const bins = new Map<string, { count: number; error: number }>();
  for (const { bin, known, expected } of predictions) {
    const { count, error } = bins.get(bin) ?? { count: 0, error: 0 };
    bins.set(bin, { count: count + 1, error: error + (known ? 1 : 0) - expected });
  }
  const sum = [...bins.values()].reduce((all, { count, error }) => all + error ** 2 / count, 0);
  return Math.sqrt(sum / predictions.length);
}
