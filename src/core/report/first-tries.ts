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

/** Plain data that a count goes on from. */
export type LaidFirstTries = { -readonly [Name in keyof FirstTries]: FirstTries[Name] };

export function noFirstTries(): LaidFirstTries {
  return { count: 0, right: 0, score: 0, points: 0 };
}

/** Counts answers that are known to be first tries onto `laid`. */
export function firstTryCount(laid: LaidFirstTries): FirstTryCount {
  return {
    add({ entry, verdict, score }) {
      laid.count += 1;
      if (verdict === 'right') laid.right += 1;
      laid.score += score * entry.points;
      laid.points += entry.points;
    },
    result: () => ({ ...laid }),
  };
}

/** 0 to 1; `undefined` where nothing was tried. */
export function shareRight({ count, right }: Pick<FirstTries, 'count' | 'right'>) {
  return count === 0 ? undefined : right / count;
}
