import type { Due } from '../schedule/memory.ts';
import { isDue } from '../schedule/is-due.ts';
import { studyDay, type When } from '../schedule/study-day.ts';
import { safeLine } from '../text/gate.ts';
import { say, type Shown } from '../text/shown.ts';
import { dayWords } from './dates.ts';
import { plural } from './words.ts';

const minute = 60_000;

/** How long until a card comes back: `10 min`, `3 h`, `8 d`, `2.5 mo`, `1.2 y`. */
export function waitWords(due: Due, now: When): string {
  if (due.kind === 'time') return timeWords(Math.max(1, Math.round((due.at - now.at) / minute)));
  const days = due.day - studyDay(now);
  if (days < 31) return `${days} d`;
  return days < 365 ? `${tenths(days / 30.4375)} mo` : `${tenths(days / 365.25)} y`;
}

function timeWords(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${tenths(minutes / 60)} h`;
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Cards that are due together. */
interface Group {
  readonly cards: number;
  readonly due: Due;
}

/**
 * Cards that are due already are one group, those that come back today another, and those of each
 * later day of study; the soonest first.
 */
function groupsOf(dues: readonly Due[], now: When): readonly Group[] {
  const groups = new Map<number, Group>();
  const soonestFirst = dues.toSorted((one, other) => placeOf(one, now) - placeOf(other, now));
  for (const due of soonestFirst) {
    const day = isDue({ due }, now) ? already : due.kind === 'day' ? due.day : studyDay(now);
    const group = groups.get(day);
    groups.set(day, group === undefined ? { cards: 1, due } : { ...group, cards: group.cards + 1 });
  }
  return [...groups.values()];
}

const already = -Number.MAX_VALUE;

function placeOf(due: Due, now: When): number {
  if (isDue({ due }, now)) return already;
  return due.kind === 'day' ? due.day : due.at - Number.MAX_SAFE_INTEGER;
}

const mostGroups = 3;

/** What comes next, in a few parts: `2 now`, `3 tomorrow`, `9 on Thu 26 Nov`, `8 later`. */
export function dueNext(dues: readonly Due[], now: When): readonly Shown[] {
  const groups = groupsOf(dues, now);
  const shown = groups.slice(0, mostGroups);
  const rest = groups.slice(mostGroups).reduce((sum, { cards }) => sum + cards, 0);
  return [
    ...shown.map((group) => say`${group.cards} ${whenWords(group, now)}`),
    ...(rest === 0 ? [] : [say`${rest} later`]),
  ];
}

/** `Next: 4 cards tomorrow`; nothing where no card waits. */
export function nextDue(dues: readonly Due[], now: When): Shown | undefined {
  const next = groupsOf(dues, now)[0];
  if (next === undefined) return undefined;
  const first =
    next.due.kind === 'time' && next.cards > 1
      ? say`, the first in ${safeLine(waitWords(next.due, now))}`
      : say``;
  return say`Next: ${plural(next.cards, say`card`, say`cards`)} ${whenWords(next, now)}${first}`;
}

/** `due` is the soonest of the group. */
function whenWords({ cards, due }: Group, now: When): Shown {
  if (isDue({ due }, now)) return say`now`;
  if (due.kind === 'time') return cards > 1 ? say`today` : say`in ${safeLine(waitWords(due, now))}`;
  const days = due.day - studyDay(now);
  if (days === 1) return say`tomorrow`;
  return say`on ${dayWords(due.day, days < 300)}`;
}
