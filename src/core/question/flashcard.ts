import { required } from '../text/decode.ts';
import { text } from '../text/decoders.ts';
import { fits, unfit } from './fit.ts';
import { components } from './interaction.ts';
import { givenAt } from './prompt.ts';
import { questionType } from './type.ts';

export interface Body {
  /** The back: prose. */
  readonly answer: string;
}

const ratings = components(['again', 'hard', 'good', 'easy']);

export const flashcard = questionType({
  name: 'flashcard',
  summary: 'A question and its answer; the learner rates how well it was known',
  mustBeNamed: true,
  fields: { answer: required(text(), 'The back of the card; Markdown') },
  infer: () => false,
  decode: ({ answer }): Body => ({ answer }),
  stem: ({ question }) => question ?? '',
  shufflable: () => undefined,
  step: ({ answer }, _order, given) => {
    if (givenAt(given, 0, 'reveal') === undefined)
      return { kind: 'ask', prompt: { kind: 'reveal' } };
    const rating = givenAt(given, 1, 'rate');
    if (rating !== undefined) return { kind: 'done', response: { rating } };
    return {
      kind: 'ask',
      show: [{ kind: 'prose', text: answer }],
      prompt: { kind: 'rate', proposed: 3 },
    };
  },
  respond: (_question, value) => {
    const rated = Number(
      typeof value === 'object' && value !== null && 'rating' in value ? value.rating : value,
    );
    return rated === 1 || rated === 2 || rated === 3 || rated === 4
      ? fits({ rating: rated })
      : unfit('a rating from 1 to 4', value);
  },
  grade: (_question, { rating }) => ({
    verdict: rating === 1 ? 'wrong' : 'right',
    score: rating === 1 ? 0 : 1,
    rating,
  }),
  explain: () => [],
  solution: ({ answer }) => [{ kind: 'prose', text: answer }],
  answers: ({ answer }) => [answer],
  interaction: {
    kind: 'likert',
    pattern: (response) =>
      typeof response === 'object' && 'rating' in response
        ? ratings[response.rating - 1]?.id
        : undefined,
    parts: () => ({ correct: ratings.slice(1).map(({ id }) => id), scale: ratings }),
  },
  meaning: ({ answer }) => ({ answer }),
});
