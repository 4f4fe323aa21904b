import { typeOf, type Question } from '../question/types.ts';

/** Every text in a value, for `prepareProse`: what of a question is prose only its type knows. */
export function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const one of value.values()) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one);
}

/** `textsIn` questions and their solutions: a type may set a text in Markdown that the deck has not. */
export function* questionTexts(questions: Iterable<Question>): Iterable<string> {
  for (const question of questions) {
    yield* textsIn(question);
    yield* textsIn(typeOf(question).solution(question, []));
  }
}
