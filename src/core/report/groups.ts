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
  // Answers that follow one another are mostly of the same day and the same deck.
  let latest: { readonly key: Key | undefined; readonly fold: NumbersFold } | undefined;
  return {
    add(key, answer, bucket) {
      if (latest === undefined || latest.key !== key) {
        let fold = folds.get(key);
        if (fold === undefined) folds.set(key, (fold = numbersFold()));
        latest = { key, fold };
      }
      latest.fold.add(answer, bucket);
    },
    groups: () => [...folds].map(([key, fold]) => ({ key, ...fold.result() })),
  };
}
