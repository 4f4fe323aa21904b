import type { Prompt } from '../question/prompt.ts';
import type { Detail } from '../question/type.ts';
import { typeOf } from '../question/types.ts';
import { arrange } from '../session/order.ts';
import type { Card } from '../session/session.ts';
import { safeLine } from '../text/gate.ts';
import { wrap } from '../text/layout.ts';
import { say, shownLines, type Shown } from '../text/shown.ts';
import { detailRows, labelled } from './feedback.ts';
import type { Look } from './paint.ts';
import { renderProse } from './prose.ts';
import { inside, showHints, showPrompt, stem } from './question.ts';
import { inset } from './words.ts';

/** A card as the learner sees it, choices in the order written; with its answer where that is wanted. */
export function showCard(
  card: Card,
  number: number,
  withAnswer: boolean,
  look: Look,
): readonly Shown[] {
  const { question } = card;
  const title = look.paint('title', say`${number}. ${safeLine(question.id)}`);
  const kind = look.paint(
    'dim',
    say`${safeLine([question.type, ...(question.topic === undefined ? [] : [question.topic])].join(' · '))}`,
  );
  const type = typeOf(question);
  const things = type.shufflable(question);
  // Where the order written is the answer, the learner sees another.
  const order =
    things?.neverAsWritten === true
      ? arrange(things, 0, `${card.deck}\u0000${question.id}`, 1)
      : [];
  const step = type.step(question, order, []);
  const asked = step.kind === 'ask' ? promptLines(step.prompt, look) : [];
  return [
    ...wrap(say`${title}   ${kind}`, look.width),
    say``,
    ...stem(card, look),
    ...spaced(asked.map((line) => inset(line, look.plain ? 0 : 4))),
    ...(withAnswer ? answerLines(card, look) : []),
    say``,
  ];
}

function spaced(lines: readonly Shown[]): readonly Shown[] {
  return lines.length === 0 ? [] : [say``, ...lines];
}

/** What can be chosen or moved; a typed card shows nothing but its stem. */
function promptLines(prompt: Prompt, look: Look): readonly Shown[] {
  const shown = showPrompt(prompt, look);
  switch (shown.kind) {
    case 'pick-one':
    case 'pick-many':
      return listed(shown.options, shown.keys, look);
    case 'order-items':
      return listed(shown.items, [], look);
    case 'match-pairs':
      return [...listed(shown.left, shown.leftKeys, look), say``, ...listed(shown.right, [], look)];
    case 'type-text':
    case 'type-long':
    case 'reveal':
    case 'rate':
      return [];
  }
}

function listed(items: readonly Shown[], keys: readonly string[], look: Look): readonly Shown[] {
  return items.flatMap((item, index) => {
    const key = look.plain
      ? say`${index + 1}.`
      : look.paint('key', safeLine(keys[index] ?? String(index + 1)));
    const [first = say``, ...rest] = shownLines(item);
    return [say`${key}  ${first}`, ...rest.map((line) => inset(line, 3))];
  });
}

function answerLines(card: Card, look: Look): readonly Shown[] {
  const inner = inside(look, 4);
  const { question } = card;
  const hints = showHints(question.hints, look).flatMap((hint) => labelled(say`hint`, hint, inner));
  const details: readonly Detail[] = typeOf(question).solution(question, []);
  const explanation =
    question.explanation === undefined ? [] : renderProse(question.explanation, inner);
  const groups = [hints, details.flatMap((detail) => detailRows(detail, inner)), explanation];
  return groups.flatMap((group) => spaced(group.map((line) => inset(line, look.plain ? 0 : 4))));
}
