import { weekOf } from './calendar.ts';
import { numbersOfCell, type LaidCells } from './cells.ts';
import { groupsBy, type Group } from './groups.ts';
import type { LaidTimes } from './median.ts';
import { addTry, noNumbers, numbersIn, type LaidNumbers, type Numbers } from './numbers.ts';
import type { StandingAnswer } from '../log/replay.ts';

/** Plain data that first tries by day go on from; their times are among those of the cells. */
export type LaidDays = Map<number, LaidNumbers>;

/** Counts a first try in the numbers of its day. */
export function daysFold(days: LaidDays, times: LaidTimes) {
  // Answers that follow one another are mostly of the same day.
  let latest: { readonly day: number; readonly numbers: LaidNumbers } | undefined;
  const numbersOf = (day: number): LaidNumbers => {
    const numbers = days.get(day) ?? noNumbers(times);
    days.set(day, numbers);
    latest = { day, numbers };
    return numbers;
  };
  return (answer: StandingAnswer, day: number, bucket: number): void =>
    addTry(times, latest?.day === day ? latest.numbers : numbersOf(day), answer, bucket);
}

/** First tries by everything that answers have in common. */
export interface AllGroups {
  readonly firstTries: Numbers;
  readonly days: readonly Group<number>[];
  /** By their Mondays. */
  readonly weeks: readonly Group<number>[];
  readonly decks: readonly Group<string>[];
  readonly topics: readonly Group<string>[];
  /** A question of several tags counts in each. */
  readonly tags: readonly Group<string>[];
  readonly types: readonly Group<string>[];
}

export function allGroups(days: LaidDays, laid: LaidCells): AllGroups {
  return {
    firstTries: numbersIn(laid.times, [...days.values()]),
    ...groupsOfTime(days, laid.times),
    ...groupsOfCards(laid),
  };
}

function groupsOfTime(days: LaidDays, times: LaidTimes) {
  const inOrder = [...days].sort(([one], [other]) => one - other);
  const by = (keyOf: (day: number) => number) =>
    groupsBy(
      times,
      inOrder,
      ([day]) => [keyOf(day)],
      ([, numbers]) => numbers,
    );
  return { days: by((day) => day), weeks: by(weekOf) };
}

function groupsOfCards(laid: LaidCells) {
  const cells = [...laid.byCard.values()];
  const numbers = new Map(cells.map((cell) => [cell, numbersOfCell(laid, cell)]));
  const by = (keysOf: (card: (typeof cells)[number]['card']) => readonly (string | undefined)[]) =>
    groupsBy(
      laid.times,
      numbers,
      ([{ card }]) => keysOf(card),
      ([, of]) => of,
    );
  return {
    decks: by(({ deck }) => [deck]),
    topics: by(({ topic }) => [topic]),
    tags: by(({ tags }) => (tags.length === 0 ? [undefined] : [...new Set(tags)])),
    types: by(({ type }) => [type]),
  };
}
