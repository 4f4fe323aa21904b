import { noNumbers, numbersIn, type LaidNumbers, type Numbers } from './numbers.ts';

/** Numbers of the answers that have one thing in common. */
export interface Group<Key> extends Numbers {
  /** Absent for answers without one, such as those of no topic. */
  readonly key: Key | undefined;
}

/** Plain data that groups go on from. */
export type LaidGroups<Key> = Map<Key | undefined, LaidNumbers>;

export function groupIn<Key>(laid: LaidGroups<Key>, key: Key | undefined): LaidNumbers {
  const group = laid.get(key) ?? noNumbers();
  laid.set(key, group);
  return group;
}

/** In the order in which the keys first came. */
export function groupsIn<Key>(laid: LaidGroups<Key>): readonly Group<Key>[] {
  return [...laid].map(([key, numbers]) => ({ key, ...numbersIn(numbers) }));
}
