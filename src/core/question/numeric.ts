import { optional } from '../text/decode.ts';
import { listOf, text } from '../text/decoders.ts';
import type { Finding } from '../text/finding.ts';
import { entryOf, type Path } from '../text/located.ts';
import { fits, textOf, unfit } from './fit.ts';
import { decimalText } from './grading/decimal-text.ts';
import {
  absolute,
  atMost,
  difference,
  isEqual,
  powerOfTenBetween,
  product,
  readNumber,
  writesCommas,
  type Exact,
} from './grading/decimal.ts';
import { collapseUnit, splitUnit } from './grading/unit.ts';
import { mapText } from './interaction.ts';
import { asNumber, insteadOfText, rangeAdvice } from './numeric-advice.ts';
import { givenAt } from './prompt.ts';
import { questionType, type Detail, type ItemContext, type KnownQuestion } from './type.ts';

export interface Body {
  /** As written; absent with a range. */
  readonly answer?: string;
  readonly least: Exact;
  readonly most: Exact;
  /** As written, for feedback: `± 0.01`, `± 2 %`, or `from 1 to 2`. */
  readonly allowance?: string;
  readonly unit?: string;
}

/** An unquoted number that is written back as it was typed (design §2). */
const inferred = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

export const numeric = questionType({
  name: 'numeric',
  summary: 'A typed number, compared exactly or within a tolerance',
  fields: {
    answer: optional(text(), 'The right number'),
    tolerance: optional(
      text(),
      'How far off is still right: 0.01, or 2% of the answer; 0 when left out',
    ),
    range: optional(
      listOf(text(), 'a list of two numbers', rangeAdvice),
      'From and to, both right; instead of `answer`',
    ),
    unit: optional(text(), 'May be typed after the number, and must then be this one'),
  },
  infer: (item) => {
    const answer = entryOf(item, 'answer')?.value;
    if (entryOf(item, 'range') !== undefined) return true;
    return answer?.kind === 'scalar' && answer.style === 'plain' && inferred.test(answer.text);
  },
  decode: ({ answer, tolerance, range, unit }, item): Body | undefined => {
    const bounds =
      range === undefined
        ? around(answer, tolerance, item)
        : between(range, answer, tolerance, item);
    return bounds === undefined
      ? undefined
      : { ...bounds, ...(unit === undefined ? {} : { unit }) };
  },
  advise: insteadOfText,
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
    return typed === undefined ? unfit('a number', value) : fits(typed);
  },
  grade: (question, response, { language }) => {
    const { value, unitFits } = readTyped(question, response, language);
    const right =
      value !== undefined &&
      unitFits &&
      atMost(question.least, value) &&
      atMost(value, question.most);
    return { verdict: right ? 'right' : 'wrong', score: right ? 1 : 0 };
  },
  explain: (question, response, _order, { language }): readonly Detail[] => {
    const { value, unitFits } = readTyped(question, response, language);
    const unit = question.unit === undefined ? 'there is no unit' : `the unit is ${question.unit}`;
    const remark = unitFits ? remarkOn(question, value) : unit;
    const details: readonly Detail[] = [
      { kind: 'said', words: { plain: response } },
      solutionOf(question),
    ];
    const right =
      value !== undefined &&
      unitFits &&
      atMost(question.least, value) &&
      atMost(value, question.most);
    return right || remark === undefined ? details : [...details, { kind: 'note', text: remark }];
  },
  solution: (question) => [solutionOf(question)],
  answers: ({ answer }) => (answer === undefined ? [] : [answer]),
  interaction: {
    kind: 'numeric',
    pattern: (response, known) => mapText(response, (typed) => numberPattern(typed, known)),
    parts: ({ least, most }) => {
      const [from, to] = [decimalText(least), decimalText(most)];
      return { correct: [isEqual(least, most) ? from : `${from}[:]${to}`] };
    },
  },
  meaning: ({ answer, allowance, unit }) => ({ answer, allowance, unit }),
});

function around(
  answer: string | undefined,
  tolerance: string | undefined,
  item: ItemContext,
): Omit<Body, 'unit'> | undefined {
  if (answer === undefined) {
    item.report({
      rule: 'schema/missing-key',
      severity: 'error',
      message: '`answer` is missing',
      place: { path: item.at },
      help: 'Add `answer:` with a number, or `range: [from, to]`',
    });
    return undefined;
  }
  const right = numberAt(answer, [...item.at, 'answer'], item);
  const slack = tolerance === undefined ? nothing : slackOf(tolerance, right, item);
  if (right === undefined || slack === undefined) return undefined;
  const sum = difference(right, { top: -slack.top, bottom: slack.bottom });
  return {
    answer,
    least: difference(right, slack),
    most: sum,
    ...(tolerance === undefined ? {} : { allowance: `± ${tolerance.replace(/\s*%$/, ' %')}` }),
  };
}

const nothing: Exact = { top: 0n, bottom: 1n };

