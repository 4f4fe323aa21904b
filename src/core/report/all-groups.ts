import type { StandingAnswer } from '../log/replay.ts';
import { weekOf } from './calendar.ts';
import { groupsFold, type Group, type LaidGroups } from './groups.ts';
import { timeBucket } from './median.ts';
import { noNumbers, numbersFold, type LaidNumbers } from './numbers.ts';

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

export function groupsOfAll(laid: LaidAll) {
  const all = numbersFold(laid.all);
  const [days, weeks] = [groupsFold(laid.days), groupsFold(laid.weeks)];
  const [decks, topics] = [groupsFold(laid.decks), groupsFold(laid.topics)];
  const [tags, types] = [groupsFold(laid.tags), groupsFold(laid.types)];
  return {
    take(answer: StandingAnswer, day: number) {
      const { entry } = answer;
      if (entry.try !== 1) return;
      const bucket = timeBucket(entry.ms);
      all.add(answer, bucket);
      days.add(day, answer, bucket);
      weeks.add(weekOf(day), answer, bucket);
      decks.add(entry.deck, answer, bucket);
      topics.add(entry.topic, answer, bucket);
      types.add(entry.type, answer, bucket);
      if (entry.tags.length === 0) tags.add(undefined, answer, bucket);
      else if (entry.tags.length === 1) tags.add(entry.tags[0], answer, bucket);
      else for (const tag of new Set(entry.tags)) tags.add(tag, answer, bucket);
    },
    result: () => ({
      firstTries: all.result(),
      days: byKey(days.groups()),
      weeks: byKey(weeks.groups()),
      decks: decks.groups(),
      topics: topics.groups(),
      tags: tags.groups(),
      types: types.groups(),
    }),
  };
}

function byKey(groups: readonly Group<number>[]): readonly Group<number>[] {
  return groups.toSorted((one, other) => (one.key ?? 0) - (other.key ?? 0));
}
