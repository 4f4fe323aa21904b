import type { Response } from '../../core/question/type.ts';
import { typeOf } from '../../core/question/types.ts';
import { answer, end, handIn, leaveUnsettled, type Outcome } from '../../core/session/answer.ts';
import { forget, next, type Card, type Session } from '../../core/session/session.ts';
import { say } from '../../core/text/shown.ts';
import { showFeedback } from '../../core/view/feedback.ts';
import { stem } from '../../core/view/question.ts';
import { showSummary } from '../../core/view/summary.ts';
import type { Desk } from './desk.ts';
import type { Ended } from './drill.ts';
import { cardHeader, feedbackOn, keep } from './steps.ts';
import type { SitOptions } from './sit.ts';
import { summaryOf } from './summary-of.ts';

/** Responses by card; a card without one is skipped. */
export type Answers = ReadonlyMap<Card, Response>;

/** Grades given answers in the session's order and prints what a learner would have read. */
export async function answerAll(
  desk: Desk,
  session: Session,
  answers: Answers,
  options: SitOptions,
): Promise<Ended> {
  const ended = await gradeAll(desk, session, answers, options.quiet);
  const move = end(ended.session, ended.reason, desk.moment());
  await desk.keeper.keep(move.entries);
  if (!options.quiet)
    desk.talk(say``, showSummary(summaryOf(desk, ended, options), desk.asker.look));
  return { session: move.session, reason: ended.reason };
}

async function gradeAll(
  desk: Desk,
  session: Session,
  answers: Answers,
  quiet: boolean,
): Promise<Ended> {
  for (let current = session; ;) {
    const step = next(current);
    if (step.kind === 'done') return { session: current, reason: 'done' };
    if (step.kind === 'hand-in') current = handIn(current);
    else if (step.kind === 'settle') current = leaveUnsettled(current);
    else {
      const move = answer(current, outcomeOf(step.card, answers), desk.moment());
      const kept = await keep(desk, move);
      if (kept.stop !== undefined) return { session: kept.session, reason: kept.stop };
      if (!quiet) transcribe(desk, current, step, kept.session);
      current = forget(kept.session);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const pause = await desk.asker.pause([]);
      if (pause.kind === 'stop') return { session: current, reason: pause.reason };
    }
  }
}

function outcomeOf(card: Card, answers: Answers): Outcome {
  const response = answers.get(card);
  const spent = { hints: 0, ms: 0 };
  return response === undefined
    ? { kind: 'skipped', ...spent }
    : { kind: 'response', response, ...spent };
}

function transcribe(
  desk: Desk,
  before: Session,
  step: Extract<ReturnType<typeof next>, { kind: 'ask' }>,
  after: Session,
): void {
  const { look } = desk.asker;
  const answered = after.answered.at(-1);
  if (answered === undefined) return;
  const { ms: _ms, ...feedback } = feedbackOn(after, answered, false);
  desk.talk(
    say``,
    cardHeader(desk, before, step),
    say``,
    stem(step.card, look),
    say``,
    showFeedback(feedback, look),
  );
}

/** Whether a response fits its card; a problem in words where it does not. */
export function fit(
  card: Card,
  value: unknown,
): { readonly response: Response } | { readonly problem: string } {
  const checked = typeOf(card.question).respond(card.question, value);
  return checked.ok ? { response: checked.response } : { problem: checked.problem };
}
