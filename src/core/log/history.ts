import type { LogEntry } from './entry.ts';
import { cardKey, cardsWith, standingAnswers } from './replay.ts';

/** What a log knows of cards, each by `cardKey`. */
export interface History {
  /** Answered at least once. */
  readonly seen: ReadonlySet<string>;
  /** Not right at the last first try. */
  readonly missed: ReadonlySet<string>;
  readonly flagged: ReadonlySet<string>;
}

export function historyOf(entries: readonly LogEntry[]): History {
  const seen = new Set<string>();
  const missed = new Set<string>();
  for (const { entry, verdict } of standingAnswers(entries)) {
    const key = cardKey(entry.deck, entry.question);
    seen.add(key);
    if (entry.try !== 1) continue;
    if (verdict === 'right') missed.delete(key);
    else missed.add(key);
  }
  return { seen, missed, flagged: new Set(cardsWith('flag', entries).keys()) };
}
