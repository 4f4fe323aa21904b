import type { AnswerEntry, DraftEntry, EndEntry, OverrideEntry, UndoEntry } from '../log/entry.ts';
import type { Grade, Response } from '../question/type.ts';
import { typeOf } from '../question/types.ts';
import { ratingOf } from '../schedule/rating.ts';
import {
  cardAt,
  stamp,
  type Answered,
  type Moment,
  type Move,
  type Session,
  type Turn,
} from './session.ts';
import { isToReturn, putBack, withoutReturns } from './returns.ts';
import { tally } from './tally.ts';

/** How a card's turn ended. */
export type Outcome = {
  readonly hints: number;
  /** Milliseconds. */
  readonly ms: number;
} & (
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'skipped' }
  /** `partial` is what was given when the time ran out: of a cloze its first blanks. */
  | { readonly kind: 'timeout'; readonly partial?: Response }
);

/** Grades what was given to the card whose turn it is; the entry goes to disk before the verdict to the screen. */
export function answer(
  session: Session,
  outcome: Outcome,
  moment: Moment,
): Move<AnswerEntry | UndoEntry> {
  const turn = session.queue[0];
  if (turn === undefined) throw new Error('no card is open');
  const replaced = session.answered.find((earlier) => sameTurn(earlier.turn, turn));
  const undone = replaced === undefined ? undefined : revoke(session, replaced, moment);
  const base = undone?.session ?? session;
  const entry = entryOf(base, turn, outcome, moment);
  const answered: Answered = {
    turn,
    entry,
    verdict: entry.verdict,
    score: entry.score,
    rating: entry.rating,
  };
  return {
    session: {
      ...settle(base, answered),
      n: base.n + 1,
      previous: session,
      revocable: [...(undone?.entries ?? []), entry].map(({ id }) => id),
    },
    entries: [...(undone?.entries ?? []), entry],
  };
}

export function sameTurn(one: Turn, other: Turn): boolean {
  return one.card === other.card && one.attempt === other.attempt;
}

function revoke(session: Session, target: Answered, moment: Moment): Move<UndoEntry> {
  const entry: UndoEntry = { ...stamp(session, moment, 'undo'), target: target.entry.id };
  const answered = session.answered.filter((candidate) => candidate !== target);
  return { session: { ...session, answered, n: session.n + 1 }, entries: [entry] };
}

function entryOf(session: Session, turn: Turn, outcome: Outcome, moment: Moment): AnswerEntry {
  const { deck, question, hash } = cardAt(session, turn.card);
  const grade = gradeOf(session, turn, outcome);
  const response = outcome.kind === 'response' ? outcome.response : partialOf(outcome);
  return {
    ...stamp(session, moment, 'answer'),
    deck,
    question: question.id,
    hash,
    type: question.type,
    ...(question.topic === undefined ? {} : { topic: question.topic }),
    tags: question.tags,
    try: turn.attempt,
    ...(response === undefined ? {} : { response }),
    verdict: grade.verdict,
    score: grade.score,
    points: question.points,
    rating: ratingOf(grade, outcome.hints),
    scheduled: session.plan.schedule && turn.attempt === 1,
    hints: outcome.hints,
    ms: Math.round(outcome.ms),
    mode: session.plan.mode,
  };
}

function partialOf(outcome: Outcome): Response | undefined {
  if (outcome.kind !== 'timeout' || outcome.partial === undefined) return undefined;
  return [outcome.partial].flat().some((part) => part !== '') ? outcome.partial : undefined;
}

function gradeOf(
  session: Session,
  turn: Turn,
  outcome: Outcome,
): Omit<Grade, 'verdict'> & Pick<AnswerEntry, 'verdict'> {
  if (outcome.kind !== 'response') return { verdict: outcome.kind, score: 0 };
  const { question, context } = cardAt(session, turn.card);
  return typeOf(question).grade(question, outcome.response, context);
}

/** Takes the turn off the queue and, where missed cards return, puts its next try in. */
export function settle(session: Session, answered: Answered): Session {
  const queue = session.queue.filter((turn) => !sameTurn(turn, answered.turn));
  const again = isToReturn(session, answered);
  return {
    ...session,
    answered: [...session.answered, answered],
    drafts: without(session.drafts, answered.turn.card),
    queue: again ? putBack(queue, answered.turn) : queue,
  };
}

