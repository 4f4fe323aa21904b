import type { EndEntry, LogEntry } from '../../core/log/entry.ts';
import type { Detail, Response } from '../../core/question/type.ts';
import { typeOf, type Question } from '../../core/question/types.ts';
import { undo } from '../../core/session/answer.ts';
import {
  cardAt,
  orderAt,
  type Answered,
  type Next,
  type Session,
} from '../../core/session/session.ts';
import { tally } from '../../core/session/tally.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Feedback } from '../../core/view/feedback.ts';
import { header } from '../../core/view/question.ts';
import { fitted } from '../../core/view/words.ts';
import type { Desk } from './desk.ts';

/** What the steps of the loop hand on: the session, or that it stops here. */
export type Advance = { readonly session: Session; readonly stop?: EndEntry['reason'] };

/** Entries first, then the session they lead to. */
export async function keep(
  desk: Desk,
  move: { readonly session: Session; readonly entries: readonly LogEntry[] },
): Promise<Advance> {
  const stop = await desk.keeper.keep(move.entries);
  return stop === undefined
    ? { session: move.session }
    : { session: move.session, stop: stop.reason };
}

/** Undoes the last answer; its card is then the next to be asked. */
export async function takeBack(desk: Desk, session: Session): Promise<Advance> {
  const move = undo(session, desk.moment());
  if (move === undefined) return { session };
  const card = session.answered.at(-1)?.turn.card;
  const isNext = move.session.queue[0]?.card === card;
  const words = isNext ? say`Taken back; here is the card again.` : say`Taken back.`;
  desk.talk(say``, remarkLines(desk, words));
  return keep(desk, move);
}

/** A remark of ours between cards. */
export function remarkLines({ asker: { look } }: Desk, text: Shown): readonly Shown[] {
  return look.plain ? [text] : fitted(look.paint('dim', text), look);
}

/** An empty line between what was said and the prompt below it; lines of text need none. */
export function gap(desk: Desk): readonly Shown[] {
  return desk.asker.look.plain ? [] : [say``];
}

/** The line above a card. */
export function cardHeader(
  desk: Desk,
  session: Session,
  step: Extract<Next, { kind: 'ask' }>,
): readonly Shown[] {
  return header(step.card, progress(session, step), desk.asker.look);
}

function progress(session: Session, { turn, card }: Extract<Next, { kind: 'ask' }>) {
  const waiting = new Set(session.queue.map((waits) => waits.card)).size;
  const of = session.plan.cards.length;
  const title = session.plan.decks.find(({ id }) => id === card.deck)?.title ?? card.deck;
  const { inRow } = tally(session);
  const firsts = session.answered
    .filter((one) => one.turn.attempt === 1)
    .map((one) => one.turn.card);
  const asked = firsts.indexOf(turn.card);
  return {
    title,
    number: (asked < 0 ? firsts.length : asked) + 1,
    done: of - waiting,
    of,
    inRow,
    telling: session.plan.mode !== 'exam',
    again: turn.attempt > 1,
  };
}

/**
 * Feedback on an answer as it stands; `returnsAfter` counts the cards before it comes back. Where
 * nobody was asked, nothing of it was seen before.
 */
export function feedbackOn(session: Session, answered: Answered, wasAsked = true): Feedback {
  const { question, context } = cardAt(session, answered.turn.card);
  const type = typeOf(question);
  const order = orderAt(session, answered.turn);
  const response = responseTo(answered, question);
  const shown = response ?? cutShort(answered, question);
  const seen = wasAsked && response !== undefined && session.plan.mode !== 'exam';
  const explanation = seen && type.showsExplanation === true ? undefined : question.explanation;
  const again = session.queue.findIndex(({ card }) => card === answered.turn.card);
  return {
    verdict: answered.verdict,
    score: answered.score,
    details:
      shown === undefined
        ? [...halfTyped(answered), ...type.solution(question, order)]
        : type.explain(question, shown, order, context),
    ...(explanation === undefined ? {} : { explanation }),
    ms: answered.entry.ms,
    ...(again < 0 ? {} : { returnsAfter: again }),
  };
}

/** What was chosen, or typed into a card of several prompts, when the time ran out. */
function cutShort({ entry, verdict }: Answered, question: Question): Response | undefined {
  const { response } = entry;
  if (verdict !== 'timeout' || !Array.isArray(response)) return undefined;
  const { half, respond } = typeOf(question);
  if (half === undefined) {
    const fit = respond(question, response);
    return fit.ok ? fit.response : undefined;
  }
  return half(
    question,
    response.filter((text) => typeof text === 'string'),
  );
}

/** What was typed when the time ran out, which may well have been right. */
function halfTyped({ entry, verdict }: Answered): readonly Detail[] {
  const text = entry.response;
  if (verdict !== 'timeout' || typeof text !== 'string') return [];
  return entry.type === 'open'
    ? [
        { kind: 'note', text: 'your answer' },
        { kind: 'typed', text },
      ]
    : [{ kind: 'said', words: { plain: text } }];
}

/** A whole response that the question, which may have been edited since, still takes. */
function responseTo({ entry, verdict }: Answered, question: Question): Response | undefined {
  if (entry.response === undefined || verdict === 'timeout') return undefined;
  const fit = typeOf(question).respond(question, entry.response);
  return fit.ok ? fit.response : undefined;
}
