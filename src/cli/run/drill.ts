import type { EndEntry } from '../../core/log/entry.ts';
import { answer, draft, handIn, keepAnswer, type Outcome } from '../../core/session/answer.ts';
import { cardAt, next, type Next, type Session } from '../../core/session/session.ts';
import { turnSwitch } from '../../core/session/switches.ts';
import { say } from '../../core/text/shown.ts';
import { showAnswered, showGiven } from '../../core/view/exam.ts';
import { stem } from '../../core/view/question.ts';
import { afterAnswer } from './after-answer.ts';
import { askCard } from './card.ts';
import type { Desk } from './desk.ts';
import { draftOf } from './half-given.ts';
import { cardHeader, keep, remarkLines, takeBack, type Advance } from './steps.ts';

/** How a session ended, or why it stopped before its last card. */
export interface Ended {
  readonly session: Session;
  readonly reason: EndEntry['reason'];
}

/** The one loop: what is next, ask it, put it on disk, show it. */
export async function drill(
  desk: Desk,
  session: Session,
  deadline: number | undefined,
): Promise<Ended> {
  const left = (): number | undefined =>
    deadline === undefined ? undefined : Math.max(0, deadline - desk.host.clock.elapsed());
  for (let current = session; ;) {
    if (left() === 0 && current.phase === 'open') {
      current = handIn(current);
      desk.talk(say``, remarkLines(desk, say`Time is up: the exam is handed in.`));
    }
    const step = next(current);
    if (step.kind === 'done') return { session: current, reason: left() === 0 ? 'time' : 'done' };
    const advance = await take(desk, current, step, left);
    if (advance.stop !== undefined) return { session: advance.session, reason: advance.stop };
    current = advance.session;
  }
}

async function take(
  desk: Desk,
  session: Session,
  step: Exclude<Next, { kind: 'done' }>,
  left: () => number | undefined,
): Promise<Advance> {
  if (step.kind === 'ask') return takeCard(desk, session, step, left);
  const { reviewExam, settleNearly } = await import('./exam.ts');
  return step.kind === 'hand-in'
    ? reviewExam(desk, session, left)
    : settleNearly(desk, session, step.answered);
}

async function takeCard(
  desk: Desk,
  session: Session,
  step: Extract<Next, { kind: 'ask' }>,
  left: () => number | undefined,
): Promise<Advance> {
  const exam = session.plan.mode === 'exam';
  const { look } = desk.asker;
  const marked = exam ? session.marked.has(step.turn.card) : undefined;
  const earlier = exam
    ? session.answered.find((one) => one.turn.card === step.turn.card)
    : undefined;
  const above = [
    say``,
    ...cardHeader(desk, session, step),
    say``,
    ...stem(step.card, look),
    say``,
    ...(earlier === undefined ? [] : [...showGiven(earlier, look), say``]),
  ];
  desk.talk(above);
  const turned = await askCard(desk, session, step, {
    above,
    left,
    marked,
    answered: earlier !== undefined,
  });
  const asked = await remark(desk, turned.session, step.turn.card, turned.marked);
  if (turned.kind === 'stop') return { session: asked.session, stop: turned.reason };
  if (asked.stop !== undefined) return asked;
  if (turned.kind === 'undo') return takeBack(desk, asked.session);
  if (earlier !== undefined && turned.outcome.kind !== 'response')
    return leaveAnswer(desk, asked.session, step.turn.card, turned.outcome);
  const move = answer(asked.session, turned.outcome, desk.moment());
  const kept = await keep(desk, move);
  if (kept.stop !== undefined) return kept;
  if (exam) {
    if (!look.plain) desk.talk(showAnswered(kept.session, step.turn.card, look));
    return kept;
  }
  return afterAnswer(desk, kept.session, above);
}

/** An exam's answer stays where none took its place; what was half typed of one is not lost. */
async function leaveAnswer(
  desk: Desk,
  session: Session,
  card: number,
  outcome: Outcome,
): Promise<Advance> {
  const left = keepAnswer(session);
  if (outcome.kind !== 'timeout') return { session: left };
  const text = draftOf(cardAt(left, card), outcome.partial);
  const isEmpty = text.trim() === '';
  const kept = isEmpty ? say`.` : say`, what you began is a draft.`;
  desk.talk(remarkLines(desk, say`Time is up for this card: your answer stays${kept}`));
  return isEmpty ? { session: left } : keep(desk, draft(left, card, text, desk.moment()));
}

/** Logs that a card was marked for later, or no more. */
async function remark(
  desk: Desk,
  session: Session,
  card: number,
  marked: boolean,
): Promise<Advance> {
  if (session.plan.mode !== 'exam' || session.marked.has(card) === marked) return { session };
  return keep(desk, turnSwitch(session, 'mark', card, marked, desk.moment()));
}
