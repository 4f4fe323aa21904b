import type { Shufflable } from '../question/type.ts';
import { seeded, shuffled } from '../schedule/random.ts';

/** How often an order that may not come out as written is drawn again before it is turned by one. */
const draws = 16;

/**
 * The order in which a card shows its choices at one try: `result[i]` is the index, as written,
 * of what stands at place `i`. The same seed, card and try give the same order.
 */
export function arrange(
  things: Shufflable | undefined,
  seed: number,
  card: string,
  attempt: number,
): readonly number[] {
  if (things === undefined) return [];
  const random = seeded(seed, card, attempt);
  const all = Array.from({ length: things.count }, (_, index) => index);
  const first = all.filter((index) => !things.last.includes(index));
  const mixed = things.neverAsWritten ? otherThanWritten(first, random) : shuffled(first, random);
  return [...mixed, ...things.last];
}

function otherThanWritten(written: readonly number[], random: () => number): readonly number[] {
  for (let draw = 0; draw < draws; draw += 1) {
    const mixed = shuffled(written, random);
    if (mixed.some((index, place) => index !== written[place])) return mixed;
  }
  return [...written.slice(1), ...written.slice(0, 1)];
}
