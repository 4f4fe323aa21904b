import {
  newQuestion,
  questionNumbers,
  type LaidQuestion,
  type QuestionNumbers,
} from './questions.ts';

/** Plain data that questions go on from, by deck and id. */
export type LaidTable = Map<string, Map<string, LaidQuestion>>;

export function questionIn(laid: LaidTable, deck: string, id: string): LaidQuestion {
  const inside = laid.get(deck) ?? new Map<string, LaidQuestion>();
  laid.set(deck, inside);
  const question = inside.get(id) ?? newQuestion(deck, id);
  inside.set(id, question);
  return question;
}

/** Those with a first try that counts. */
export function questionsIn(laid: LaidTable): readonly QuestionNumbers[] {
  return [...laid.values()]
    .flatMap((questions) => [...questions.values()].map(questionNumbers))
    .filter(({ count, overrides }) => count > 0 || overrides > 0);
}
