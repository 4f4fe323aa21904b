import type { StandingAnswer } from '../log/replay.ts';
import { weekOf } from './calendar.ts';
import { groupIn, groupsIn, type Group, type LaidGroups } from './groups.ts';
import { addTry, noNumbers, numbersIn, type LaidNumbers } from './numbers.ts';

/** First tries by everything that answers have in common. */
export interface LaidAll {
  readonly all: LaidNumbers;
  readonly days: LaidGroups<number>;
  readonly weeks: LaidGroups<number>;
  readonly decks: LaidGroups<string>;
  readonly topics: LaidGroups<string>;
  readonly tags: LaidGroups<string>;
  readonly types: LaidGroups<string>;
}

export function nothingOfAll(): LaidAll {
  return {
    all: noNumbers(),
    days: new Map(),
    weeks: new Map(),
    decks: new Map(),
    topics: new Map(),
    tags: new Map(),
    types: new Map(),
  };
}

/** The groups that all first tries with the same deck, topic, tags and type are in. */
export function groupsOfCard(
  { decks, topics, tags, types }: LaidAll,
  card: Pick<StandingAnswer['entry'], 'deck' | 'topic' | 'tags' | 'type'>,
): readonly LaidNumbers[] {
  const ofTags = card.tags.length === 0 ? [undefined] : [...new Set(card.tags)];
  return [
    groupIn(decks, card.deck),
    groupIn(topics, card.topic),
    groupIn(types, card.type),
    ...ofTags.map((tag) => groupIn(tags, tag)),
  ];
}

/** Counts a first try in the groups of its card, and in those of its day. */
export function groupsOfDays(laid: LaidAll) {
  // Answers that follow one another are mostly of the same day.
  let latest: { readonly day: number; readonly groups: readonly LaidNumbers[] } | undefined;
  const groupsOf = (day: number) => ({
    day,
    groups: [laid.all, groupIn(laid.days, day), groupIn(laid.weeks, weekOf(day))],
  });
  return (answer: StandingAnswer, day: number, bucket: number): void => {
    if (latest?.day !== day) latest = groupsOf(day);
    for (const group of latest.groups) addTry(group, answer, bucket);
  };
}

export function groupsOfAll(laid: LaidAll) {
  return {
    firstTries: numbersIn(laid.all),
    days: byKey(groupsIn(laid.days)),
    weeks: byKey(groupsIn(laid.weeks)),
    decks: groupsIn(laid.decks),
    topics: groupsIn(laid.topics),
    tags: groupsIn(laid.tags),
    types: groupsIn(laid.types),
  };
}

function byKey(groups: readonly Group<number>[]): readonly Group<number>[] {
  return groups.toSorted((one, other) => (one.key ?? 0) - (other.key ?? 0));
}
