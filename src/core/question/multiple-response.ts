import { optional, required } from '../text/decode.ts';
import { texts } from '../text/decoders.ts';
import { entryOf, type Mapping } from '../text/located.ts';
import {
  asSet,
  checkChoices,
  choiceList,
  countCorrect,
  findChoice,
  keysFor,
  notInChoices,
  shownOrder,
  shufflableChoices,
  type Choice,
} from './choices.ts';
import { fits, textList, unfit } from './fit.ts';
import { components, idList, mapTexts } from './interaction.ts';
import { givenAt } from './prompt.ts';
import { questionType, type Detail, type ItemContext, type Mark } from './type.ts';

export interface Body {
  readonly choices: readonly Choice[];
  /** Indices of the right choices, as written, ascending. */
  readonly keys: readonly number[];
}

export const multipleResponse = questionType({
  name: 'multiple-response',
  summary: 'Several choices, any number of them right',
  fields: {
    choices: required(
      choiceList,
      'What may be chosen: texts, or maps with text, correct, feedback',
    ),
    answer: optional(texts(), 'The texts of the right choices, unless some say `correct: true`'),
  },
  infer: (item) =>
    entryOf(item, 'choices') !== undefined &&
    (isList(item, 'answer') || (entryOf(item, 'answer') === undefined && countCorrect(item) > 1)),
  decode: ({ choices, answer }, item): Body | undefined => {
    const keys = keysOf(choices, answer, item);
    return checkChoices(choices, item) && keys !== undefined ? { choices, keys } : undefined;
  },
  stem: ({ question }) => question ?? '',
  shufflable: (question) => shufflableChoices(question),
  step: ({ choices }, order, given) => {
    const shown = shownOrder(choices.length, order);
    const picked = givenAt(given, 0, 'pick-many');
    if (picked !== undefined)
      return {
        kind: 'done',
        response: picked.map((place) => choices[shown[place] ?? -1]?.text ?? ''),
      };
    const options = shown.map((index) => choices[index]?.text ?? '');
    return {
      kind: 'ask',
      prompt: {
        kind: 'pick-many',
        options,
        keys: keysFor(options.length),
        atLeast: 1,
        purpose: 'answer',
      },
    };
  },
  respond: ({ choices }, value) => {
    const picked = textList(typeof value === 'string' ? [value] : value);
    if (picked === undefined) return unfit('a list of texts of choices', value);
    const unknown = picked.find((one) => findChoice(choices, one) === undefined);
    if (unknown !== undefined)
      return { ok: false, problem: `\`${unknown}\` is not one of the choices` };
    return fits(picked.map((one) => choices[findChoice(choices, one) ?? -1]?.text ?? ''));
  },
  grade: (question, response) => {
    const { right, wrong, distractors } = count(question, response);
    const keys = question.keys.length;
    const top = right * Math.max(distractors, 1) - wrong * keys;
    const all = right === keys && wrong === 0;
    return {
      verdict: all ? 'right' : 'wrong',
      score: all ? 1 : Math.max(0, top) / (keys * Math.max(distractors, 1)),
    };
  },
  explain: (question, response, order): readonly Detail[] => {
    const picked = pickedOf(question, response);
    const { right, wrong } = count(question, response);
    const share: Detail = {
      kind: 'share',
      right,
      of: question.keys.length,
      unit: wrong === 0 ? '' : `chosen, and ${wrong} too many`,
    };
    const all = right === question.keys.length && wrong === 0;
    return [
      ...(all ? [] : [share]),
      marks(question, order, (index) => markOf(question, picked, index)),
    ];
  },
  solution: (question, order) => [
    marks(question, order, (index) => (question.keys.includes(index) ? 'right' : 'none')),
  ],
  answers: ({ choices, keys }) => keys.map((index) => choices[index]?.text ?? ''),
  interaction: {
    kind: 'choice',
    pattern: (response) => mapTexts(response, idList),
    parts: ({ choices, keys }) => ({
      correct: [idList(keys.map((index) => choices[index]?.text ?? ''))],
      choices: components(choices.map((one) => one.text)),
    }),
  },
  meaning: ({ choices, keys }) => ({
    choices: asSet(choices.map((one) => one.text)),
    keys: asSet(keys.map((index) => choices[index]?.text ?? '')),
  }),
});

function isList(item: Mapping, key: string): boolean {
  return entryOf(item, key)?.value.kind === 'list';
}

function keysOf(
  choices: readonly Choice[],
  answer: readonly string[] | undefined,
  item: ItemContext,
): readonly number[] | undefined {
  const { at, report } = item;
  const correct = choices.flatMap((one, index) => (one.correct === true ? [index] : []));
  if (answer !== undefined && correct.length > 0) {
    report({
      rule: 'schema/conflicting-keys',
      severity: 'error',
      message: '`answer` and `correct: true` both say which choices are right',
      place: { path: [...at, 'answer'], on: 'key' },
      help: 'Keep one of the two',
    });
    return undefined;
  }
  if (answer === undefined) return correct.length > 0 ? correct : noneCorrect(item, 'choices');
  if (answer.length === 0) return noneCorrect(item, 'answer');
  const list = entryOf(item.map, 'answer')?.value;
  const found = answer.map((one, index) => {
    const key = findChoice(choices, one);
    if (key === undefined) {
      const node = list?.kind === 'list' ? list.items[index] : list;
      report(notInChoices(choices, one, node, [...at, 'answer', index], at));
    }
    return key;
  });
  return found.every((key) => key !== undefined)
    ? [...new Set(found)].sort((one, other) => one - other)
    : undefined;
}

function noneCorrect({ at, report }: ItemContext, key: string): undefined {
  report({
    rule: 'answer/none-correct',
    severity: 'error',
    message: 'No choice is marked as right',
    place: { path: [...at, key], on: 'key' },
    help: 'List the texts of the right choices in `answer`',
  });
}

function pickedOf({ choices }: Body, response: readonly string[]): readonly number[] {
  return [...new Set(response.flatMap((one) => findChoice(choices, one) ?? []))];
}

function count(question: Body, response: readonly string[]) {
  const picked = pickedOf(question, response);
  const right = picked.filter((index) => question.keys.includes(index)).length;
  return {
    right,
    wrong: picked.length - right,
    distractors: question.choices.length - question.keys.length,
  };
}

function markOf({ keys }: Body, picked: readonly number[], index: number): Mark {
  if (keys.includes(index)) return picked.includes(index) ? 'right' : 'missed';
  return picked.includes(index) ? 'wrong' : 'none';
}

const notes: { readonly [M in Mark]?: string } = {
  wrong: 'should not be chosen',
  missed: 'missed',
};

function marks({ choices }: Body, order: readonly number[], mark: (index: number) => Mark): Detail {
  const shown = shownOrder(choices.length, order);
  const keys = keysFor(choices.length);
  const rows = shown.map((index, place) => {
    const [one, sign, key] = [choices[index], mark(index), keys[place]];
    const note = notes[sign];
    const told = sign === 'wrong' || sign === 'missed' ? one?.feedback : undefined;
    return {
      mark: sign,
      ...(key === undefined ? {} : { key }),
      words: { prose: one?.text ?? '' },
      ...(note === undefined ? {} : { note }),
      ...(told === undefined ? {} : { feedback: told }),
    };
  });
  return { kind: 'marks', rows };
}
