import { newQuestion, questionFold, type LaidQuestion, type QuestionFold } from './questions.ts';

/** Plain data that questions go on from, by deck and id. */
export type LaidTable = Map<string, Map<string, LaidQuestion>>;

export function questionTable(laid: LaidTable) {
  const decks = new Map<string, Map<string, QuestionFold>>();
  for (const [deck, questions] of laid)
    decks.set(deck, new Map([...questions].map(([id, one]) => [id, questionFold(one)])));

  function begin(deck: string, id: string): QuestionFold {
    const question = newQuestion(deck, id);
    const fold = questionFold(question);
    insideOf(laid, deck).set(id, question);
    insideOf(decks, deck).set(id, fold);
    return fold;
  }

  return {
    of: (deck: string, id: string): QuestionFold => decks.get(deck)?.get(id) ?? begin(deck, id),
    /** Those with a first try that counts. */
    results: () =>
      [...decks.values()]
        .flatMap((questions) => [...questions.values()].map((fold) => fold.result()))
        .filter(({ count, overrides }) => count > 0 || overrides > 0),
  };
}

function insideOf<T>(decks: Map<string, Map<string, T>>, deck: string): Map<string, T> {
  const inside = decks.get(deck) ?? new Map<string, T>();
  decks.set(deck, inside);
  return inside;
}
