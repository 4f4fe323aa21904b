import type { StandingAnswer } from '../log/replay.ts';
import type { FirstTries } from './first-tries.ts';
import { addBucket, medianOf, noMedian, type LaidMedian } from './median.ts';

/** First tries of some answers and the time they took. */
export interface Numbers extends FirstTries {
  /** Of first tries, within one per cent; absent where there are none. */
  readonly medianMs?: number;
}

/** Plain data that numbers go on from. */
export interface LaidNumbers {
  count: number;
  right: number;
  score: number;
  points: number;
  readonly times: LaidMedian;
}

export function noNumbers(): LaidNumbers {
  return { count: 0, right: 0, score: 0, points: 0, times: noMedian() };
}

/** Takes first tries only, each with the `timeBucket` of its time. */
export function addTry(laid: LaidNumbers, answer: StandingAnswer, bucket: number): void {
  const { points } = answer.entry;
  laid.count += 1;
  if (answer.verdict === 'right') laid.right += 1;
  laid.score += answer.score * points;
  laid.points += points;
  addBucket(laid.times, bucket);
}

export function numbersIn({ count, right, score, points, times }: LaidNumbers): Numbers {
  const medianMs = medianOf(times);
  return { count, right, score, points, ...(medianMs === undefined ? {} : { medianMs }) };
}
