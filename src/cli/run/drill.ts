import type { EndEntry, LogEntry } from '../../core/log/entry.ts';
import { answer, handIn, turnSwitch, undo } from '../../core/session/answer.ts';
import { cardAt, next, orderAt, type Answered, type Next, type Session } from '../../core/session/session.ts';
import { tally } from '../../core/session/tally.ts';
import { typeOf } from '../../core/question/types.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Feedback } from '../../core/view/feedback.ts';
import { header, stem } from '../../core/view/question.ts';
import { afterAnswer } from './after-answer.ts';
import { reviewExam, settleNearly } from './exam.ts';
import { askCard } from './card.ts';
import type { Desk } from './desk.ts';

/** How a session ended, or why it stopped before its last card. */
export interface Ended {
  readonly session: Session;
  readonly reason: EndEntry['reason'];
}

/** What the steps of the loop hand on: the session, or that it stops here. */
export type Advance = { readonly session: Session; readonly stop?: EndEntry['reason'] };

/** The one loop: what is next, ask it, put it on disk, show it. */
export async function drill(desk: Desk, session: Session, deadline: number | undefined): Promise<Ended> {
  const left = (): number | undefined =>
    deadline === undefined ? undefined : Math.max(0, deadline - desk.host.clock.elapsed());
  for (let current = session; ; ) {
    if (left() === 0 && current.phase === 'open') current = handIn(current);
    const step = next(current);
    if (step.kind === 'done') return { session: current, reason: left() === 0 ? 'time' : 'done' };
    const advance = await take(desk, current, step, left);
    if (advance.stop !== undefined) return { session: advance.session, reason: advance.stop };
    current = advance.session;
  }
}

function take(desk: Desk, session: Session, step: Exclude<Next, { kind: 'done' }>, left: () => number | undefined): Promise<Advance> {
  switch (step.kind) {
    case 'ask':
      return takeCard(desk, session, step, left);
    case 'hand-in':
      return reviewExam(desk, session, left);
    case 'settle':
      return settleNearly(desk, session, step.answered);
  }
}

async function takeCard(desk: Desk, session: Session, step: Extract<Next, { kind: 'ask' }>, left: () => number | undefined): Promise<Advance> {
  const exam = session.plan.mode === 'exam';
  const { look } = desk.asker;
  desk.talk(say``, cardHeader(desk, session, step), say``, stem(step.card, look), say``);
  const marked = exam ? session.marked.has(step.turn.card) : undefined;
  const turned = await askCard(desk, session, step, { left, marked });
  if (turned.kind === 'stop') return { session: turned.session, stop: turned.reason };
  if (turned.kind === 'undo') return takeBack(desk, turned.session);
  const asked = await remark(desk, turned.session, step.turn.card, exam && turned.marked);
  if (asked.stop !== undefined) return asked;
  const move = answer(asked.session, turned.outcome, desk.moment());
  const kept = await keep(desk, move);
  if (kept.stop !== undefined || exam) return kept;
  return afterAnswer(desk, kept.session);
}

/** Logs that a card was marked for later, or no more. */
async function remark(desk: Desk, session: Session, card: number, marked: boolean): Promise<Advance> {
  if (session.plan.mode !== 'exam' || session.marked.has(card) === marked) return { session };
  return keep(desk, turnSwitch(session, 'mark', card, marked, desk.moment()));
}

/** Entries first, then the session they lead to. */
export async function keep(desk: Desk, move: { readonly session: Session; readonly entries: readonly LogEntry[] }): Promise<Advance> {
  const stop = await desk.keeper.keep(move.entries);
  return stop === undefined ? { session: move.session } : { session: move.session, stop: stop.reason };
}

/** Undoes the last answer; its card is then the next to be asked. */
export async function takeBack(desk: Desk, session: Session): Promise<Advance> {
  const move = undo(session, desk.moment());
  if (move === undefined) return { session };
  desk.talk(say``, remarkLine(desk, say`Taken back; here is the card again.`));
  return keep(desk, move);
}

/** A remark of ours between cards. */
export function remarkLine(desk: Desk, text: Shown): Shown {
  return desk.asker.look.plain ? text : say`  ${desk.asker.look.paint('dim', text)}`;
}

/** The line above a card. */
export function cardHeader(desk: Desk, session: Session, step: Extract<Next, { kind: 'ask' }>): readonly Shown[] {
  return header(step.card, progress(session, step), desk.asker.look);
}

function progress(session: Session, { turn, card }: Extract<Next, { kind: 'ask' }>) {
  const waiting = new Set(session.queue.map((waits) => waits.card)).size;
  const of = session.plan.cards.length;
  const title = session.plan.decks.find(({ id }) => id === card.deck)?.title ?? card.deck;
  const { inRow } = tally(session);
  const firsts = session.answered.filter((one) => one.turn.attempt === 1).map((one) => one.turn.card);
  const asked = firsts.indexOf(turn.card);
  return { title, number: (asked < 0 ? firsts.length : asked) + 1, done: of - waiting, of, inRow, telling: session.plan.mode !== 'exam', again: turn.attempt > 1 };
}

/** Feedback on an answer as it stands; `returnsAfter` counts the cards before it comes back. */
export function feedbackOn(session: Session, answered: Answered): Feedback {
  const card = cardAt(session, answered.turn.card);
  const type = typeOf(card.question);
  const order = orderAt(session, answered.turn);
  const { response } = answered.entry;
  const fit = response === undefined || answered.verdict === 'timeout' ? undefined : type.respond(card.question, response);
  const details = fit?.ok ? type.explain(card.question, fit.response, order, card.context) : type.solution(card.question, order);
  const again = session.queue.findIndex(({ card: waiting }) => waiting === answered.turn.card);
  return {
    verdict: answered.verdict,
    score: answered.score,
    details,
    ...(card.question.explanation === undefined ? {} : { explanation: card.question.explanation }),
    ms: answered.entry.ms,
    ...(again < 0 ? {} : { returnsAfter: again }),
  };
}

