import { studyDay, type When } from '../schedule/study-day.ts';
import type { LogEntry } from './entry.ts';
import { cardsWith } from './replay.ts';

/** Entries that say which cards a review leaves out. */
export function isAwaySwitch({ kind }: LogEntry): boolean {
  return kind === 'suspend' || kind === 'bury';
}

/** Cards that a review leaves out: suspended ones, and those buried on this day of study. */
export function awayCards(entries: readonly LogEntry[], now: When): ReadonlySet<string> {
  const today = studyDay(now);
  const buried = [...cardsWith('bury', entries)].filter(
    ([, { at, offset }]) => studyDay({ at: Date.parse(at), offset }) === today,
  );
  return new Set([...cardsWith('suspend', entries).keys(), ...buried.map(([key]) => key)]);
}
