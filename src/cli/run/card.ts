import type { Outcome } from '../../core/session/answer.ts';
import { draft } from '../../core/session/answer.ts';
import type { Card, Next, Session } from '../../core/session/session.ts';
import { typeOf } from '../../core/question/types.ts';
import type { Given, Prompt } from '../../core/question/prompt.ts';
import { say } from '../../core/text/shown.ts';
import { detailRows } from '../../core/view/feedback.ts';
import { showHints, showPrompt } from '../../core/view/question.ts';
import type { CardFrame, Stop } from '../../host.ts';
import type { Desk } from './desk.ts';

/** How a card's turn ended, and the session with what was logged on the way. */
export type Turned =
  | { readonly kind: 'outcome'; readonly session: Session; readonly outcome: Outcome; readonly marked: boolean }
  | { readonly kind: 'undo'; readonly session: Session }
  | (Stop & { readonly session: Session });

type Open = Extract<Next, { kind: 'ask' }>;

/** Only these are work on the answer: time stops while the model answer is read and rated. */
function isAnswering(prompt: Prompt): boolean {
  return prompt.kind !== 'rate' && !(prompt.kind === 'pick-many' && prompt.purpose === 'tick');
}

interface Frame {
  /** Milliseconds left of the whole session; absent without a total. */
  readonly left: () => number | undefined;
  readonly marked: boolean | undefined;
}

/** Asks the prompts of one card until its response is whole. The card's text is printed already. */
export async function askCard(desk: Desk, session: Session, open: Open, frame: Frame): Promise<Turned> {
  const { card, order, turn } = open;
  const type = typeOf(card.question);
  const given: (Given | undefined)[] = [];
  let current = session;
  let [hints, ms, marked] = [0, 0, frame.marked ?? false];
  for (;;) {
    const step = type.step(card.question, order, given);
    if (step.kind === 'done') return outcome({ kind: 'response', response: step.response, hints, ms });
    if (step.kind === 'skip') return outcome({ kind: 'skipped', hints, ms });
    if (step.draft !== undefined) {
      const move = draft(current, turn.card, step.draft, desk.moment());
      current = move.session;
      const stop = await desk.keeper.keep(move.entries);
      if (stop !== undefined) return { ...stop, session: current };
    }
    for (const detail of step.show ?? []) desk.talk(say``, detailRows(detail, desk.asker.look));
    const limit = isAnswering(step.prompt) ? timeLeft(card, ms, frame) : undefined;
    const asked = await desk.asker.ask(
      showPrompt(step.prompt, desk.asker.look),
      cardFrame(card, desk, { hints, marked, limit, mayBeBlank: step.mayBeBlank === true, frame, session }),
    );
    if (asked.kind === 'stop') return { ...asked, session: current };
    if (asked.kind === 'undo') return { kind: 'undo', session: current };
    hints += asked.hints;
    marked = asked.marked;
    if (isAnswering(step.prompt)) ms += asked.ms;
    if (asked.kind === 'timeout') {
      return outcome({ kind: 'timeout', hints, ms, ...(asked.partial === undefined ? {} : { partial: asked.partial }) });
    }
    if (asked.kind === 'unknown' && step.mayBeBlank !== true) return outcome({ kind: 'skipped', hints, ms });
    given.push(asked.kind === 'answer' ? asked.given : undefined);
  }

  function outcome(how: Outcome): Turned {
    return { kind: 'outcome', session: current, outcome: how, marked };
  }
}

function timeLeft(card: Card, spent: number, frame: Frame): number | undefined {
  const own = card.question.time === undefined ? undefined : card.question.time * 1000 - spent;
  const limits = [own, frame.left()].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.max(0, Math.min(...limits));
}

function cardFrame(
  card: Card,
  desk: Desk,
  now: {
    readonly hints: number;
    readonly marked: boolean;
    readonly limit: number | undefined;
    readonly mayBeBlank: boolean;
    readonly frame: Frame;
    readonly session: Session;
  },
): CardFrame {
  return {
    hints: showHints(card, desk.asker.look),
    hintsSeen: now.hints,
    canUndo: now.session.previous !== undefined,
    mayBeBlank: now.mayBeBlank,
    ...(now.limit === undefined ? {} : { limit: now.limit }),
    ...(now.frame.marked === undefined ? {} : { marked: now.marked }),
  };
}
