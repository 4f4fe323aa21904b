import { nearest } from '../text/suggest.ts';
import { seeded, shuffled } from '../schedule/random.ts';
import type { Card } from './session.ts';

/** Which cards to ask; a card must pass each filter that is given, by any of its values. */
export interface Filters {
  readonly tag: readonly string[];
  readonly topic: readonly string[];
  readonly id: readonly string[];
  /** The most cards to ask. */
  readonly limit?: number;
  readonly shuffle: boolean;
}

export interface Unmatched {
  readonly kind: 'unmatched';
  readonly filter: 'tag' | 'topic' | 'id';
  readonly value: string;
  readonly nearest?: string;
  /** What cards have instead, in the order of the deck. */
  readonly known: readonly string[];
}

/** The cards to ask, in order, of those to `keep`; or the first filter value that no card has. */
export function select(
  cards: readonly Card[],
  filters: Filters,
  seed: number,
  keep: (card: Card) => boolean = () => true,
): readonly Card[] | Unmatched {
  const unknown = unmatched(cards, filters);
  if (unknown !== undefined) return unknown;
  const kept = cards.filter(
    (card) =>
      keep(card) &&
      passes(filters.tag, card.question.tags) &&
      passes(filters.topic, [card.question.topic ?? '']) &&
      passes(filters.id, [card.question.id]),
  );
  const ordered = filters.shuffle ? shuffled(kept, seeded(seed, 'cards')) : kept;
  return filters.limit === undefined ? ordered : ordered.slice(0, filters.limit);
}

/** Whether a card has any of the values wanted; no value wanted lets all pass. */
export function passes(wanted: readonly string[], had: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((value) => had.includes(value));
}

function unmatched(cards: readonly Card[], filters: Filters): Unmatched | undefined {
  const values = {
    tag: new Set(cards.flatMap((card) => card.question.tags)),
    topic: new Set(cards.flatMap((card) => card.question.topic ?? [])),
    id: new Set(cards.map((card) => card.question.id)),
  };
  for (const filter of ['tag', 'topic', 'id'] as const) {
    const value = filters[filter].find((wanted) => !values[filter].has(wanted));
    if (value === undefined) continue;
    const close = nearest(value, values[filter]);
    const known = [...values[filter]];
    const found = { kind: 'unmatched', filter, value, known } as const;
    return close === undefined ? found : { ...found, nearest: close };
  }
  return undefined;
}
