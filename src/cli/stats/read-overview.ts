import { scheduleSettings } from '../../core/config/schedule-settings.ts';
import type { Deck } from '../../core/deck/deck.ts';
import { amended } from '../../core/log/amendments.ts';
import { awayCards, awayKinds } from '../../core/log/away.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import type { FoldForm } from '../../core/log/fold-log.ts';
import { memoryFold, type LaidMemories, type Memories } from '../../core/log/memories.ts';
import { dueForecast } from '../../core/report/forecast.ts';
import { namesOf, type Names } from '../../core/report/names.ts';
import type { Overview } from '../../core/report/overview.ts';
import {
  noStats,
  statsFold,
  type LaidStats,
  type StatsOptions as FoldOptions,
} from '../../core/report/stats.ts';
import { makeScheduler, type Scheduler } from '../../core/schedule/scheduler.ts';
import { dayOfDate, studyDay, type When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { Since, StatsOptions } from '../commands/stats.ts';
import { exitCodes } from '../exit-codes.ts';
import { foldLogs } from '../log/fold-logs.ts';
import { tellDamage } from '../log/tell-damage.ts';
import { logPlace } from '../log-place.ts';
import { moment } from '../run/desk.ts';
import type { Refusal } from '../run/refusal.ts';

/** Reads the score log once and folds it; what it holds of other decks than those given is passed over. */
export function readOverview(
  host: Host,
  decks: readonly Deck[],
  options: StatsOptions,
): Overview | Refusal {
  const now = moment(host);
  const names = namesOf(decks);
  const since = firstDay(options.since, now);
  const settings = scheduleSettings(options.config.review);
  const folds: Folds = {
    stats: { now, ...(since === undefined ? {} : { since }) },
    scheduler: makeScheduler(settings),
  };
  const name = `stats-${host.tools.digest(JSON.stringify([settings, since, decks.map(({ id }) => id)]))}`;
  const form = { ...overviewForm(folds), isWanted: wantedOf(decks) };
  const { laid, scan } = foldLogs(host, logPlace(host, options), name, form, now);
  const unread = tellDamage(host, scan);
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  const memories = memoryFold(folds.scheduler, now, laid.cards).memories();
  return {
    stats: statsFold(folds.stats, laid.stats).stats(),
    names,
    ...(since === undefined ? {} : { since }),
    desired: settings.retention,
    due: dueForecast(askable(memories, names), awayCards(laid.switches, now), now),
  };
}

interface Folds {
  readonly stats: FoldOptions;
  readonly scheduler: Scheduler;
}

/** What a replay of the score log comes to: plain data. */
interface Replayed {
  readonly stats: LaidStats;
  readonly cards: LaidMemories;
  readonly switches: LogEntry[];
}

function overviewForm({ stats, scheduler }: Folds): Omit<FoldForm<Replayed>, 'isWanted'> {
  return {
    kinds: ['answer', ...awayKinds],
    isHeavy: true,
    nothing: () => ({ stats: noStats(), cards: new Map(), switches: [] }),
    onto(laid) {
      const numbers = statsFold(stats, laid.stats);
      const memory = memoryFold(scheduler, stats.now, laid.cards);
      return (entry, amendments) => {
        if (entry.kind !== 'answer') {
          laid.switches.push(entry);
          return;
        }
        const answer = amended(entry, amendments);
        numbers.take(answer);
        memory.take(answer);
      };
    },
  };
}

function firstDay(since: Since | undefined, now: When): number | undefined {
  if (since === undefined) return undefined;
  return 'date' in since ? dayOfDate(since.date) : studyDay(now) - since.days + 1;
}

function wantedOf(decks: readonly Deck[]): (entry: LogEntry) => boolean {
  const ids = new Set(decks.map(({ id }) => id));
  return (entry) => ids.size === 0 || ('deck' in entry && ids.has(entry.deck));
}

/** A question that is gone from its deck is never asked again. */
function askable(memories: Memories, names: Names): Memories {
  if (names.given === 0) return memories;
  return new Map(
    [...memories].filter(([key]) => {
      const [deck = '', question = ''] = key.split('\u0000');
      return !names.isGone(deck, question);
    }),
  );
}
