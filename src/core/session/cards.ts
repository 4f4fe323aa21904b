import type { Deck } from '../deck/deck.ts';
import { typeOf } from '../question/types.ts';
import type { Card } from './session.ts';

/** A deck's questions as cards: each knows the answers of the others, which a slip must not hit. */
export function deckCards(deck: Deck): readonly Card[] {
  const answers = deck.questions.map((question) => typeOf(question).answers(question));
  return deck.questions.map((question, index) => ({
    deck: deck.id,
    question,
    hash: deck.hashes.get(question.id) ?? '',
    context: {
      language: deck.language,
      others: answers.flatMap((own, other) => (other === index ? [] : own)),
    },
  }));
}
