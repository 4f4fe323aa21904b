import { optional, required } from '../text/decode.ts';
import { textMap, phrases } from '../text/decoders.ts';
import { entryOf } from '../text/located.ts';
import { asSet, keysFor, shownOrder } from './choices.ts';
import { checkDistinct } from './distinct.ts';
import { fits, textOf, unfit } from './fit.ts';
import { components, idPairs, mapPairs } from './interaction.ts';
import { givenAt } from './prompt.ts';
import { questionType, type Detail, type Response } from './type.ts';

type Pair = readonly [left: string, right: string];

export interface Body {
  readonly pairs: readonly Pair[];
  /** Right-hand sides that belong to nothing. */
  readonly distractors: readonly string[];
}

export const matching = questionType({
  name: 'matching',
  summary: 'Things to match with what belongs to them',
  fields: {
    pairs: required(
      textMap(),
      'Left: right, for each pair; the right-hand sides are shown shuffled',
    ),
    distractors: optional(phrases(), 'Further right-hand sides that belong to nothing'),
  },
  infer: (item) => entryOf(item, 'pairs') !== undefined,
  decode: ({ pairs, distractors = [] }, { at, report }): Body | undefined => {
    if (pairs.length < 2) {
      report({
        rule: 'answer/matching-too-few',
        severity: 'error',
        message: `Matching needs two or more pairs, found ${pairs.length}`,
        place: { path: [...at, 'pairs'] },
        help: 'Add another pair',
      });
      return undefined;
    }
    const rights = [...pairs.map(([, right]) => right), ...distractors];
    const pathOf = (index: number) => {
      const pair = pairs[index];
      return pair === undefined
        ? [...at, 'distractors', index - pairs.length]
        : [...at, 'pairs', pair[0]];
    };
    return checkDistinct(rights, pathOf, 'answer/matching-duplicate', report)
      ? { pairs, distractors }
      : undefined;
  },
  stem: ({ question }) => question ?? '',
  shufflable: ({ pairs, distractors, shuffle }) =>
    shuffle
      ? { count: pairs.length + distractors.length, last: [], neverAsWritten: true }
      : undefined,
  step: (question, order, given) => {
    const right = rightsOf(question, order);
    const left = question.pairs.map(([one]) => one);
    const matched = givenAt(given, 0, 'match-pairs');
    if (matched !== undefined)
      return {
        kind: 'done',
        response: matched.map(([one, other]) => [left[one] ?? '', right[other] ?? ''] as const),
      };
    return {
      kind: 'ask',
      prompt: { kind: 'match-pairs', left, right, leftKeys: keysFor(left.length) },
    };
  },
  respond: (question, value) => {
    const pairs = pairsOf(value);
    if (pairs === undefined) return unfit('a list of [left, right]', value);
    const rights = rightsOf(question, []);
    const wrong = pairs.find(
      ([left, right]) => !question.pairs.some(([one]) => one === left) || !rights.includes(right),
    );
    if (wrong !== undefined)
      return {
        ok: false,
        problem: `\`${wrong.join(' – ')}\` is no pair of things of this question`,
      };
    const distinct = new Set(pairs.map(([left]) => left)).size === pairs.length;
    return distinct ? fits(pairs) : { ok: false, problem: 'a left-hand side is matched twice' };
  },
  grade: ({ pairs }, response) => {
    const right = countRight(pairs, response);
    return { verdict: right === pairs.length ? 'right' : 'wrong', score: right / pairs.length };
  },
  explain: ({ pairs }, response): readonly Detail[] => {
    const right = countRight(pairs, response);
    const rows = pairs.map(([left, wanted]) => {
      const given = response.find(([one]) => one === left)?.[1];
      if (given === wanted)
        return { mark: 'right' as const, words: { prose: left }, beside: { prose: wanted } };
      return {
        mark: 'wrong' as const,
        words: { prose: left },
        beside: { prose: wanted },
        ...(given === undefined ? { note: 'not matched' } : { chosen: { prose: given } }),
      };
    });
    if (right === pairs.length) return [{ kind: 'marks', rows }];
    return [
      { kind: 'share', right, of: pairs.length, unit: 'matched' },
      { kind: 'marks', rows },
    ];
  },
  solution: ({ pairs }) => [
    {
      kind: 'marks',
      rows: pairs.map(([left, right]) => ({
        mark: 'none',
        words: { prose: left },
        beside: { prose: right },
      })),
    },
  ],
  answers: () => [],
  interaction: {
    kind: 'matching',
    pattern: (response) => mapPairs(response, idPairs),
    parts: (question) => ({
      correct: [idPairs(question.pairs)],
      source: components(question.pairs.map(([left]) => left)),
      target: components(rightsOf(question, [])),
    }),
  },
  meaning: ({ pairs, distractors }) => ({
    pairs: asSet(pairs.map((pair) => JSON.stringify(pair))),
    distractors: asSet(distractors),
  }),
});

function rightsOf({ pairs, distractors }: Body, order: readonly number[]): readonly string[] {
  const rights = [...pairs.map(([, right]) => right), ...distractors];
  return shownOrder(rights.length, order).map((index) => rights[index] ?? '');
}

/** `[[left, right]]` as logged, or a map as an author would write it. */
function pairsOf(value: unknown): readonly Pair[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value);
  const pairs = list.map((pair): Pair | undefined => {
    const [left, right] = Array.isArray(pair) && pair.length === 2 ? pair.map(textOf) : [];
    return left === undefined || right === undefined ? undefined : [left, right];
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function countRight(pairs: readonly Pair[], response: readonly Pair[] & Response): number {
  return pairs.filter(([left, right]) =>
    response.some(([one, other]) => one === left && other === right),
  ).length;
}
