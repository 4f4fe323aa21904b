/** First tries of some answers; the share right is `right / count`. */
export interface FirstTries {
  readonly count: number;
  readonly right: number;
  /** Sum of score × points, and of points. */
  readonly score: number;
  readonly points: number;
}

/** 0 to 1; `undefined` where nothing was tried. */
export function shareRight({ count, right }: Pick<FirstTries, 'count' | 'right'>) {
  return count === 0 ? undefined : right / count;
}
