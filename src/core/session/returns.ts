import type { Answered, Session, Turn } from './session.ts';

/** A missed card returns after this many others, or at the end when fewer are left. */
const returnsAfter = 3;

/** Whether a card is asked again after this answer: it was missed, and is not put away. */
export function isToReturn(session: Session, { turn, score }: Answered): boolean {
  return session.plan.returns && score < 1 && !isPutAway(session, turn.card);
}

/** Suspended or buried in this session; what was suspended before and is asked all the same is not. */
function isPutAway({ suspended, kept, buried }: Session, card: number): boolean {
  return buried.has(card) || (suspended.has(card) && !kept.has(card));
}

export function putBack(queue: readonly Turn[], { card, attempt }: Turn): readonly Turn[] {
  const place = Math.min(returnsAfter, queue.length);
  return [...queue.slice(0, place), { card, attempt: attempt + 1 }, ...queue.slice(place)];
}

/** The queue without the returns of cards that are put away; every first try stays, as it counts. */
export function withoutReturns(session: Session): readonly Turn[] {
  return session.queue.filter(({ card, attempt }) => attempt === 1 || !isPutAway(session, card));
}

/** The queue with the return of a card that is no longer put away. */
export function withReturn(session: Session, card: number): readonly Turn[] {
  const last = session.answered.findLast(({ turn }) => turn.card === card);
  const waits = session.queue.some((turn) => turn.card === card);
  return last === undefined || waits || !isToReturn(session, last)
    ? session.queue
    : putBack(session.queue, last.turn);
}
