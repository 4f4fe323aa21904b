import { optional, required, type Decoder } from '../text/decode.ts';
import { flowList, isPlain, listAdvice, type Advice } from '../text/advice.ts';
import { boolean, either, listOf, mapped, text } from '../text/decoders.ts';
import { record } from '../text/record.ts';
import { rewriteFix } from '../text/edits.ts';
import type { Finding } from '../text/finding.ts';
import { entryOf, type Located, type Mapping, type Path } from '../text/located.ts';
import type { Belonging } from '../text/keys.ts';
import { nearest, slipOf } from '../text/suggest.ts';
import { tidy } from './distinct.ts';
import type { Common, ItemContext, Shufflable } from './type.ts';

export interface Choice {
  readonly text: string;
  readonly correct?: boolean;
  readonly feedback?: string;
}

const choice: Decoder<Choice> = either(
  mapped(text(), (words): Choice => ({ text: words })),
  record(
    {
      text: required(text(), 'The choice itself'),
      correct: optional(boolean(), 'Whether it is right; instead of `answer`'),
      feedback: optional(text(), 'Why it is right or wrong, shown when it was chosen'),
    },
    'a text, or a map with text, correct, feedback',
    (key) => (ofQuestion.has(key) ? toQuestion : undefined),
  ),
);

const toQuestion: Belonging = {
  to: 'to the question, not to a choice',
  help: 'Write it beside `choices:`; what belongs to a choice is `text`, `correct` and `feedback`',
};

/** Keys of a question that are written at a choice by mistake. */
const ofQuestion: ReadonlySet<string> = new Set([
  'answer',
  'explanation',
  'hint',
  'points',
  'tags',
  'topic',
  'difficulty',
  'time',
  'type',
  'question',
]);

export const choiceList: Decoder<readonly Choice[]> = listOf(
  choice,
  'a list of choices',
  choicesAdvice,
);

/** `a: Paris` and `Paris: true`: letters are given when choices are shown, and a flag is `correct`. */
function choicesAdvice(node: Located): Advice {
  if (node.kind !== 'map') return listAdvice(node);
  const values = node.entries.map(({ value }) => (value.kind === 'scalar' ? value : undefined));
  const texts = values.map((one) => one?.text ?? '');
  if (texts.includes('')) return listAdvice(node);
  if (values.every((one) => typeof one?.value === 'boolean'))
    return { help: 'Write each as `- text: …`, with `correct: true` below the right one' };
  if (!node.entries.every(({ key }) => /^(?:[a-j]|\d{1,2})[).]?$/i.test(key.text)))
    return listAdvice(node);
  const edits = node.entries.map(({ key, value }) => ({
    span: { start: key.span.start, end: value.span.start },
    text: '- ',
  }));
  const help = `Leave the letters out, they are given when choices are shown: \`${flowList(texts)}\``;
  if (node.flow || texts.some((text) => !isPlain(text))) return { help };
  return { help, fix: { kind: 'unsafe', title: 'Write dashes instead of letters', edits } };
}

/** Keys of choices, in the order shown. */
export const letters: readonly string[] = [...'abcdefghij'];

export function keysFor(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => letters[index] ?? String(index + 1));
}

/** How many choices of an item say `correct: true`, before anything is decoded. */
export function countCorrect(item: Mapping): number {
  const list = entryOf(item, 'choices')?.value;
  if (list?.kind !== 'list') return 0;
  return list.items.filter((one) => {
    const flag = one.kind === 'map' ? entryOf(one, 'correct')?.value : undefined;
    return flag?.kind === 'scalar' && flag.value === true;
  }).length;
}

/** Where each choice stands first: by its text, and by what it is but for spaces and Unicode's form. */
interface Places {
  readonly exact: ReadonlyMap<string, number>;
  readonly tidy: ReadonlyMap<string, number>;
}

const known = new WeakMap<readonly Choice[], Places>();

/** Gathered once: twenty thousand choices are not compared with each other. */
function placesOf(choices: readonly Choice[]): Places {
  const places = known.get(choices) ?? {
    exact: firstPlaces(choices, (words) => words.trim()),
    tidy: firstPlaces(choices, tidy),
  };
  known.set(choices, places);
  return places;
}

function firstPlaces(
  choices: readonly Choice[],
  of: (words: string) => string,
): ReadonlyMap<string, number> {
  return new Map(choices.map(({ text }, index) => [of(text), index] as const).reverse());
}

/** Reports what no set of choices may be; false when it did. */
export function checkChoices(
  choices: readonly Choice[],
  { at, map, report }: ItemContext,
): boolean {
  let fine = true;
  const tell = (finding: Omit<Finding, 'severity'>) => {
    report({ severity: 'error', ...finding });
    fine = false;
  };
  if (choices.length < 2) {
    tell({
      rule: 'answer/too-few-choices',
      message: `A question with choices needs two or more, found ${choices.length}`,
      place: { path: [...at, 'choices'] },
      help: 'Add distractors, or leave `choices` out for a typed answer',
    });
  }
  choices.forEach((one, index) => {
    const first = placesOf(choices).tidy.get(tidy(one.text)) ?? index;
    if (first === index) return;
    tell({
      rule: 'answer/duplicate-choice',
      message: `The choice \`${one.text}\` is there twice`,
      place: { path: choicePath(index, map, at) },
      also: [{ place: { path: choicePath(first, map, at) }, label: 'first here' }],
      help: 'Remove one of them',
    });
  });
  return fine;
}

