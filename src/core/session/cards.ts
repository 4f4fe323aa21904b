import type { Deck } from '../deck/deck.ts';
import { cardKey } from '../log/replay.ts';
import type { GradeContext } from '../question/type.ts';
import { typeOf } from '../question/types.ts';
import type { Card } from './session.ts';

/** A deck's questions as cards: each knows the answers of the others, which a slip must not hit. */
export function deckCards(deck: Deck): readonly Card[] {
  let answers: readonly (readonly string[])[] | undefined;
  const othersOf = (index: number) => {
    answers ??= deck.questions.map((question) => typeOf(question).answers(question));
    return answers.flatMap((own, other) => (other === index ? [] : own));
  };
  return deck.questions.map((question, index) => ({
    deck: deck.id,
    question,
    get hash() {
      return deck.hashes.get(question.id) ?? '';
    },
    context: contextOf(deck.language, () => othersOf(index)),
  }));
}

/** Few cards are graded, so the others' answers are gathered when they are asked for. */
function contextOf(language: string, gather: () => readonly string[]): GradeContext {
  let others: readonly string[] | undefined;
  return {
    language,
    get others() {
      others ??= gather();
      return others;
    },
  };
}

export function keyOf({ deck, question }: Card): string {
  return cardKey(deck, question.id);
}
