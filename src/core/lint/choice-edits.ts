import type { Edit } from '../text/edits.ts';
import { entryOf, type Located, type Mapping, type Scalar, type Span } from '../text/located.ts';
import { sourceSpan } from '../text/scalar-source.ts';
import type { ChoiceAt } from './choices.ts';
import type { ItemAt } from './lint-file.ts';

/** What is to stand in place of a part of a text. */
export interface Change {
  readonly within: Span;
  readonly text: string;
}

/**
 * Changes a choice and, where `answer` names it, the answer in the same way. Undefined where either is
 * also used elsewhere by an anchor, or where the answer is written in another way than the choice.
 */
export function choiceEdits(
  { map }: ItemAt,
  { index, isKey }: ChoiceAt,
  changes: readonly Change[],
  text: string,
): readonly Edit[] | undefined {
  const choice = choiceAt(map, index);
  if (choice === undefined) return undefined;
  const answers = answersOf(map).filter((one) => one.text === choice.text);
  const both = [choice, ...answers];
  const named = entryOf(map, 'answer') !== undefined;
  if (named && isKey && answers.length !== 1) return undefined;
  if (both.some(({ alias, anchor }) => alias !== undefined || anchor !== undefined))
    return undefined;
  return both.flatMap((scalar) => textEdits(scalar, changes, text));
}

export function textEdits(
  scalar: Scalar,
  changes: readonly Change[],
  text: string,
): readonly Edit[] {
  return changes.map((one) => ({ span: sourceSpan(scalar, text, one.within), text: one.text }));
}

function choiceAt(map: Mapping, index: number): Scalar | undefined {
  const list = entryOf(map, 'choices')?.value;
  const item = list?.kind === 'list' ? list.items[index] : undefined;
  const node = item?.kind === 'map' ? entryOf(item, 'text')?.value : item;
  return node?.kind === 'scalar' ? node : undefined;
}

function answersOf(map: Mapping): readonly Scalar[] {
  const answer = entryOf(map, 'answer')?.value;
  const nodes: readonly (Located | undefined)[] = answer?.kind === 'list' ? answer.items : [answer];
  return nodes.flatMap((node) => (node?.kind === 'scalar' ? [node] : []));
}
