import { optional } from '../text/decode.ts';
import { phrases } from '../text/decoders.ts';
import { entryOf } from '../text/located.ts';
import { letters } from './choices.ts';
import { checkDistinct } from './distinct.ts';
import { fits, textList, textOf, unfit } from './fit.ts';
import { mapText, typedList } from './interaction.ts';
import { givenAt, type Rating } from './prompt.ts';
import { questionType, type Detail } from './type.ts';

export interface Body {
  /** The points a good answer makes; may be empty. */
  readonly rubric: readonly string[];
}

export const open = questionType({
  name: 'open',
  summary: 'A long answer that the learner compares with the model answer and rates',
  showsExplanation: true,
  fields: {
    rubric: optional(phrases(), 'The points a good answer makes; the learner ticks those made'),
  },
  infer: (item) => entryOf(item, 'answer') === undefined,
  decode: ({ rubric = [] }, { at, report }): Body | undefined => {
    if (rubric.length > letters.length) {
      report({
        rule: 'schema/invalid-value',
        severity: 'error',
        message: `A rubric has at most ${letters.length} points, found ${rubric.length}`,
        place: { path: [...at, 'rubric'] },
        help: 'Join some of them',
      });
      return undefined;
    }
    return checkDistinct(
      rubric,
      (index) => [...at, 'rubric', index],
      'answer/duplicate-choice',
      report,
    )
      ? { rubric }
      : undefined;
  },
  stem: ({ question }) => question ?? '',
  shufflable: () => undefined,
  step: ({ rubric, explanation }, _order, given) => {
    const text = givenAt(given, 0, 'type-long');
    if (text === undefined) return { kind: 'ask', prompt: { kind: 'type-long' } };
    const ticks = rubric.length === 0 ? [] : givenAt(given, 1, 'pick-many');
    const model = compared(text, explanation);
    if (ticks === undefined) {
      return {
        kind: 'ask',
        draft: text,
        show: model,
        prompt: {
          kind: 'pick-many',
          options: rubric,
          keys: letters.slice(0, rubric.length),
          atLeast: 0,
          purpose: 'tick',
        },
      };
    }
    const made = ticks.map((index) => rubric[index] ?? '');
    const rating = givenAt(given, rubric.length === 0 ? 1 : 2, 'rate');
    if (rating !== undefined) return { kind: 'done', response: { text, ticks: made, rating } };
    const proposed = rubric.length === 0 ? 3 : proposal(made.length / rubric.length);
    return {
      kind: 'ask',
      ...(rubric.length === 0 ? { draft: text, show: model } : {}),
      prompt: { kind: 'rate', proposed },
    };
  },
  respond: ({ rubric }, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return unfit('a map with text, ticks and rating', value);
    const { text, ticks, rating } = value as { text?: unknown; ticks?: unknown; rating?: unknown };
    const made = textList(ticks ?? []);
    if (made === undefined) return unfit('a list of ticked points', ticks);
    const unknown = made.find((one) => !rubric.includes(one));
    if (unknown !== undefined)
      return { ok: false, problem: `\`${unknown}\` is no point of the rubric` };
    const rated = Number(rating);
    if (rated !== 1 && rated !== 2 && rated !== 3 && rated !== 4)
      return unfit('a rating from 1 to 4', rating);
    return fits({ text: textOf(text) ?? '', ticks: made, rating: rated });
  },
  grade: ({ rubric }, { ticks, rating }) => {
    const score = rubric.length === 0 ? (rating === 1 ? 0 : 1) : ticks.length / rubric.length;
    return { verdict: score === 1 ? 'right' : 'wrong', score, rating };
  },
  explain: ({ rubric }, { ticks }): readonly Detail[] => {
    if (rubric.length === 0) return [];
    const rows = rubric.map((point) =>
      ticks.includes(point)
        ? { mark: 'right' as const, words: { prose: point } }
        : { mark: 'missed' as const, words: { prose: point } },
    );
    return [
      { kind: 'share', right: ticks.length, of: rubric.length, unit: 'points made' },
      { kind: 'marks', rows },
    ];
  },
  solution: ({ rubric }) =>
    rubric.length === 0
      ? []
      : [
          {
            kind: 'marks',
            rows: rubric.map((point) => ({ mark: 'none', words: { prose: point } })),
          },
        ],
  answers: () => [],
  interaction: {
    kind: 'long-fill-in',
    pattern: (response) => mapText(response, (typed) => typedList([typed])),
    parts: () => ({}),
  },
  meaning: ({ rubric }) => rubric.toSorted(),
});

/** What was typed above the model answer, to be read side by side. */
function compared(text: string, explanation: string | undefined): readonly Detail[] {
  const own: readonly Detail[] = [
    { kind: 'note', text: 'your answer' },
    { kind: 'typed', text },
  ];
  if (explanation === undefined) return own;
  return [...own, { kind: 'note', text: 'model answer' }, { kind: 'prose', text: explanation }];
}

/** What a share of the rubric says of the answer: all of it Good, half of it Hard, less Again. */
function proposal(share: number): Rating {
  if (share === 1) return 3;
  return share >= 0.5 ? 2 : 1;
}
