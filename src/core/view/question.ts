import type { Prompt } from '../question/prompt.ts';
import { typeOf } from '../question/types.ts';
import type { Card } from '../session/session.ts';
import { safeLine } from '../text/gate.ts';
import { pad, truncate, widthOf, wrap } from '../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { inlineProse, renderProse } from './prose.ts';
import { inset } from './words.ts';

/** Where a session stands, for the line above a card. */
export interface Progress {
  readonly title: string;
  /** Which card this is, in the order of first tries, from 1. */
  readonly number: number;
  /** Cards done for good, and of how many. */
  readonly done: number;
  readonly of: number;
  readonly inRow: number;
  /** Whether rights in a row may be told (not in an exam). */
  readonly telling: boolean;
  /** The card returns after it was missed. */
  readonly again: boolean;
}

const barWidth = 12;

/** Options of a prompt stand this far in, so that their text has that much less. */
const optionIndent = 8;

/** The line above a card: deck and topic, bar, `4/20`, rights in a row. */
export function header(card: Card, progress: Progress, look: Look): readonly Shown[] {
  const { topic } = card.question;
  if (look.plain) return [plainHeader(topic, progress)];
  const name =
    topic === undefined || topic === progress.title
      ? progress.title
      : `${progress.title} · ${topic}`;
  const parts = [
    say`${bar(progress.done / progress.of, look)} ${progress.number}/${progress.of}`,
    ...(progress.again ? [say`again`] : []),
    ...(progress.telling && progress.inRow >= 2 ? [say`${progress.inRow} in a row`] : []),
  ];
  const right = joinShown(parts, say`  `);
  const room = look.width - widthOf(right) - 2;
  if (room < 12)
    return [
      look.paint('title', truncate(safeLine(name), look.width)),
      look.paint('dim', truncate(right, look.width)),
    ];
  return [
    say`${look.paint('title', pad(truncate(safeLine(name), room), room))}  ${look.paint('dim', right)}`,
  ];
}

function plainHeader(topic: string | undefined, { number, of, again }: Progress): Shown {
  const which = again
    ? say`Again: question ${number} of ${of}.`
    : say`Question ${number} of ${of}.`;
  return topic === undefined ? which : say`${which} Topic: ${safeLine(topic)}.`;
}

/** Eighths of a column, so that one card of fifty shows. */
function bar(share: number, look: Look): Shown {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * barWidth * 8);
  const full = '█'.repeat(Math.floor(eighths / 8));
  const part = eighths % 8 === 0 ? '' : ' ▏▎▍▌▋▊▉'.charAt(eighths % 8);
  const filled = trust(full + part);
  return say`${look.paint('accent', filled)}${trust('·'.repeat(barWidth - widthOf(filled)))}`;
}

/** The card's text: stem and image, indented on a screen. */
export function stem(card: Card, look: Look): readonly Shown[] {
  const inner = inside(look, 2);
  const text = renderProse(typeOf(card.question).stem(card.question), inner);
  const { image } = card.question;
  const picture =
    image === undefined ? [] : wrap(say`[image: ${safeLine(image.alt)}]`, inner.width);
  return [...text, ...picture].map((line) => (look.plain ? line : inset(line, 2)));
}

/** The same look with less room. */
export function inside(look: Look, columns: number): Look {
  return { ...look, width: Math.max(10, look.width - columns) };
}

/** A prompt with its deck text rendered, for an asker to print. */
export function showPrompt(prompt: Prompt, look: Look): Prompt<Shown> {
  const inner = inside(look, optionIndent);
  const block = (text: string) => joinShown(renderProse(text, inner), say`\n`);
  const one = (text: string) => inlineProse(text, inner);
  switch (prompt.kind) {
    case 'pick-one':
    case 'pick-many':
      return { ...prompt, options: prompt.options.map(block) };
    case 'order-items':
      return { ...prompt, items: prompt.items.map(one) };
    case 'match-pairs':
      return { ...prompt, left: prompt.left.map(one), right: prompt.right.map(one) };
    case 'type-text':
      return prompt.label === undefined
        ? { kind: 'type-text' }
        : { ...prompt, label: safeLine(prompt.label) };
    case 'rate':
      return showRate(prompt);
    case 'type-long':
    case 'reveal':
      return prompt;
  }
}

function showRate({ intervals, ...prompt }: Extract<Prompt, { kind: 'rate' }>): Prompt<Shown> {
  if (intervals === undefined) return prompt;
  const [again, hard, good, easy] = intervals;
  return {
    ...prompt,
    intervals: [safeLine(again), safeLine(hard), safeLine(good), safeLine(easy)],
  };
}

/** Hints as an asker gives them, one at a time. */
export function showHints(hints: readonly string[], look: Look): readonly Shown[] {
  return hints.map((hint) => inlineProse(hint, inside(look, 12)));
}
