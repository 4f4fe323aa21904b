import type { Given, Prompt } from '../../core/question/prompt.ts';
import type { Response, Step } from '../../core/question/type.ts';
import { typeOf } from '../../core/question/types.ts';
import type { Card, Next } from '../../core/session/session.ts';
import type { Asked } from '../../host/asker.ts';

type Open = Pick<Extract<Next, { kind: 'ask' }>, 'card' | 'order'>;

/** The blanks of a cloze that are filled, and what stands in the one that is open. */
export interface Blanks {
  readonly given: readonly (Given | undefined)[];
  readonly again: string;
}

/** What there is of an answer as a text: a line each blank of a cloze; what was not typed as JSON. */
export function draftOf({ question }: Card, half: Response | undefined): string {
  if (half === undefined || typeof half === 'string') return half ?? '';
  return Array.isArray(half) && typeOf(question).half !== undefined
    ? half.join('\n')
    : JSON.stringify(half);
}

/** A draft taken apart again; `undefined` where it is not of a cloze with more than one blank. */
export function blanksOf({ card, order }: Open, draft: string): Blanks | undefined {
  const lines = draft.split('\n');
  const { question } = card;
  const isOpen = (given: Blanks['given']) => isBlank(typeOf(question).step(question, order, given));
  if (lines.length < 2 || !isOpen([])) return undefined;
  let given: Blanks['given'] = [];
  // The deck may have fewer blanks by now.
  for (const line of lines.slice(0, -1)) {
    const next = [...given, line === '' ? undefined : { kind: 'type-text' as const, value: line }];
    if (!isOpen(next)) break;
    given = next;
  }
  return { given, again: lines[given.length] ?? '' };
}

function isBlank(step: Step<Response>): boolean {
  return step.kind === 'ask' && step.prompt.kind === 'type-text' && step.mayBeBlank === true;
}

/** What was given of a card when its time ran out; nothing where nothing was. */
export function halfGiven(
  open: Open,
  before: Blanks['given'],
  { partial, half }: Extract<Asked, { kind: 'timeout' }>,
): Response | undefined {
  return half === undefined ? halfTyped(before, partial) : responseOf(open, half);
}

/** What was given so far as the answer that it would be now; nothing while it would be none. */
export function responseOf({ card: { question }, order }: Open, half: Given): Response | undefined {
  const step = typeOf(question).step(question, order, [half]);
  return step.kind === 'done' ? step.response : undefined;
}

/** A draft as what it gave to a prompt; what the prompt has no more is left out. */
export function halfOf(prompt: Prompt, draft: string): Given | undefined {
  const parts = listIn(draft);
  const places = (all: readonly string[]) =>
    [...new Set(parts.map((part) => all.indexOf(String(part))))].filter((place) => place >= 0);
  if (prompt.kind === 'pick-many' && prompt.purpose === 'answer')
    return { kind: 'pick-many', value: places(prompt.options).sort((one, other) => one - other) };
  if (prompt.kind === 'order-items') {
    const value = places(prompt.items);
    return value.length === prompt.items.length ? { kind: 'order-items', value } : undefined;
  }
  if (prompt.kind !== 'match-pairs') return undefined;
  const value = parts.flatMap((part) => {
    const [left, right] = Array.isArray(part) ? part : [];
    const pair = [prompt.left.indexOf(left), prompt.right.indexOf(right)] as const;
    return Math.min(...pair) < 0 ? [] : [pair];
  });
  return { kind: 'match-pairs', value };
}

/** Of a question that had another type then, the draft is any text. */
function listIn(draft: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(draft);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** In a cloze the blanks before the open one are typed already. */
export function halfTyped(
  before: Blanks['given'],
  partial: string | undefined,
): Response | undefined {
  return before.length === 0 || partial === undefined ? partial : [...before.map(typedOf), partial];
}

export function typedOf(given: Given | undefined): string {
  return given?.kind === 'type-text' ? given.value : '';
}
