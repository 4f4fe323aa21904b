import { isAway, type Away } from '../log/away.ts';
import type { Memories } from '../log/memories.ts';
import type { Memory } from '../schedule/memory.ts';
import { isDue } from '../schedule/is-due.ts';
import type { Scheduler } from '../schedule/scheduler.ts';
import { studyDay, type When } from '../schedule/study-day.ts';
import { keyOf } from './cards.ts';
import type { Card } from './session.ts';

/** What there is to review now and later, of some cards. */
export interface Agenda {
  /** Those in their steps first, then those most likely forgotten. */
  readonly due: readonly Card[];
  /** Never answered, in the order of the decks; as many as today may bring. */
  readonly fresh: readonly Card[];
  /** New cards that today may not bring. */
  readonly held: number;
  /** Suspended, or buried until tomorrow. */
  readonly away: number;
  /** Memories of the cards that are not due yet. */
  readonly later: readonly Memory[];
}

export interface Rules {
  readonly scheduler: Scheduler;
  readonly memories: Memories;
  readonly away: Away;
  /** How many new cards today may still bring. */
  readonly newLeft: number;
}

export function agendaOf(cards: readonly Card[], rules: Rules, now: When): Agenda {
  const present = cards.filter((card) => !isAway(rules.away, keyOf(card)));
  const fresh = present.filter((card) => !rules.memories.has(keyOf(card)));
  const known = present.flatMap((card) => {
    const memory = rules.memories.get(keyOf(card));
    return memory === undefined ? [] : [{ card, memory }];
  });
  const due = known.filter(({ memory }) => isDue(memory, now));
  const newLeft = Math.max(0, rules.newLeft);
  return {
    due: inOrder(due, rules.scheduler, studyDay(now)),
    fresh: fresh.slice(0, newLeft),
    held: Math.max(0, fresh.length - newLeft),
    away: cards.length - present.length,
    later: known.filter(({ memory }) => !isDue(memory, now)).map(({ memory }) => memory),
  };
}

function inOrder(
  due: readonly { readonly card: Card; readonly memory: Memory }[],
  scheduler: Scheduler,
  today: number,
): readonly Card[] {
  const urgency = due.map(({ card, memory }) => ({ card, place: placeOf(memory) }));
  return urgency.toSorted((one, other) => one.place - other.place).map(({ card }) => card);

  /** Below 0 in the order of their times, else how likely the card is still known. */
  function placeOf(memory: Memory): number {
    return memory.due.kind === 'time'
      ? memory.due.at - Number.MAX_SAFE_INTEGER
      : scheduler.retrievability(memory, today);
  }
}
