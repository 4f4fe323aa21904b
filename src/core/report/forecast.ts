import type { Away } from '../log/away.ts';
import type { Memories } from '../log/memories.ts';
import { studyDay, type When } from '../schedule/study-day.ts';

export interface DueDay {
  /** Day of study since 1970-01-01. */
  readonly day: number;
  readonly count: number;
}

/** How many days ahead are forecast, today included. */
export const forecastDays = 30;

/**
 * How many cards come due on each day from today on, if nothing is learned until then. What is
 * overdue counts today, a buried card from tomorrow on, a suspended one never.
 */
export function dueForecast(memories: Memories, away: Away, now: When): readonly DueDay[] {
  const today = studyDay(now);
  const counts = Array.from({ length: forecastDays }, () => 0);
  for (const [key, { due }] of memories) {
    if (away.suspended.has(key)) continue;
    const day = due.kind === 'day' ? due.day : studyDay({ at: due.at, offset: now.offset });
    const place = Math.max(away.buried.has(key) ? 1 : 0, day - today);
    if (place < forecastDays) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ day: today + index, count }));
}
