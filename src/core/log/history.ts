import { amended } from './amendments.ts';
import { byCard } from './by-card.ts';
import type { FoldForm } from './fold-log.ts';
import { cardKey, type StandingAnswer } from './replay.ts';

/** What a log knows of cards, each by `cardKey`: plain data. */
export interface History {
  /** Answered at least once. */
  readonly seen: Set<string>;
  /** Not right at the last first try. */
  readonly missed: Set<string>;
  readonly flagged: Set<string>;
}

export const historyForm: FoldForm<History> = {
  kinds: ['answer', 'flag'],
  nothing: () => ({ seen: new Set(), missed: new Set(), flagged: new Set() }),
  onto(history) {
    const keyOf = byCard(({ deck, question }) => cardKey(deck, question));
    return (entry, amendments) => {
      if (entry.kind === 'answer') see(history, keyOf(entry), amended(entry, amendments));
      else if (entry.kind === 'flag')
        turn(history.flagged, cardKey(entry.deck, entry.question), entry.on);
    };
  },
};

function see({ seen, missed }: History, key: string, { entry, verdict }: StandingAnswer): void {
  seen.add(key);
  if (entry.try === 1) turn(missed, key, verdict !== 'right');
}

function turn(keys: Set<string>, key: string, on: boolean): void {
  if (on) keys.add(key);
  else keys.delete(key);
}
