import type { StandingAnswer } from '../log/replay.ts';
import {
  noNumbers,
  numbersFold,
  type LaidNumbers,
  type Numbers,
  type NumbersFold,
} from './numbers.ts';

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

/** Plain data that groups go on from. */
export type LaidGroups<Key> = Map<Key | undefined, LaidNumbers>;

export function groupsFold<Key>(laid: LaidGroups<Key>): GroupsFold<Key> {
  const folds = new Map([...laid].map(([key, numbers]) => [key, numbersFold(numbers)]));
  function begin(key: Key | undefined): NumbersFold {
    const numbers = noNumbers();
    const fold = numbersFold(numbers);
    laid.set(key, numbers);
    folds.set(key, fold);
    return fold;
  }

  // Answers that follow one another are mostly of the same day and the same deck.
  let latest: { readonly key: Key | undefined; readonly fold: NumbersFold } | undefined;
  return {
    add(key, answer, bucket) {
      if (latest === undefined || latest.key !== key) {
        latest = { key, fold: folds.get(key) ?? begin(key) };
      }
      latest.fold.add(answer, bucket);
    },
    groups: () => [...folds].map(([key, fold]) => ({ key, ...fold.result() })),
  };
}
