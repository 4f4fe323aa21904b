import type { LaidTimes } from './median.ts';
import { numbersIn, type LaidNumbers, type Numbers } from './numbers.ts';

/** Numbers of the answers that have one thing in common. */
export interface Group<Key> extends Numbers {
  /** Absent for answers without one, such as those of no topic. */
  readonly key: Key | undefined;
}

/** Sums of parts by what those have in common, in the order in which the keys first came. */
export function groupsBy<Part, Key>(
  times: LaidTimes,
  parts: Iterable<Part>,
  keysOf: (part: Part) => readonly (Key | undefined)[],
  numbersOf: (part: Part) => LaidNumbers,
): readonly Group<Key>[] {
  const groups = new Map<Key | undefined, LaidNumbers[]>();
  for (const part of parts) {
    const numbers = numbersOf(part);
    if (numbers.count === 0) continue;
    for (const key of keysOf(part)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [numbers]);
      else group.push(numbers);
    }
  }
  return [...groups].map(([key, numbers]) => ({ key, ...numbersIn(times, numbers) }));
}
