import { flowList } from '../text/advice.ts';
import { optional, required, type Decoder } from '../text/decode.ts';
import { text, textOrTexts, wrongType } from '../text/decoders.ts';
import { entryOf } from '../text/located.ts';
import { fits, textOf, unfit } from './fit.ts';
import { isPattern, patternWithin, roomInQuestion, type PatternRoom } from './grading/pattern.ts';
import { gradeTyped, literals, nearestWanted, type Wanted } from './grading/typed.ts';
import { mapText, rightWays, typedList } from './interaction.ts';
import { givenAt } from './prompt.ts';
import { comparisonFields, mannerOf, type Manner } from './typed-fields.ts';
import { asSet } from './choices.ts';
import { questionType, type Detail, type ItemContext } from './type.ts';

export interface Body extends Wanted {
  readonly manner: Manner;
}

/** How many other right answers feedback names. */
const mostAlso = 4;

const words = text();

/** Several texts may be ways to say one answer, or choices of which nobody sees the others. */
const oneAnswer: Decoder<string> = {
  ...words,
  read: (node, at, report) => {
    const texts =
      node.kind === 'list' ? node.items.map((one) => (one.kind === 'scalar' ? one.text : '')) : [];
    if (texts.length < 2 || texts.includes('')) return words.read(node, at, report);
    const help = `Write the others as \`accept: ${flowList(texts.slice(1))}\`, or add \`choices:\``;
    return wrongType(node, words.wanted, at, report, { help });
  },
};

export const shortAnswer = questionType({
  name: 'short-answer',
  summary: 'A typed answer',
  fields: {
    answer: required(oneAnswer, 'The right answer, taken literally'),
    accept: optional(
      textOrTexts(),
      'Further right answers: texts, or /patterns/ for the whole answer',
    ),
    reject: optional(textOrTexts(), 'Answers that are wrong however near: texts or /patterns/'),
    ...comparisonFields,
  },
  infer: (item) => entryOf(item, 'answer') !== undefined,
  decode: ({ answer, accept = [], reject = [], ...rest }, item): Body | undefined => {
    const body = { answer, accept, reject, manner: mannerOf(rest) };
    const room = roomInQuestion();
    const [accepts, rejects] = [
      checkPatterns('accept', accept, item, room),
      checkPatterns('reject', reject, item, room),
    ];
    return accepts && rejects && checkReject(body, item) ? body : undefined;
  },
  stem: ({ question }) => question ?? '',
  shufflable: () => undefined,
  step: (_question, _order, given) => {
    const typed = givenAt(given, 0, 'type-text');
    return typed === undefined
      ? { kind: 'ask', prompt: { kind: 'type-text' } }
      : { kind: 'done', response: typed };
  },
  respond: (_question, value) => {
    const typed = textOf(value);
    return typed === undefined ? unfit('a text', value) : fits(typed);
  },
  grade: (question, response, { language, others }) => {
    const verdict = gradeTyped(response, question, { ...question.manner, language }, others);
    return { verdict, score: verdict === 'right' ? 1 : 0 };
  },
  explain: (question, response, _order, { language, others }): readonly Detail[] => {
    const how = { ...question.manner, language };
    const verdict = gradeTyped(response, question, how, others);
    if (verdict === 'nearly')
      return [{ kind: 'diff', typed: response, expected: nearestWanted(response, question, how) }];
    const answer: Detail = { kind: 'answer', words: { plain: question.answer } };
    const said: Detail = { kind: 'said', words: { plain: response } };
    if (verdict === 'right') return response.trim() === question.answer ? [answer] : [said, answer];
    return [said, answer, ...also(question)];
  },
  solution: (question) => [
    { kind: 'answer', words: { plain: question.answer } },
    ...also(question),
  ],
  answers: ({ answer, accept }) => [answer, ...literals(accept)],
  interaction: {
    kind: 'fill-in',
    pattern: (response) => mapText(response, (typed) => typedList([typed])),
    parts: ({ answer, accept, manner }) =>
      accept.some(isPattern) ? {} : rightWays([[answer, ...accept]], manner),
  },
  meaning: ({ answer, accept, reject }) => ({
    answer,
    accept: asSet(accept),
    reject: asSet(reject),
  }),
});

function also({ accept }: Body): readonly Detail[] {
  const others = literals(accept).slice(0, mostAlso);
  return others.length === 0 ? [] : [{ kind: 'also', words: others.map((plain) => ({ plain })) }];
}

function checkPatterns(
  key: 'accept' | 'reject',
  texts: readonly string[],
  { at, map, report, patterns }: ItemContext,
  room: PatternRoom,
): boolean {
  const isList = entryOf(map, key)?.value.kind === 'list';
  let fine = true;
  texts.forEach((one, index) => {
    const pattern = patternWithin(one, [room, patterns]);
    if (pattern === undefined || 'matches' in pattern) return;
    fine = false;
    report({
      rule: 'answer/regex',
      severity: 'error',
      message: `The pattern \`${one}\` cannot be used: ${pattern.problem}`,
      place: { path: isList ? [...at, key, index] : [...at, key] },
      help: /missing closing|unexpected \)/.test(pattern.problem)
        ? 'Close what is open, and write a backslash before a bracket that is meant as such'
        : 'Patterns are RE2: no look-around and no back-references',
    });
  });
  return fine;
}

/** What is right must not be rejected: the learner could never be right. */
function checkReject(body: Body, { at, map, report, language }: ItemContext): boolean {
  const how = { ...body.manner, language };
  if (gradeTyped(body.answer, body, how, []) === 'right') return true;
  const refusing = body.reject.findIndex(
    (one) => gradeTyped(body.answer, { ...body, reject: [one] }, how, []) !== 'right',
  );
  const isList = entryOf(map, 'reject')?.value.kind === 'list';
  report({
    rule: 'answer/distractor-accepted',
    severity: 'error',
    message: `\`${body.reject[refusing] ?? ''}\` refuses the answer \`${body.answer}\` itself`,
    place: { path: isList ? [...at, 'reject', refusing] : [...at, 'reject'] },
    also: [{ place: { path: [...at, 'answer'] }, label: 'what is right' }],
    help: 'Make `reject` narrower',
  });
  return false;
}
