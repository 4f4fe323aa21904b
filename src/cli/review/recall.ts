import { scheduleSettings } from '../../core/config/schedule-settings.ts';
import { amended } from '../../core/log/amendments.ts';
import { awayCards, isAwaySwitch, type Away } from '../../core/log/away.ts';
import type { ClockEntry, LogEntry } from '../../core/log/entry.ts';
import type { FoldForm } from '../../core/log/fold-log.ts';
import { memoryFold, type LaidMemories, type MemoryFold } from '../../core/log/memories.ts';
import { makeScheduler, type Scheduler } from '../../core/schedule/scheduler.ts';
import type { When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes } from '../exit-codes.ts';
import { foldLogs } from '../log/fold-logs.ts';
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

/** What a replay of the score log comes to: plain data. */
interface Replayed {
  readonly cards: LaidMemories;
  readonly switches: LogEntry[];
  /** Milliseconds since 1970: the newest answer, and the latest that the clock is known to have gone back from. */
  newest: number;
  told: number;
}

/** Replays the score log; keeps one memory a card, however long the log is. */
export function recall(host: Host, options: ReviewOptions, now: When): Recall | Refusal {
  const settings = scheduleSettings(options.config.review);
  const { retention = settings.retention } = options;
  const scheduler = makeScheduler({ ...settings, retention });
  const name = `review-${host.tools.digest(JSON.stringify(settings))}`;
  const form = replayForm(scheduler, now);
  const { laid, scan } = foldLogs(host, logPlace(host, options), name, form, now);
  const unread = tellDamage(host, scan);
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  const { cards, switches, newest, told } = laid;
  const clockBack = newest - now.at > tolerance && newest > told ? newest - now.at : 0;
  const fold = memoryFold(scheduler, now, cards);
  return { scheduler, fold, away: awayCards(switches, now), switches, clockBack };
}

function replayForm(scheduler: Scheduler, now: When): FoldForm<Replayed> {
  return {
    isWanted,
    nothing: () => ({ cards: new Map(), switches: [], newest: 0, told: 0 }),
    onto: (laid) => {
      const fold = memoryFold(scheduler, now, laid.cards);
      return (entry, amendments) => {
        if (entry.kind === 'answer') {
          fold.take(amended(entry, amendments));
          laid.newest = Math.max(laid.newest, Date.parse(entry.at));
        } else if (entry.kind === 'clock') laid.told = Math.max(laid.told, clockBefore(entry));
        else laid.switches.push(entry);
      };
    },
  };
}

function isWanted(entry: LogEntry): boolean {
  return entry.kind === 'answer' || entry.kind === 'clock' || isAwaySwitch(entry);
}

/** Where the clock stood before it went back, a second rounded up. */
function clockBefore({ at, back }: ClockEntry): number {
  return Date.parse(at) + (back + 1) * 1000;
}
