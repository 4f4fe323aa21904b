import { studyDay, type When } from '../schedule/study-day.ts';
import type { LogEntry } from './entry.ts';
import { cardsWith } from './replay.ts';

/** Entries that say which cards a review leaves out. */
export const awayKinds = ['suspend', 'bury'] as const satisfies readonly LogEntry['kind'][];

export function isAwaySwitch({ kind }: LogEntry): boolean {
  return awayKinds.some((one) => one === kind);
}

/** Cards that a review leaves out, by `cardKey`. */
export interface Away {
  readonly suspended: ReadonlySet<string>;
  /** Buried on this day of study. */
  readonly buried: ReadonlySet<string>;
}

export function awayCards(entries: readonly LogEntry[], now: When): Away {
  const today = studyDay(now);
  const buried = [...cardsWith('bury', entries)].filter(
    ([, { at, offset }]) => studyDay({ at: Date.parse(at), offset }) === today,
  );
  return {
    suspended: new Set(cardsWith('suspend', entries).keys()),
    buried: new Set(buried.map(([key]) => key)),
  };
}

export function isAway({ suspended, buried }: Away, key: string): boolean {
  return suspended.has(key) || buried.has(key);
}
