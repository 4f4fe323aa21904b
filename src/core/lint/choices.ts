import type { Place } from '../text/finding.ts';
import { bareText } from './bare-text.ts';
import type { ItemAt } from './lint-file.ts';

/** A choice of a multiple-choice or multiple-response question. */
export interface ChoiceAt {
  readonly text: string;
  /** Without code and math, see `bareText`. */
  readonly bare: string;
  readonly isKey: boolean;
  /** As written, from 0. */
  readonly index: number;
  /** Of its text. */
  readonly place: Place;
}

const known = new WeakMap<ItemAt, readonly ChoiceAt[]>();

/** The choices of an item, in the order written; none for other types. */
export function choicesOf(item: ItemAt): readonly ChoiceAt[] {
  const found = known.get(item) ?? read(item);
  known.set(item, found);
  return found;
}

function read({ question, path, map }: ItemAt): readonly ChoiceAt[] {
  if (question.type !== 'multiple-choice' && question.type !== 'multiple-response') return [];
  const keys = question.type === 'multiple-choice' ? [question.key] : question.keys;
  const list = map.entries.find(({ key }) => key.text === 'choices')?.value;
  const items = list?.kind === 'list' ? list.items : [];
  return question.choices.map(({ text }, index) => {
    const at = [...path, 'choices', index];
    const place = { path: items[index]?.kind === 'map' ? [...at, 'text'] : at };
    return { text, bare: bareText(text), index, isKey: keys.includes(index), place };
  });
}