function without(drafts: Session['drafts'], card: number): Session['drafts'] {
  return drafts.has(card) ? new Map([...drafts].filter(([of]) => of !== card)) : drafts;
}

/** The learner's word against the machine's verdict on the last answer, or on one that is `nearly`. */
export function override(
  session: Session,
  right: boolean,
  moment: Moment,
  target = session.answered.at(-1),
): Move<OverrideEntry> {
  if (target === undefined) throw new Error('nothing to override');
  const verdict = right ? 'right' : 'wrong';
  const score = right ? 1 : scoreOfWrong(target);
  const rating = target.verdict === 'nearly' && right ? 2 : ratingOf({ score }, target.entry.hints);
  const entry: OverrideEntry = {
    ...stamp(session, moment, 'override'),
    target: target.entry.id,
    verdict,
    score,
    rating,
  };
  const changed: Answered = { ...target, verdict, score, rating };
  return { session: { ...replace(session, target, changed), n: session.n + 1 }, entries: [entry] };
}

/** What was right of it before anybody's word stays. */
function scoreOfWrong({ entry }: Answered): number {
  return entry.verdict === 'right' ? 0 : entry.score;
}

/** Puts an answer with another verdict in the place of its old self; its card returns or no more. */
export function replace(session: Session, target: Answered, changed: Answered): Session {
  const answered = session.answered.map((one) => (one === target ? changed : one));
  const { card, attempt } = target.turn;
  const others = session.queue.filter((turn) => turn.card !== card || turn.attempt <= attempt);
  const again = isToReturn(session, changed);
  const waits = session.queue.some((turn) => turn.card === card && turn.attempt > attempt);
  if (again && waits) return { ...session, answered };
  return { ...session, answered, queue: again ? putBack(others, target.turn) : others };
}

/**
 * Takes the last answer back, with its override: its card is asked again, unless it was only to return
 * and was put away since. Flags and marks stay.
 * `undefined` when nothing was answered yet.
 */
export function undo(session: Session, moment: Moment): Move<UndoEntry> | undefined {
  const before = session.previous;
  if (before === undefined) return undefined;
  const targets = session.revocable.toReversed();
  const entries = targets.map((target, index) => ({
    ...stamp({ ...session, n: session.n + index }, moment, 'undo'),
    target,
  }));
  const { plan, flagged, marked, suspended, kept, buried, phase } = session;
  const switched = { ...before, plan, flagged, marked, suspended, kept, buried };
  return {
    session: {
      ...switched,
      queue: withoutReturns(switched),
      drafts: new Map([...before.drafts, ...session.drafts]),
      phase,
      n: session.n + entries.length,
    },
    entries,
  };
}

/** Keeps what was typed: an open card's before its model answer is shown, any when the session stops. */
export function draft(
  session: Session,
  card: number,
  text: string,
  moment: Moment,
): Move<DraftEntry> {
  const { deck, question } = cardAt(session, card);
  const entry: DraftEntry = {
    ...stamp(session, moment, 'draft'),
    deck,
    question: question.id,
    text,
  };
  const drafts = new Map(session.drafts).set(card, text);
  return { session: { ...session, drafts, n: session.n + 1 }, entries: [entry] };
}

/** Exam: goes back to a card; answering it revokes the earlier answer. */
export function reopen(session: Session, card: number): Session {
  const turn: Turn = { card, attempt: 1 };
  return { ...session, queue: [turn, ...session.queue.filter((waiting) => waiting.card !== card)] };
}

/** Exam: the answer that a reopened card had before stays as it was. */
export function keepAnswer(session: Session): Session {
  return { ...session, queue: session.queue.slice(1) };
}

/** Exam: no answer can be changed after this; cards not reached count as not answered. */
export function handIn(session: Session): Session {
  return { ...session, queue: [], phase: 'handed-in' };
}

/** Exam: what is still `nearly` stays so; nobody is there to say. */
export function leaveUnsettled(session: Session): Session {
  return { ...session, phase: 'settled' };
}

export function end(session: Session, reason: EndEntry['reason'], moment: Moment): Move<EndEntry> {
  const { asked, right, score, points } = tally(session);
  const entry: EndEntry = {
    ...stamp(session, moment, 'end'),
    reason,
    totals: { asked, right, score, points },
  };
  return { session: { ...session, n: session.n + 1 }, entries: [entry] };
}
