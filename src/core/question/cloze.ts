import { required } from '../text/decode.ts';
import { text } from '../text/decoders.ts';
import { entryOf, type Mapping } from '../text/located.ts';
import { readCloze, type Blank, type ClozeProblem, type Piece } from './cloze-text.ts';
import { fits, textList, unfit } from './fit.ts';
import { mapTexts, rightWays, typedList } from './interaction.ts';
import { normalise } from './grading/normalise.ts';
import { gradeTyped, nearestWanted, type Wanted } from './grading/typed.ts';
import { comparisonFields, mannerOf, type Manner } from './typed-fields.ts';
import { questionType, type Detail, type Grade, type GradeContext } from './type.ts';

export interface Body {
  readonly pieces: readonly Piece[];
  readonly blanks: readonly Blank[];
  readonly manner: Manner;
}

const line = '____';

const noBlank: ClozeProblem['rule'] = 'answer/cloze-no-blank';

/** What is to be filled in stands in `answer`, as in a question of another type. */
function answerAsBlank(item: Mapping): string | undefined {
  const answer = entryOf(item, 'answer')?.value;
  return answer?.kind === 'scalar' && answer.text !== ''
    ? `Write \`{{${answer.text}}}\` where it is to be filled in, and remove \`answer\``
    : undefined;
}

export const cloze = questionType({
  name: 'cloze',
  summary: 'A text with blanks to fill in',
  stemIsOptional: true,
  fields: {
    cloze: required(text(), 'The text; each blank as {{answer|other answer :: hint}}'),
    ...comparisonFields,
  },
  infer: (item) => entryOf(item, 'cloze') !== undefined,
  decode: (fields, { at, map, report }): Body | undefined => {
    const { pieces, problems } = readCloze(fields.cloze);
    for (const { start, end, ...said } of problems) {
      report({
        ...said,
        help: said.rule === noBlank ? (answerAsBlank(map) ?? said.help) : said.help,
        severity: 'error',
        place: { path: [...at, 'cloze'], within: { start, end } },
      });
    }
    const blanks = pieces.filter((piece) => piece.kind === 'blank');
    return problems.length > 0 ? undefined : { pieces, blanks, manner: mannerOf(fields) };
  },
  stem: (question) =>
    [question.question, filled(question, [])].filter((part) => part !== undefined).join('\n\n'),
  shufflable: () => undefined,
  step: (question, _order, given) => {
    const at = given.length;
    const typed = given.map((one) => (one?.kind === 'type-text' ? one.value : ''));
    const blank = question.blanks[at];
    if (blank === undefined)
      return typed.every((one) => one === '')
        ? { kind: 'skip' }
        : { kind: 'done', response: typed };
    return {
      kind: 'ask',
      prompt: {
        kind: 'type-text',
        ...(question.blanks.length > 1 ? { label: `${at + 1} of ${question.blanks.length}` } : {}),
      },
      ...(question.blanks.length > 1 ? { mayBeBlank: true } : {}),
      ...(at === 0 ? {} : { show: [{ kind: 'prose', text: filled(question, typed) }] }),
      ...(blank.hint === undefined ? {} : { hints: [blank.hint] }),
    };
  },
  respond: ({ blanks }, value) => {
    const typed = textList(typeof value === 'string' ? [value] : value);
    if (typed === undefined) return unfit('a list of what fills the blanks', value);
    return typed.length === blanks.length
      ? fits(typed)
      : {
          ok: false,
          problem: `expected ${blanks.length} texts, one a blank, found ${typed.length}`,
        };
  },
  half: ({ blanks }, typed) => blanks.map((_, index) => typed[index] ?? ''),
  grade: (question, response, context): Grade => {
    const verdicts = verdictsOf(question, response, context);
    const right = verdicts.filter((verdict) => verdict === 'right').length;
    if (right === verdicts.length) return { verdict: 'right', score: 1 };
    // The blanks that are right count, whatever becomes of the slips.
    const score = right / verdicts.length;
    return { verdict: verdicts.includes('wrong') ? 'wrong' : 'nearly', score };
  },
  explain: (question, response, _order, context): readonly Detail[] => {
    const verdicts = verdictsOf(question, response, context);
    const right = verdicts.filter((verdict) => verdict === 'right').length;
    const share: Detail = { kind: 'share', right, of: verdicts.length, unit: 'blanks' };
    const diffs = verdicts.flatMap((verdict, index) =>
      verdict === 'nearly' ? [diffAt(question, response, index, context)] : [],
    );
    const rows = question.blanks.map((blank, index) =>
      row(blank, response[index] ?? '', verdicts[index] ?? 'wrong'),
    );
    return [
      ...(verdicts.length > 1 && right < verdicts.length ? [share] : []),
      { kind: 'marks', rows },
      ...diffs,
      whole(question),
    ];
  },
  solution: (question) => [whole(question)],
  answers: ({ blanks }) => blanks.flatMap(({ alternatives }) => alternatives),
  interaction: {
    kind: 'fill-in',
    pattern: (response) => mapTexts(response, typedList),
    parts: ({ blanks, manner }) =>
      rightWays(
        blanks.map(({ alternatives }) => alternatives),
        manner,
      ),
  },
  meaning: ({ pieces }) =>
    pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.alternatives)),
});

