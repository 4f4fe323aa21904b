import { Answer, type CardPart } from './answer.ts';
import type { AnswerEntry } from './entry.ts';

/** More cards are not kept at a time; there are hardly as many. */
const most = 50_000;

/**
 * What belongs to the card of an answer, found once for all answers that share one. `find` gives the
 * same for the same members.
 */
export function byCard<T>(find: (entry: AnswerEntry) => T): (entry: AnswerEntry) => T {
  const known = new Map<CardPart, T>();
  return (entry) => {
    if (!(entry instanceof Answer)) return find(entry);
    const there = known.get(entry.card);
    if (there !== undefined) return there;
    if (known.size >= most) known.clear();
    const found = find(entry);
    known.set(entry.card, found);
    return found;
  };
}