/** An absolute tolerance, or a share of |answer|, which at 0 would be none at all. */
function slackOf(
  tolerance: string,
  right: Exact | undefined,
  item: ItemContext,
): Exact | undefined {
  const path = [...item.at, 'tolerance'];
  const share = tolerance.trim().endsWith('%');
  const value = numberAt(tolerance, path, item);
  if (value === undefined || right === undefined) return undefined;
  if (value.top < 0n)
    return refuse('A tolerance cannot be negative', path, item, 'Write it without the minus');
  if (share && right.top === 0n)
    return refuse(
      'A tolerance in percent of the answer 0 allows nothing',
      path,
      item,
      'Write the tolerance as a number',
    );
  return share ? product(value, absolute(right)) : value;
}

function between(
  range: readonly string[],
  answer: string | undefined,
  tolerance: string | undefined,
  item: ItemContext,
): Omit<Body, 'unit'> | undefined {
  const path = [...item.at, 'range'];
  if (answer !== undefined || tolerance !== undefined) {
    const other = answer === undefined ? 'tolerance' : 'answer';
    item.report({
      rule: 'schema/conflicting-keys',
      severity: 'error',
      message: `\`range\` and \`${other}\` both say what is right`,
      ...bothKeys('range', other, item),
      help: 'Keep one of the two',
    });
    return undefined;
  }
  if (range.length !== 2) {
    item.report({
      rule: 'schema/invalid-value',
      severity: 'error',
      message: `A range has two numbers, found ${range.length}`,
      place: { path },
      help: 'Write `range: [from, to]`',
    });
    return undefined;
  }
  const [least, most] = range.map((text, index) => numberAt(text, [...path, index], item));
  if (least === undefined || most === undefined) return undefined;
  if (!atMost(least, most))
    return refuse(
      `The range begins above its end: \`${range.join(', ')}\``,
      path,
      item,
      'Write the smaller number first',
    );
  return { least, most, allowance: `from ${range[0]} to ${range[1]}` };
}

/** At the one written later; the other is shown with it. */
function bothKeys(
  one: string,
  other: string,
  { at, map }: ItemContext,
): Pick<Finding, 'place' | 'also'> {
  const keys = map.entries.map(({ key }) => key.text).filter((key) => key === one || key === other);
  const [first = one, second = other] = keys;
  return {
    place: { path: [...at, second], on: 'key' },
    also: [{ place: { path: [...at, first], on: 'key' }, label: 'and here' }],
  };
}

/** Decks write numbers with a decimal point, whatever their language. */
function numberAt(text: string, path: Path, item: ItemContext): Exact | undefined {
  const value = readNumber(text, false);
  if (value === undefined)
    item.report({
      rule: 'schema/wrong-type',
      severity: 'error',
      message: `Expected a number, found \`${text}\``,
      place: { path },
      help: asNumber(text, String(path.at(item.at.length))) ?? 'Write it as 3.14, 1e-3 or 1/3',
    });
  return value;
}

function refuse(message: string, path: Path, { report }: ItemContext, help?: string): undefined {
  report({
    rule: 'answer/numeric-tolerance',
    severity: 'error',
    message,
    place: { path },
    ...(help === undefined ? {} : { help }),
  });
}

function readTyped(
  { unit }: Pick<Body, 'unit'>,
  response: string,
  language: string,
): { readonly value: Exact | undefined; readonly unitFits: boolean } {
  const commas = writesCommas(language);
  const { number, rest } = splitUnit(response, unit);
  const unitFits = rest === '' || (unit !== undefined && collapseUnit(rest) === collapseUnit(unit));
  return { value: readNumber(number, commas), unitFits };
}

/** Without the deck's language nobody knows whether `1,000` is one or a thousand. */
function numberPattern(typed: string, known: KnownQuestion<Body> | undefined): string | undefined {
  if (known === undefined && typed.includes(',')) return undefined;
  const unitless: Pick<Body, 'unit'> = known?.question ?? {};
  const { value } = readTyped(unitless, typed, known?.language ?? 'en');
  return value && decimalText(value);
}

/** What went wrong, only where it is certain. */
function remarkOn({ answer, unit }: Body, value: Exact | undefined): string | undefined {
  if (value === undefined)
    return unit === undefined
      ? 'that could not be read as a number'
      : `that could not be read as a number of ${unit}`;
  const right = answer === undefined ? undefined : readNumber(answer, false);
  if (right === undefined || right.top === 0n) return undefined;
  if (isEqual({ top: -value.top, bottom: value.bottom }, right))
    return 'the sign is the other way round';
  const power = powerOfTenBetween(value, right);
  return power === undefined
    ? undefined
    : `off by a factor of ${10 ** Math.abs(power)}: too ${power > 0 ? 'large' : 'small'}`;
}

function solutionOf({ answer, allowance, unit }: Body): Detail {
  const number = answer === undefined ? (allowance ?? '') : answer;
  const slack = answer === undefined || allowance === undefined ? '' : ` (${allowance})`;
  return {
    kind: 'answer',
    words: { plain: `${number}${unit === undefined ? '' : ` ${unit}`}${slack}` },
  };
}