/** The text with the first blanks as typed, or as solved, and lines for the others. */
function filled({ pieces }: Body, typed: readonly string[]): string {
  let blank = -1;
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      blank += 1;
      return typed[blank] === undefined || typed[blank] === ''
        ? line
        : `**${escaped(typed[blank])}**`;
    })
    .join('');
}

/** What was typed is no Markdown. */
function escaped(typed: string | undefined): string {
  return (typed ?? '').replace(/[\\`*_{}[\]()#+.!|<>~$-]/g, '\\$&');
}

function whole(question: Body): Detail {
  return {
    kind: 'prose',
    text: filled(
      question,
      question.blanks.map(({ alternatives }) => alternatives[0] ?? ''),
    ),
  };
}

const wanted = new WeakMap<Blank, Wanted>();

/** Made once a blank. Alternatives are literal: `/usr/bin/` is what one types. */
function wantedOf(blank: Blank): Wanted {
  const [answer = '', ...accept] = blank.alternatives;
  const made = wanted.get(blank) ?? { answer, accept, reject: [], literal: true };
  wanted.set(blank, made);
  return made;
}

/** The other blanks' answers are answers of their own: a slip must not hit them. */
function verdictsOf(
  { blanks, manner }: Body,
  response: readonly string[],
  { language, others }: GradeContext,
): readonly Grade['verdict'][] {
  const how = { ...manner, language };
  return blanks.map((blank, index) => {
    const typed = response[index] ?? '';
    if (normalise(typed, how) === '') return 'wrong';
    const verdict = gradeTyped(typed, wantedOf(blank), how, others);
    // They matter to a slip alone; a text may have thousands of blanks.
    if (verdict !== 'nearly') return verdict;
    const more = blanks.flatMap((other) => (other === blank ? [] : other.alternatives));
    return gradeTyped(typed, wantedOf(blank), how, [...others, ...more]);
  });
}

function diffAt(
  { blanks, manner }: Body,
  response: readonly string[],
  index: number,
  { language }: GradeContext,
): Detail {
  const typed = response[index] ?? '';
  const blank = blanks[index];
  const expected =
    blank === undefined ? '' : nearestWanted(typed, wantedOf(blank), { ...manner, language });
  return { kind: 'diff', typed, expected };
}

function row(
  blank: Blank,
  typed: string,
  verdict: Grade['verdict'],
): Extract<Detail, { kind: 'marks' }>['rows'][number] {
  const answer = blank.alternatives[0] ?? '';
  if (verdict === 'right') return { mark: 'right', words: { plain: typed } };
  if (verdict === 'nearly') return { mark: 'none', words: { plain: typed }, note: 'nearly' };
  return typed === ''
    ? { mark: 'missed', words: { plain: answer }, note: 'left blank' }
    : { mark: 'wrong', words: { plain: typed }, beside: { plain: answer } };
}
