import type { Rating } from '../question/prompt.ts';

/** One review of a card, by the day of study; no day comes before that of the review before. */
export interface DayReview {
  readonly rating: Rating;
  readonly day: number;
}

/**
 * A review at least a day after the one before: what a forgetting curve can be held against. It is
 * the one at `index` of its card's `reviews`, of which those behind it are not its concern.
 */
export interface Trial {
  readonly reviews: readonly DayReview[];
  readonly index: number;
}

/** Share of the trials, the latest ones, that parameters are judged by and never fitted to. */
const heldOutShare = 0.2;

/**
 * Splits trials in order of time: parameters fitted to what came first are judged by what came
 * later, as they are going to be used.
 */
export function splitByTime(trials: readonly Trial[]): {
  readonly training: readonly Trial[];
  readonly heldOut: readonly Trial[];
} {
  const first = trials.length - Math.floor(trials.length * heldOutShare);
  return { training: trials.slice(0, first), heldOut: trials.slice(first) };
}

/** Days since the review before; 0 for the first. */
export function daysSince(reviews: readonly DayReview[], index: number): number {
  const [before, review] = [reviews[index - 1], reviews[index]];
  return before === undefined || review === undefined ? 0 : review.day - before.day;
}
