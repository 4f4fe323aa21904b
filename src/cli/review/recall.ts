import { scheduleSettings } from '../../core/config/schedule-settings.ts';
import { amended } from '../../core/log/amendments.ts';
import { awayCards, awayKinds, isAwaySwitch, type Away } from '../../core/log/away.ts';
import { clockBack, noClock, seeClock, type ClockSeen } from '../../core/log/clock-back.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import type { FoldForm } from '../../core/log/fold-log.ts';
import { memoryFold, type LaidMemories, type MemoryFold } from '../../core/log/memories.ts';
import { cardKey } from '../../core/log/replay.ts';
import { makeScheduler, type Scheduler } from '../../core/schedule/scheduler.ts';
import type { When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes } from '../exit-codes.ts';
import { foldLogs } from '../log/fold-logs.ts';
import { tellDamage } from '../log/tell-damage.ts';
import { logPlace } from '../log-place.ts';
import type { Refusal } from '../run/refusal.ts';

/** What the score log knows of the learner's memory. */
export interface Recall {
  readonly scheduler: Scheduler;
  readonly fold: MemoryFold;
  readonly away: Away;
  /** The entries that `away` comes from. */
  readonly switches: readonly LogEntry[];
  /** Milliseconds that the clock went back since the newest answer, where this was not told yet. */
  readonly clockBack: number;
  /** What was typed into cards when a session was stopped, where they were not answered since. */
  readonly drafts: ReadonlyMap<string, string>;
}

/** What a replay of the score log comes to: plain data. */
interface Replayed {
  readonly cards: LaidMemories;
  readonly switches: LogEntry[];
  readonly clock: ClockSeen;
  /** Of cards that were not answered since, by `cardKey`. */
  readonly drafts: Map<string, { readonly text: string; readonly session: string }>;
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
  const { cards, switches, clock } = laid;
  const fold = memoryFold(scheduler, now, cards);
  return {
    scheduler,
    fold,
    away: awayCards(switches, now),
    switches,
    clockBack: clockBack(clock, now.at),
    drafts: new Map([...laid.drafts].map(([key, { text }]) => [key, text])),
  };
}

function replayForm(scheduler: Scheduler, now: When): FoldForm<Replayed> {
  return {
    kinds: ['answer', 'clock', 'draft', 'end', ...awayKinds],
    nothing: () => ({ cards: new Map(), switches: [], clock: noClock(), drafts: new Map() }),
    onto: (laid) => {
      const fold = memoryFold(scheduler, now, laid.cards);
      return (entry, amendments) => {
        seeClock(laid.clock, entry);
        if (entry.kind === 'answer') fold.take(amended(entry, amendments));
        else if (isAwaySwitch(entry)) laid.switches.push(entry);
        seeDraft(laid.drafts, entry);
      };
    },
  };
}

/** A draft is for the next answer to its card, and not for after its session came to an end. */
function seeDraft(drafts: Replayed['drafts'], entry: LogEntry): void {
  if (entry.kind === 'draft') {
    const { deck, question, text, session } = entry;
    drafts.set(cardKey(deck, question), { text, session });
  } else if (drafts.size > 0 && entry.kind === 'answer') {
    drafts.delete(cardKey(entry.deck, entry.question));
  } else if (entry.kind === 'end' && ['done', 'time'].includes(entry.reason)) {
    for (const [key, { session }] of drafts) if (session === entry.session) drafts.delete(key);
  }
}
