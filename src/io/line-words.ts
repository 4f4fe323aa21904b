import type { Given, Prompt, PromptOf } from '../core/question/prompt.ts';
import { safeLine } from '../core/text/gate.ts';
import { indent } from '../core/text/layout.ts';
import { joinShown, say, shownLines, type Shown } from '../core/text/shown.ts';
import type { CardFrame, PauseKey } from '../host/asker.ts';

/** A prompt as numbered lines; the last one says what to type. */
export function promptLines(prompt: Prompt<Shown>, frame: CardFrame): readonly Shown[] {
  const parts = [...instruction(prompt, frame), ...extras(frame)];
  return [...optionLines(prompt), say`${joinShown(parts, say`, `)}:`];
}

/** What was typed before the session was stopped; no line of text can be put under the cursor. */
export function draftLines(prompt: Prompt<Shown>, { draft, half }: CardFrame): readonly Shown[] {
  if (half !== undefined) return halfLines(prompt, half);
  if (draft === undefined || draft === '') return [];
  const lines = draft.split('\n').map((line) => safeLine(line));
  return prompt.kind === 'type-long'
    ? [say`Your text so far, to go on with:`, ...lines]
    : [say`You had begun to type:`, ...lines];
}

/** As one would type it. */
function halfLines(prompt: Prompt<Shown>, half: Given): readonly Shown[] {
  const number = (place: number) => String(place + 1);
  const leftKeys = prompt.kind === 'match-pairs' ? prompt.leftKeys : [];
  const words =
    half.kind === 'match-pairs'
      ? half.value.map(([left, right]) => `${leftKeys[left] ?? ''}${number(right)}`)
      : half.kind === 'pick-many' || half.kind === 'order-items'
        ? half.value.map(number)
        : [];
  return words.length === 0 ? [] : [say`Your answer so far: ${safeLine(words.join(' '))}`];
}

function optionLines(prompt: Prompt<Shown>): readonly Shown[] {
  if (prompt.kind === 'pick-one' || prompt.kind === 'pick-many') return numbered(prompt.options);
  if (prompt.kind === 'order-items') return numbered(prompt.items);
  if (prompt.kind !== 'match-pairs') return [];
  const left = prompt.left.map(
    (item, index) => say`${safeLine(prompt.leftKeys[index] ?? '')}. ${item}`,
  );
  return [...left, ...numbered(prompt.right)];
}

function numbered(items: readonly Shown[]): readonly Shown[] {
  return items.flatMap((item, index) => {
    const [first = say``, ...others] = shownLines(item);
    return [say`${index + 1}. ${first}`, ...others.map((line) => indent(line, say`   `))];
  });
}

const zero = say`0 for don't know`;
const emptyLine = say`an empty line for don't know`;

type Kind = Prompt['kind'];
type Instructions = {
  readonly [K in Kind]: (prompt: PromptOf<K, Shown>, frame: CardFrame) => readonly Shown[];
};

const instructions: Instructions = {
  'pick-one': ({ options }, frame) => [
    say`Answer`,
    say`1 to ${options.length}`,
    ...hintPart(frame),
    zero,
  ],
  'pick-many': manyParts,
  'type-text': textParts,
  'type-long': (_prompt, frame) => [
    say`Answer`,
    ...hintPart(frame),
    say`an empty line ends it, at once it means don't know`,
  ],
  'order-items': (_prompt, frame) => [
    say`The order`,
    say`all the numbers such as 2 1 3`,
    ...hintPart(frame),
    zero,
  ],
  'match-pairs': (_prompt, frame) => [
    say`Pairs`,
    say`one for each letter such as a2 b1`,
    ...hintPart(frame),
    zero,
  ],
  reveal: (_prompt, frame) => [say`Press Enter for the answer`, ...hintPart(frame)],
  rate: ratePart,
};

function instruction<K extends Kind>(
  prompt: PromptOf<K, Shown>,
  frame: CardFrame,
): readonly Shown[] {
  return instructions[prompt.kind](prompt, frame);
}

/** A label is a blank's place in its text (`1 of 2`), or says by itself what an empty line does. */
function textParts({ label }: PromptOf<'type-text', Shown>, frame: CardFrame): readonly Shown[] {
  if (label === undefined) return [say`Answer`, ...hintPart(frame), emptyLine];
  const isPlace = /^\d/.test(label);
  return isPlace
    ? [say`Blank ${label}`, ...hintPart(frame), emptyLine]
    : [label, ...hintPart(frame)];
}

function manyParts(
  { purpose, options }: PromptOf<'pick-many', Shown>,
  frame: CardFrame,
): readonly Shown[] {
  const range = say`1 to ${options.length}`;
  if (purpose === 'tick')
    return [say`Points you made`, range, say`such as 1 2`, say`an empty line for none`];
  return [say`All answers that are right`, range, say`such as 1 2`, ...hintPart(frame), zero];
}

function ratePart({ proposed, intervals }: PromptOf<'rate', Shown>): readonly Shown[] {
  const names = ratingNames.map((name, index) => {
    const interval = intervals?.[index];
    return interval === undefined
      ? say`${index + 1} ${name}`
      : say`${index + 1} ${name} (${interval})`;
  });
  return [say`How well did you know it`, ...names, say`an empty line for ${proposed}`];
}

const ratingNames = [say`again`, say`hard`, say`good`, say`easy`];

function hintPart({ hints, hintsSeen }: CardFrame): readonly Shown[] {
  return hints.length > hintsSeen ? [say`:h for a hint`] : [];
}

function extras({ marked }: CardFrame): readonly Shown[] {
  if (marked === undefined) return [];
  return [marked ? say`:m to unmark it` : say`:m to mark it for later`];
}

const afterAnswer = say`After an answer: :y I was right, :n I was wrong, :f flag, :b bury until tomorrow, :s suspend, :x show the source.`;

/** What may be typed while a question is open. */
export function askHelp(frame: CardFrame, hasHint: boolean): readonly Shown[] {
  const inExam = frame.marked !== undefined || frame.emptyMeans !== undefined;
  return [
    ...(hasHint ? [say`:h gives a hint.`] : []),
    ...(frame.canUndo
      ? [
          say`:u goes back to the ${frame.undoMeans === undefined ? say`question before this one` : say`blank before`}.`,
        ]
      : []),
    ...(frame.marked === undefined ? [] : [say`:m marks this question for later, or no longer.`]),
    say`:q stops.`,
    say`:: begins an answer that starts with a colon.`,
    ...(inExam ? [] : [afterAnswer]),
  ];
}

/** `:u undo, :f flag`. */
export function keysLine(keys: readonly PauseKey[]): Shown {
  return joinShown(
    keys
      .filter(({ unnamed }) => unnamed !== true)
      .map(({ key, words }) => say`:${safeLine(key)} ${words}`),
    say`, `,
  );
}
