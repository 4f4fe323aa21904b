import type { typeNames } from './types.ts';

type Name = (typeof typeNames)[number];

/** What other tools and lecturers call the types. */
const words: readonly (readonly [Name, string])[] = [
  ['multiple-choice', 'mc mcq choice radio select single single-choice single-select pick-one'],
  ['multiple-response', 'mr mrq checkbox checkboxes multi multi-select multiple-select'],
  ['multiple-response', 'multiple-answer multiple-answers select-all pick-many'],
  ['true-false', 'tf t-f bool boolean true-or-false yes-no'],
  ['short-answer', 'short text string typed free-text identification input fill fill-in fib'],
  ['numeric', 'number numerical integer float decimal calculation calculated'],
  ['short-answer', 'fill-in-blank fill-in-the-blank fill-in-the-blanks blank'],
  ['cloze', 'gap gaps gap-text'],
  ['ordering', 'order sort sorting sequence sequencing rank ranking'],
  ['matching', 'match pair pairs pairing'],
  ['open', 'essay long long-answer open-ended open-question free-response discussion'],
  ['flashcard', 'card flash basic'],
];

export const typeWords: ReadonlyMap<string, Name> = new Map(
  words.flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
);
