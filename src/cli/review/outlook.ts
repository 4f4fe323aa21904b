import { introducedOn, type Memories } from '../../core/log/memories.ts';
import { cardKey } from '../../core/log/replay.ts';
import { studyDay, type When } from '../../core/schedule/study-day.ts';
import { agendaOf, type Agenda } from '../../core/session/agenda.ts';
import { deckCards } from '../../core/session/cards.ts';
import { select } from '../../core/session/select.ts';
import type { Card } from '../../core/session/session.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { noMatch } from '../run/prepare.ts';
import type { ReadDecks } from '../run/read-decks.ts';
import type { Refusal } from '../run/refusal.ts';
import type { Recall } from './recall.ts';

const defaultNewLimit = 10;

/** The cards that pass the filters, whether they are due or not. */
export function filteredCards(
  host: Host,
  { decks }: ReadDecks,
  { tag, topic, id }: ReviewOptions,
): readonly Card[] | Refusal {
  const cards = select(decks.flatMap(deckCards), { tag, topic, id, shuffle: false }, 0);
  return 'kind' in cards ? noMatch(host, cards) : cards;
}

/** What there is to review of some cards; the limit of new ones is the whole day's, of all decks. */
export function agendaFor(
  cards: readonly Card[],
  { scheduler, away }: Recall,
  memories: Memories,
  options: ReviewOptions,
  now: When,
): Agenda {
  const limit = options.newLimit ?? options.config.review?.['new-limit'] ?? defaultNewLimit;
  const newLeft = limit - introducedOn(memories, studyDay(now));
  return agendaOf(cards, { scheduler, memories, away, newLeft }, now);
}

export function memoryOf(memories: Memories, { deck, question }: Card) {
  return memories.get(cardKey(deck, question.id));
}