/** Of its text, which may be one key of several. */
function choicePath(index: number, map: Mapping, at: Path): Path {
  const list = entryOf(map, 'choices')?.value;
  const node = list?.kind === 'list' ? list.items[index] : undefined;
  return [...at, 'choices', index, ...(node?.kind === 'map' ? ['text'] : [])];
}

/** Index of the choice that an `answer` names, exactly or but for spaces; or why there is none. */
export function findChoice(choices: readonly Choice[], answer: string): number | undefined {
  const { exact, tidy: nearly } = placesOf(choices);
  return exact.get(answer.trim()) ?? nearly.get(tidy(answer));
}

/** `answer` is no choice: a letter or a number names the choice it may mean, a slip the nearest. */
export function notInChoices(
  choices: readonly Choice[],
  answer: string,
  node: Located | undefined,
  path: Path,
  at: Path,
): Finding {
  const meant = byPosition(choices, answer);
  const texts = choices.map((one) => one.text);
  const close = meant ?? nearest(answer, texts);
  const index = choices.findIndex((one) => one.text === close);
  if (meant === undefined && isPosition(choices, answer)) return outOfRange(choices, answer, path);
  return {
    rule: 'answer/not-in-choices',
    severity: 'error',
    message: `\`${answer}\` is not one of the choices`,
    place: { path },
    label: 'the answer must match a choice exactly',
    ...(index < 0
      ? {}
      : {
          also: [
            {
              place: { path: [...at, 'choices', index] },
              label: meant === undefined ? 'did you mean this one?' : 'perhaps this one',
            },
          ],
        }),
    help:
      close === undefined
        ? 'Write the text of a choice'
        : `Write the text of the choice, perhaps \`${close}\`${orFromZero(choices, answer)}`,
    ...(close === undefined
      ? {}
      : rewriting(node, close, meant === undefined && close === slipOf(answer, texts))),
  };
}

function rewriting(
  node: Located | undefined,
  close: string,
  isSure: boolean,
): Pick<Finding, 'fix'> {
  if (node?.kind !== 'scalar') return {};
  return { fix: rewriteFix(node, close, `Write \`${close}\``, isSure ? 'unsafe' : 'suggestion') };
}

/** A capital letter where no choice is one, or a number where all choices are words. */
function isPosition(choices: readonly Choice[], answer: string): boolean {
  if (/^[A-J]$/.test(answer)) return choices.every(({ text }) => /\p{L}{2}|\d/u.test(text));
  return /^\d{1,2}$/.test(answer) && choices.every(({ text }) => /\p{L}{2}/u.test(text));
}

function outOfRange(choices: readonly Choice[], answer: string, path: Path): Finding {
  const last = keysFor(choices.length).at(-1)?.toUpperCase() ?? '';
  const first = answer === '0' ? choices[0]?.text : undefined;
  return {
    rule: 'answer/index-out-of-range',
    severity: 'error',
    message: `There is no choice \`${answer}\`: the last of the ${choices.length} is \`${last}\``,
    place: { path },
    help: `Write the text of the choice${first === undefined ? '' : `, perhaps \`${first}\`, the first one`}`,
  };
}

/** The choice a letter or an index counted from 1 may mean. Nothing is guessed: it is only named. */
function byPosition(choices: readonly Choice[], written: string): string | undefined {
  const answer = positionIn(written);
  const letter = /^[a-j]$/i.test(answer) ? letters.indexOf(answer.toLowerCase()) : -1;
  const number = /^\d{1,2}$/.test(answer) ? Number(answer) - 1 : -1;
  return choices[Math.max(letter, number)]?.text;
}

/** Other programs count from 0. */
function orFromZero(choices: readonly Choice[], written: string): string {
  const answer = positionIn(written);
  const text = /^\d{1,2}$/.test(answer) ? choices[Number(answer)]?.text : undefined;
  return text === undefined ? '' : `, or \`${text}\` if it was counted from 0`;
}

/** `b)`, `(2)`, `Option B`: what is left without what stands around a position. */
function positionIn(answer: string): string {
  return /^(?:(?:choice|option|answer)\s+)?\(?([a-j]|\d{1,2})[).:]?$/i.exec(answer)?.[1] ?? answer;
}

const aboveWords = /\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|those)\b/i;

/** Choices that speak of the others stay last. */
export function shufflableChoices(
  question: Common & { readonly choices: readonly Choice[] },
): Shufflable | undefined {
  if (!question.shuffle) return undefined;
  const last = question.choices.flatMap((one, index) => (aboveWords.test(one.text) ? [index] : []));
  return { count: question.choices.length, last };
}

/** The order shown: as drawn, or as written when nothing was drawn. */
export function shownOrder(count: number, order: readonly number[]): readonly number[] {
  return order.length === count ? order : Array.from({ length: count }, (_, index) => index);
}

/** Texts as an unordered set, for the content hash. */
export function asSet(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
