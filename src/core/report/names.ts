import type { Deck } from '../deck/deck.ts';
import type { Question } from '../question/types.ts';

/** What decks and questions of a log are called, as far as their decks were given. */
export interface Names {
  /** How many decks were given. */
  readonly given: number;
  /** The title; without the deck, its id. */
  deck(id: string): string;
  question(deck: string, id: string): Question | undefined;
  /** Whether a question is gone from a deck that was given. */
  isGone(deck: string, id: string): boolean;
  /** What the content of a question is now, as a hash. */
  hash(deck: string, id: string): string | undefined;
}

export function namesOf(decks: readonly Deck[]): Names {
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  const questions = new Map(
    decks.map((deck) => [deck.id, new Map(deck.questions.map((one) => [one.id, one]))]),
  );
  const question: Names['question'] = (deck, id) => questions.get(deck)?.get(id);
  return {
    given: decks.length,
    deck: (id) => byId.get(id)?.title ?? id,
    question,
    isGone: (deck, id) => byId.has(deck) && question(deck, id) === undefined,
    hash: (deck, id) => byId.get(deck)?.hashes.get(id),
  };
}
