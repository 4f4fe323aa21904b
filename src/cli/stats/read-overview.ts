import { scheduleSettings } from '../../core/config/schedule-settings.ts';
import type { Deck } from '../../core/deck/deck.ts';
import { amended } from '../../core/log/amendments.ts';
import { awayCards, isAwaySwitch } from '../../core/log/away.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { memoryFold, type Memories } from '../../core/log/memories.ts';
import { dueForecast } from '../../core/report/forecast.ts';
import { namesOf, type Names } from '../../core/report/names.ts';
import type { Overview } from '../../core/report/overview.ts';
import { statsFold } from '../../core/report/stats.ts';
import { makeScheduler } from '../../core/schedule/scheduler.ts';
import { dayOfDate, studyDay, type When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { Since, StatsOptions } from '../commands/stats.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInOrder } from '../log/read-in-order.ts';
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
  const stats = statsFold({ now, ...(since === undefined ? {} : { since }) });
  const memory = memoryFold(makeScheduler(settings), now);
  const switches: LogEntry[] = [];
  const log = readInOrder(host, logPlace(host, options), wantedOf(decks));
  const unread = tellDamage(host, log.scan);
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  log.each((entry) => {
    if (log.amendments.isUndone(entry.id)) return;
    if (entry.kind !== 'answer') {
      switches.push(entry);
      return;
    }
    const answer = amended(entry, log.amendments);
    stats.take(answer);
    memory.take(answer);
  });
  return {
    stats: stats.stats(),
    names,
    ...(since === undefined ? {} : { since }),
    desired: settings.retention,
    due: dueForecast(askable(memory.memories(), names), awayCards(switches, now), now),
  };
}

function firstDay(since: Since | undefined, now: When): number | undefined {
  if (since === undefined) return undefined;
  return 'date' in since ? dayOfDate(since.date) : studyDay(now) - since.days + 1;
}

function wantedOf(decks: readonly Deck[]): (entry: LogEntry) => boolean {
  const ids = new Set(decks.map(({ id }) => id));
  return (entry) => {
    if (entry.kind !== 'answer' && !isAwaySwitch(entry)) return false;
    return ids.size === 0 || ('deck' in entry && ids.has(entry.deck));
  };
}

/** A question that is gone from its deck is never asked again. */
function askable(memories: Memories, names: Names): Memories {
  return new Map(
    [...memories].filter(([key]) => {
      const [deck = '', question = ''] = key.split('\u0000');
      return !names.isGone(deck, question);
    }),
  );
}
