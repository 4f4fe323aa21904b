import { daysSince, type Trial } from './trials.ts';

/**
 * What an optimiser of FSRS is given: for each trial, one after the other, its card's reviews up to
 * and with it. All are plain numbers, so that they can go to another thread.
 */
export interface TrainingSet {
  /** 1 to 4. */
  readonly ratings: Uint32Array<ArrayBuffer>;
  /** Days since the review before; 0 for a card's first. */
  readonly days: Uint32Array<ArrayBuffer>;
  /** How many of the numbers each trial has. */
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** The optimiser passes over longer histories. */
const longest = 64;

/** The latest so many tell all that 21 numbers can hold; more would only take memory and time. */
const mostTrials = 50_000;

/**
 * Trials in order of time, which the optimiser weighs them by: the latest, and the first of each
 * card, without which it finds no stability to begin with.
 */
export function trainingSet(trials: readonly Trial[], most = mostTrials): TrainingSet {
  const short = trials.filter(({ index }) => index < longest);
  const used = short.filter((trial, place) => place >= short.length - most || isFirst(trial));
  const lengths = Uint32Array.from(used, ({ index }) => index + 1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const [ratings, days] = [new Uint32Array(total), new Uint32Array(total)];
  let at = 0;
  for (const { reviews, index } of used) {
    reviews.slice(0, index + 1).forEach(({ rating }, place) => {
      ratings[at] = rating;
      days[at] = daysSince(reviews, place);
      at += 1;
    });
  }
  return { ratings, days, lengths };
}

function isFirst({ reviews, index }: Trial): boolean {
  return reviews[0]?.day === reviews[index - 1]?.day;
}
