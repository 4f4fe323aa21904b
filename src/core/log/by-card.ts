import { Answer, type CardPart } from './answer.ts';
import type { AnswerEntry } from './entry.ts';

/**
 * What belongs to the card of an answer, found once for all answers that share one. `find` gives the
 * same for the same members.
 */
export function byCard<T>(find: (entry: AnswerEntry) => T): (entry: AnswerEntry) => T {
  // By number, as a look into a map would take longer than all else that is done for an answer.
  const cards: CardPart[] = [];
  const values: T[] = [];
  return (entry) => {
    if (!(entry instanceof Answer)) return find(entry);
    const { card } = entry;
    const known = cards[card.number] === card ? values[card.number] : undefined;
    if (known !== undefined) return known;
    const value = find(entry);
    cards[card.number] = card;
    values[card.number] = value;
    return value;
  };
}
