import { handIn, leaveUnsettled, override, reopen } from '../../core/session/answer.ts';
import { typeOf } from '../../core/question/types.ts';
import { cardAt, orderAt, type Answered, type Session } from '../../core/session/session.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { examRows, undoneWords } from '../../core/view/exam.ts';
import { showFeedback, type Feedback } from '../../core/view/feedback.ts';
import { stem } from '../../core/view/question.ts';
import type { Desk } from './desk.ts';
import { feedbackOn, keep, remarkLines, type Advance } from './steps.ts';

/** Before handing in: what is answered and marked; a number goes back to that card. */
export async function reviewExam(
  desk: Desk,
  session: Session,
  left: () => number | undefined,
): Promise<Advance> {
  const { look } = desk.asker;
  desk.talk(say``, examRows(session, look), say``);
  const limit = left();
  const asked = await desk.asker.ask(
    { kind: 'type-text', label: say`Number to change, or an empty line to hand in` },
    {
      hints: [],
      hintsSeen: 0,
      canUndo: false,
      mayBeBlank: true,
      emptyMeans: say`hand in`,
      ...(limit === undefined ? {} : { limit, examLeft: limit }),
    },
  );
  if (asked.kind === 'stop') {
    const allPiped = asked.reason === 'eof' && look.plain;
    return allPiped ? { session: handIn(session) } : { session, stop: asked.reason };
  }
  if (asked.kind === 'undo') return { session };
  if (asked.kind === 'answer') return change(desk, session, String(asked.given.value));
  return asked.kind === 'timeout' ? { session: handIn(session) } : surelyHandIn(desk, session);
}

/** Handing in cannot be undone: where something is not done yet it takes a `y`. */
async function surelyHandIn(desk: Desk, session: Session): Promise<Advance> {
  const undone = desk.asker.canChoose ? undoneWords(session) : undefined;
  if (undone === undefined) return { session: handIn(session) };
  const said = await desk.asker.confirm(say`${undone} Hand in all the same?`);
  if (said.kind === 'stop') return { session, stop: said.reason };
  return { session: said.yes === true ? handIn(session) : session };
}

function change(desk: Desk, session: Session, typed: string): Advance {
  const number = Number(typed.trim());
  if (Number.isInteger(number) && number >= 1 && number <= session.plan.cards.length) {
    return { session: reopen(session, number - 1) };
  }
  desk.talk(remarkLines(desk, say`There are questions 1 to ${session.plan.cards.length}.`));
  return { session };
}

/** After handing in: every card with its verdict and explanation, in the order asked. */
export function showExam(desk: Desk, session: Session): void {
  const { look } = desk.asker;
  session.plan.cards.forEach((card, index) => {
    const answered = session.answered.find(({ turn }) => turn.card === index);
    desk.talk(say``, examHeading(desk, session, index), say``, stem(card, look), say``);
    const feedback =
      answered === undefined ? unreached(session, index) : feedbackOn(session, answered);
    desk.talk(showFeedback(feedback, look));
  });
}

/** A card that the time left out has its answer and explanation all the same. */
function unreached(session: Session, card: number): Feedback {
  const { question } = cardAt(session, card);
  const details = typeOf(question).solution(question, orderAt(session, { card, attempt: 1 }));
  const { explanation } = question;
  return {
    verdict: 'unreached',
    score: 0,
    details,
    ...(explanation === undefined ? {} : { explanation }),
  };
}

function examHeading(desk: Desk, session: Session, index: number): Shown {
  const { look } = desk.asker;
  const heading = look.paint('title', say`Question ${index + 1} of ${session.plan.cards.length}`);
  return look.plain ? say`${heading}.` : heading;
}

/** After handing in: the learner says whether a near miss was only a slip of the keys. */
export async function settleNearly(
  desk: Desk,
  session: Session,
  answered: Answered,
): Promise<Advance> {
  const { look } = desk.asker;
  const { card } = answered.turn;
  const { verdict, score, details } = feedbackOn(session, answered);
  desk.talk(
    say``,
    examHeading(desk, session, card),
    say``,
    stem(cardAt(session, card), look),
    say``,
  );
  desk.talk(showFeedback({ verdict, score, details }, look), say``);
  const said = await desk.asker.confirm(say`Only a slip of the keys?`);
  if (said.kind === 'stop') {
    return said.reason === 'eof' && desk.asker.look.plain
      ? { session: leaveUnsettled(session) }
      : { session, stop: said.reason };
  }
  if (said.yes === undefined) return { session: leaveUnsettled(session) };
  return keep(desk, override(session, said.yes, desk.moment(), answered));
}
