import type { StandingAnswer } from '../log/replay.ts';
import { numbersFold, type Numbers, type NumbersFold } from './numbers.ts';

/** Numbers of the answers that have one thing in common. */
export interface Group<Key> extends Numbers {
  /** Absent for answers without one, such as those of no topic. */
  readonly key: Key | undefined;
}

export interface GroupsFold<Key> {
  /** `bucket` is the `timeBucket` of the answer. */
  add(key: Key | undefined, answer: StandingAnswer, bucket: number): void;
  /** In the order in which the keys first came. */
  groups(): readonly Group<Key>[];
}

export function groupsFold<Key>(): GroupsFold<Key> {
  const folds = new Map<Key | undefined, NumbersFold>();
  return {
    add(key, answer, bucket) {
      let fold = folds.get(key);
      if (fold === undefined) folds.set(key, (fold = numbersFold()));
      fold.add(answer, bucket);
    },
    groups: () => [...folds].map(([key, fold]) => ({ key, ...fold.result() })),
  };
}
