import type { StandingAnswer } from '../log/replay.ts';
import type { FirstTries } from './first-tries.ts';
import { addBucket, medianOf, noMedian, type LaidMedian, type LaidTimes } from './median.ts';

/** First tries of some answers and the time they took. */
export interface Numbers extends FirstTries {
  /** Of first tries that took time, within one per cent; absent where there are none. */
  readonly medianMs?: number;
}

/** Plain data that numbers go on from. */
export interface LaidNumbers extends LaidMedian {
  count: number;
  right: number;
  score: number;
  points: number;
}

export function noNumbers(times: LaidTimes): LaidNumbers {
  return { count: 0, right: 0, score: 0, points: 0, ...noMedian(times) };
}

/** Takes first tries only, each with the `timeBucket` of its time. */
export function addTry(
  times: LaidTimes,
  laid: LaidNumbers,
  answer: StandingAnswer,
  bucket: number,
): void {
  const { points } = answer.entry;
  laid.count += 1;
  if (answer.verdict === 'right') laid.right += 1;
  laid.score += answer.score * points;
  laid.points += points;
  addBucket(times, laid, bucket);
}

/** The numbers of all answers together that some numbers are of. */
export function numbersIn(times: LaidTimes, parts: readonly LaidNumbers[]): Numbers {
  const sum = (name: keyof FirstTries) => parts.reduce((total, part) => total + part[name], 0);
  const medianMs = medianOf(times, parts);
  return {
    count: sum('count'),
    right: sum('right'),
    score: sum('score'),
    points: sum('points'),
    ...(medianMs === undefined ? {} : { medianMs }),
  };
}
