import type { Place } from '../text/finding.ts';
import { bareText } from './bare-text.ts';
import type { ItemAt } from './lint-file.ts';

/** The question's own text, which a cloze may lack. */
export interface StemAt {
  readonly text: string;
  /** Without code and math, see `bareText`; trimmed at the end. */
  readonly bare: string;
  readonly place: Place;
}

const known = new WeakMap<ItemAt, StemAt>();

export function stemOf(item: ItemAt): StemAt {
  const found = known.get(item) ?? read(item);
  known.set(item, found);
  return found;
}

function read({ question, path }: ItemAt): StemAt {
  const text = question.question ?? '';
  return { text, bare: bareText(text).trimEnd(), place: { path: [...path, 'question'] } };
}
