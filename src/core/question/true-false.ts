import { required } from '../text/decode.ts';
import { boolean } from '../text/decoders.ts';
import { entryOf } from '../text/located.ts';
import { fits, unfit } from './fit.ts';
import { givenAt } from './prompt.ts';
import { questionType } from './type.ts';

export interface Body {
  readonly key: boolean;
}

/** As shown and as logged. */
const texts = ['true', 'false'] as const;

export const trueFalse = questionType({
  name: 'true-false',
  summary: 'A statement that is true or false',
  fields: { answer: required(boolean(), 'Whether the statement is true') },
  infer: (item) => {
    const answer = entryOf(item, 'answer')?.value;
    return (
      answer?.kind === 'scalar' && answer.style === 'plain' && typeof answer.value === 'boolean'
    );
  },
  decode: ({ answer }): Body => ({ key: answer }),
  stem: ({ question }) => question ?? '',
  shufflable: () => undefined,
  step: (_question, _order, given) => {
    const picked = givenAt(given, 0, 'pick-one');
    if (picked !== undefined) return { kind: 'done', response: texts[picked] ?? 'false' };
    return { kind: 'ask', prompt: { kind: 'pick-one', options: texts, keys: ['t', 'f'] } };
  },
  respond: (_question, value) => {
    const text = String(value).trim().toLowerCase();
    return text === 'true' || text === 'false' ? fits(text) : unfit('true or false', value);
  },
  grade: ({ key }, response) => {
    const right = response === String(key);
    return { verdict: right ? 'right' : 'wrong', score: right ? 1 : 0 };
  },
  explain: ({ key }, response) => {
    const answer = { kind: 'answer', words: { prose: String(key) } } as const;
    return response === String(key)
      ? [answer]
      : [{ kind: 'said', words: { prose: response } }, answer];
  },
  solution: ({ key }) => [{ kind: 'answer', words: { prose: String(key) } }],
  answers: () => [],
  interaction: {
    kind: 'true-false',
    pattern: (response) => texts.find((text) => text === response),
    parts: ({ key }) => ({ correct: [String(key)] }),
  },
  meaning: ({ key }) => ({ key }),
});
