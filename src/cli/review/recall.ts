import { scheduleSettings } from '../../core/config/schedule-settings.ts';
import { amended } from '../../core/log/amendments.ts';
import { awayCards, isAwaySwitch, type Away } from '../../core/log/away.ts';
import type { ClockEntry, LogEntry } from '../../core/log/entry.ts';
import { memoryFold, type MemoryFold } from '../../core/log/memories.ts';
import { makeScheduler, type Scheduler } from '../../core/schedule/scheduler.ts';
import type { When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInOrder } from '../log/read-in-order.ts';
import { tellDamage } from '../log/tell-damage.ts';
import { logPlace } from '../log-place.ts';
import type { Refusal } from '../run/refusal.ts';

/** A clock may be corrected by so many milliseconds without a word. */
const tolerance = 10 * 60_000;

/** What the score log knows of the learner's memory. */
export interface Recall {
  readonly scheduler: Scheduler;
  readonly fold: MemoryFold;
  readonly away: Away;
  /** The entries that `away` comes from. */
  readonly switches: readonly LogEntry[];
  /** Milliseconds that the clock went back since the newest answer, where this was not told yet. */
  readonly clockBack: number;
}

/** Replays the score log; keeps one memory a card, however long the log is. */
export function recall(host: Host, options: ReviewOptions, now: When): Recall | Refusal {
  const settings = scheduleSettings(options.config.review);
  const { retention = settings.retention } = options;
  const scheduler = makeScheduler({ ...settings, retention });
  const fold = memoryFold(scheduler, now);
  const switches: LogEntry[] = [];
  let [newest, told] = [now.at, 0];
  const log = readInOrder(host, logPlace(host, options), isWanted);
  const unread = tellDamage(host, log.scan);
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  log.each((entry) => {
    if (log.amendments.isUndone(entry.id)) return;
    if (entry.kind === 'answer') {
      fold.take(amended(entry, log.amendments));
      newest = Math.max(newest, Date.parse(entry.at));
    } else if (entry.kind === 'clock') told = Math.max(told, clockBefore(entry));
    else switches.push(entry);
  });
  const clockBack = newest - now.at > tolerance && newest > told ? newest - now.at : 0;
  return { scheduler, fold, away: awayCards(switches, now), switches, clockBack };
}

function isWanted(entry: LogEntry): boolean {
  return entry.kind === 'answer' || entry.kind === 'clock' || isAwaySwitch(entry);
}

/** Where the clock stood before it went back, a second rounded up. */
function clockBefore({ at, back }: ClockEntry): number {
  return Date.parse(at) + (back + 1) * 1000;
}
