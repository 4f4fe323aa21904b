import type { Deck } from '../deck/deck.ts';
import { cardKey } from '../log/replay.ts';
import { typeOf } from '../question/types.ts';
import type { Card } from './session.ts';

/** A deck's questions as cards: each knows the answers of the others, which a slip must not hit. */
export function deckCards(deck: Deck): readonly Card[] {
  let answers: readonly (readonly string[])[] | undefined;
  // Walked where they are asked for: a list for each card would be as large as the deck, often squared.
  function* othersOf(index: number) {
    answers ??= deck.questions.map((question) => typeOf(question).answers(question));
    for (const [other, own] of answers.entries()) if (other !== index) yield* own;
  }
  return deck.questions.map((question, index) => ({
    deck: deck.id,
    question,
    get hash() {
      return deck.hashes.get(question.id) ?? '';
    },
    context: {
      language: deck.language,
      others: { [Symbol.iterator]: () => othersOf(index) },
    },
  }));
}

export function keyOf({ deck, question }: Card): string {
  return cardKey(deck, question.id);
}
