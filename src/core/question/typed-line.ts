import type { Given, Prompt, PromptOf, Rating } from './prompt.ts';
import { numberWithin } from './typed-numbers.ts';
import { matchPairs, orderItems } from './typed-order.ts';
import { pickMany, pickOne } from './typed-picks.ts';

/** What a line means, or why it means nothing, as a sentence for a person. */
export type ParsedLine = { readonly given: Given } | { readonly problem: string };

type Readers = {
  readonly [K in Prompt['kind']]: (prompt: PromptOf<K>, line: string) => ParsedLine;
};

const readers: Readers = {
  'pick-one': pickOne,
  'pick-many': pickMany,
  'type-text': (_prompt, line) => ({ given: { kind: 'type-text', value: line } }),
  'type-long': (_prompt, line) => ({ given: { kind: 'type-long', value: line } }),
  'order-items': orderItems,
  'match-pairs': matchPairs,
  reveal: () => ({ given: { kind: 'reveal', value: true } }),
  rate,
};

/** Reads a line typed in answer to a prompt whose options are counted from 1 on the screen. */
export function parseLine<K extends Prompt['kind']>(prompt: PromptOf<K>, line: string): ParsedLine {
  return readers[prompt.kind](prompt, line);
}

const ratings: readonly string[] = ['again', 'hard', 'good', 'easy'];

function rate({ proposed }: PromptOf<'rate'>, line: string): ParsedLine {
  const word = line.trim().toLowerCase();
  if (word === '') return { given: { kind: 'rate', value: proposed } };
  const index = numberWithin(word, 4) ?? ratings.indexOf(word);
  if (index < 0)
    return {
      problem: `There is no rating \`${line.trim()}\`: give 1 for again, 2 hard, 3 good, 4 easy`,
    };
  return { given: { kind: 'rate', value: ratingAt(index) } };
}

function ratingAt(index: number): Rating {
  const all: readonly Rating[] = [1, 2, 3, 4];
  return all[index] ?? 1;
}
