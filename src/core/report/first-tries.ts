import type { StandingAnswer } from '../log/replay.ts';

/** First tries of some answers; the share right is `right / count`. */
export interface FirstTries {
  readonly count: number;
  readonly right: number;
  /** Sum of score × points, and of points. */
  readonly score: number;
  readonly points: number;
}

export interface FirstTryCount {
  add(answer: StandingAnswer): void;
  result(): FirstTries;
}

/** Counts answers that are known to be first tries. */
export function firstTryCount(): FirstTryCount {
  let [count, right, score, points] = [0, 0, 0, 0];
  return {
    add({ entry, verdict, score: share }) {
      count += 1;
      if (verdict === 'right') right += 1;
      score += share * entry.points;
      points += entry.points;
    },
    result: () => ({ count, right, score, points }),
  };
}

/** 0 to 1; `undefined` where nothing was tried. */
export function shareRight({ count, right }: Pick<FirstTries, 'count' | 'right'>) {
  return count === 0 ? undefined : right / count;
}
