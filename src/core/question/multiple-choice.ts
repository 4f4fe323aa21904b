import { optional, required, type Decoder } from '../text/decode.ts';
import { text } from '../text/decoders.ts';
import { entryOf } from '../text/located.ts';
import {
  asSet,
  checkChoices,
  choiceList,
  findChoice,
  keysFor,
  notInChoices,
  shownOrder,
  shufflableChoices,
  type Choice,
} from './choices.ts';
import { componentId, components, mapText } from './interaction.ts';
import { givenAt } from './prompt.ts';
import { fits, unfit } from './fit.ts';
import { questionType, type Detail, type ItemContext } from './type.ts';

export interface Body {
  readonly choices: readonly Choice[];
  /** Index of the right choice, as written. */
  readonly key: number;
}

const words = text();

/** Several texts are several right choices. */
const oneText: Decoder<string> = {
  ...words,
  read: (node, at, report) => {
    if (node.kind !== 'list' || node.items.length < 2) return words.read(node, at, report);
    report({
      rule: 'answer/multiple-correct',
      severity: 'error',
      message: `${node.items.length} choices are right in a multiple-choice question`,
      place: { path: at },
      help: 'Name one, or write `type: multiple-response`',
    });
    return undefined;
  },
};

export const multipleChoice = questionType({
  name: 'multiple-choice',
  summary: 'Several choices, one of them right',
  fields: {
    choices: required(
      choiceList,
      'What may be chosen: texts, or maps with text, correct, feedback',
    ),
    answer: optional(oneText, 'The text of the right choice, unless one says `correct: true`'),
  },
  infer: (item) => entryOf(item, 'choices') !== undefined,
  decode: ({ choices, answer }, item): Body | undefined => {
    const key = keyOf(choices, answer, item);
    return checkChoices(choices, item) && key !== undefined ? { choices, key } : undefined;
  },
  stem: ({ question }) => question ?? '',
  shufflable: (question) => shufflableChoices(question),
  step: ({ choices }, order, given) => {
    const shown = shownOrder(choices.length, order);
    const picked = givenAt(given, 0, 'pick-one');
    if (picked !== undefined)
      return { kind: 'done', response: choices[shown[picked] ?? -1]?.text ?? '' };
    const options = shown.map((index) => choices[index]?.text ?? '');
    return { kind: 'ask', prompt: { kind: 'pick-one', options, keys: keysFor(options.length) } };
  },
  respond: ({ choices }, value) => {
    if (typeof value !== 'string' && typeof value !== 'number')
      return unfit('the text of a choice', value);
    const index = findChoice(choices, String(value));
    return index === undefined
      ? { ok: false, problem: `\`${value}\` is not one of the choices` }
      : fits(choices[index]?.text ?? '');
  },
  grade: ({ choices, key }, response) => {
    const right = findChoice(choices, response) === key;
    return { verdict: right ? 'right' : 'wrong', score: right ? 1 : 0 };
  },
  explain: (question, response, order): readonly Detail[] => {
    const picked = findChoice(question.choices, response);
    const answer = choiceDetail(question, question.key, order, 'answer');
    if (picked === undefined) return [answer];
    return picked === question.key
      ? [choiceDetail(question, picked, order, 'answer', true)]
      : [choiceDetail(question, picked, order, 'said'), answer];
  },
  solution: (question, order) => [choiceDetail(question, question.key, order, 'answer')],
  answers: ({ choices, key }) => [choices[key]?.text ?? ''],
  interaction: {
    kind: 'choice',
    pattern: (response) => mapText(response, componentId),
    parts: ({ choices, key }) => ({
      correct: [componentId(choices[key]?.text ?? '')],
      choices: components(choices.map((one) => one.text)),
    }),
  },
  meaning: ({ choices, key }) => ({
    choices: asSet(choices.map((one) => one.text)),
    key: choices[key]?.text,
  }),
});

/** The one right choice, by `answer` or by `correct`. */
function keyOf(
  choices: readonly Choice[],
  answer: string | undefined,
  { at, map, report }: ItemContext,
): number | undefined {
  const correct = choices.flatMap((one, index) => (one.correct === true ? [index] : []));
  if (answer !== undefined && correct.length > 0) {
    report({
      rule: 'schema/conflicting-keys',
      severity: 'error',
      message: '`answer` and `correct: true` both say which choice is right',
      place: { path: [...at, 'answer'], on: 'key' },
      also: [
        {
          place: { path: [...at, 'choices', correct[0] ?? 0, 'correct'], on: 'key' },
          label: 'and here',
        },
      ],
      help: 'Keep one of the two',
    });
    return undefined;
  }
  if (answer !== undefined) {
    const key = findChoice(choices, answer);
    if (key === undefined) {
      const node = entryOf(map, 'answer')?.value;
      report(notInChoices(choices, answer, node, [...at, 'answer'], at));
    }
    return key;
  }
  if (correct.length === 1) return correct[0];
  report(
    correct.length === 0
      ? {
          rule: 'answer/none-correct',
          severity: 'error',
          message: 'No choice is marked as right',
          place: { path: [...at, 'choices'], on: 'key' },
          help: 'Add `answer:` with the text of the right choice',
        }
      : {
          rule: 'answer/multiple-correct',
          severity: 'error',
          message: `${correct.length} choices are right in a multiple-choice question`,
          place: { path: [...at, 'choices', correct[1] ?? 0] },
          help: 'Mark one, or write `type: multiple-response`',
        },
  );
  return undefined;
}

function choiceDetail(
  { choices }: Body,
  index: number,
  order: readonly number[],
  kind: 'said' | 'answer',
  withFeedback = kind === 'said',
): Detail {
  const one = choices[index];
  const place = shownOrder(choices.length, order).indexOf(index);
  const key = keysFor(choices.length)[place];
  const words = { prose: one?.text ?? '' };
  const base = { ...(key === undefined ? {} : { key }), words };
  return {
    kind,
    ...base,
    ...(withFeedback && one?.feedback !== undefined ? { feedback: one.feedback } : {}),
  };
}
