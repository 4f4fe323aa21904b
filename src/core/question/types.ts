import { cloze } from './cloze.ts';
import { flashcard } from './flashcard.ts';
import { matching } from './matching.ts';
import { multipleChoice } from './multiple-choice.ts';
import { multipleResponse } from './multiple-response.ts';
import { numeric } from './numeric.ts';
import { open } from './open.ts';
import { ordering } from './ordering.ts';
import { shortAnswer } from './short-answer.ts';
import { trueFalse } from './true-false.ts';
import type { Common, QuestionType } from './type.ts';

/** Every question type, in the order in which an item without `type` is tried (design §2). */
const list = [
  cloze,
  ordering,
  matching,
  multipleResponse,
  multipleChoice,
  trueFalse,
  numeric,
  shortAnswer,
  open,
  flashcard,
] as const;

type Declared = (typeof list)[number];

export type TypeName = Declared['name'];

/** A question of any type: what all have, and what its type's `decode` made. */
export type Question = {
  [T in Declared as T['name']]: Common & { readonly type: T['name'] } & Exclude<
      ReturnType<T['decode']>,
      undefined
    >;
}[TypeName];

/** A type of which only the contract is known; it is handed its own questions and responses. */
export type AnyType = QuestionType;

export const types: readonly AnyType[] = list;

export const typeNames: readonly TypeName[] = list.map(({ name }) => name);

const byName = new Map(types.map((type) => [type.name, type]));

export function typeOf({ type }: Question): AnyType {
  const found = byName.get(type);
  if (found === undefined) throw new Error(`no question type ${type}`);
  return found;
}
