import { timeOf } from './answer.ts';
import type { ClockEntry, LogEntry } from './entry.ts';

/** A clock may be corrected by so many milliseconds without a word. */
const tolerance = 10 * 60_000;

/** What a log tells of the clock, in milliseconds since 1970; plain data. */
export interface ClockSeen {
  /** The newest answer. */
  newest: number;
  /** The latest that the clock is known to have gone back from. */
  told: number;
}

export function noClock(): ClockSeen {
  return { newest: 0, told: 0 };
}

export function seeClock(seen: ClockSeen, entry: LogEntry): void {
  if (entry.kind === 'answer') seen.newest = Math.max(seen.newest, timeOf(entry));
  else if (entry.kind === 'clock') seen.told = Math.max(seen.told, clockBefore(entry));
}

/** Milliseconds that the clock went back since the newest answer, where this was not told yet. */
export function clockBack({ newest, told }: ClockSeen, now: number): number {
  return newest - now > tolerance && newest > told ? newest - now : 0;
}

/** Where the clock stood before it went back, a second rounded up. */
function clockBefore({ at, back }: ClockEntry): number {
  return Date.parse(at) + (back + 1) * 1000;
}
