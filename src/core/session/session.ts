import type { AnswerEntry, LogEntry, Mode, StartEntry } from '../log/entry.ts';
import type { Question } from '../question/types.ts';
import { typeOf } from '../question/types.ts';
import type { GradeContext } from '../question/type.ts';
import { arrange } from './order.ts';

/** A question of a deck, with all that asking and logging it needs. */
export interface Card {
  readonly deck: string;
  readonly question: Question;
  /** Content hash (design §6). */
  readonly hash: string;
  readonly context: GradeContext;
}

/** What a session is to do; decided before it starts and written into its `start` entry. */
export interface Plan {
  /** Universally unique. */
  readonly id: string;
  /**
   * What ids of entries begin with where a session was taken up again, universally unique as well:
   * it may still run elsewhere, and two entries must never have one id. Else the session's id.
   */
  readonly sitting?: string;
  readonly mode: Mode;
  readonly seed: number;
  /** In the order of asking. */
  readonly cards: readonly Card[];
  readonly decks: StartEntry['decks'];
  readonly filters: StartEntry['filters'];
  readonly pass?: number;
  readonly total?: number;
  /** Whether first tries reach the schedule. */
  readonly schedule: boolean;
  /** Missed cards come back until right once. */
  readonly returns: boolean;
  /** Indices of cards that were suspended before. */
  readonly suspended?: readonly number[];
  /** What was typed into cards before, and not answered since, by index of the card. */
  readonly drafts?: Session['drafts'];
}

/** A card's turn: `attempt` is 1 for the first time in this session. */
export interface Turn {
  readonly card: number;
  readonly attempt: number;
}

/** An answer as it stands now, overrides applied. */
export interface Answered {
  readonly turn: Turn;
  readonly entry: AnswerEntry;
  readonly verdict: AnswerEntry['verdict'];
  readonly score: number;
  readonly rating: AnswerEntry['rating'];
}

/**
 * Where a session stands; a value, never changed. `previous` is the session before the last
 * answer, so undo is going back to it.
 */
export interface Session {
  readonly plan: Plan;
  /** Entries made so far. */
  readonly n: number;
  readonly queue: readonly Turn[];
  readonly answered: readonly Answered[];
  /** Indices of cards. */
  readonly flagged: ReadonlySet<number>;
  readonly marked: ReadonlySet<number>;
  /** A review leaves them out until they are taken back. */
  readonly suspended: ReadonlySet<number>;
  /** Of the suspended those that were so before: the session asks them all the same. */
  readonly kept: ReadonlySet<number>;
  /** In this session: a review leaves them out until tomorrow. */
  readonly buried: ReadonlySet<number>;
  /** What was typed into cards that are not answered yet, by index of the card. */
  readonly drafts: ReadonlyMap<number, string>;
  /** An exam is handed in, then each `nearly` is settled; other sessions stay `open`. */
  readonly phase: 'open' | 'handed-in' | 'settled';
  readonly previous?: Session;
  /** Ids of the entries that the last answer made, in order. */
  readonly revocable: readonly string[];
}

/** When an entry is made: milliseconds since 1970 and minutes east of UTC. */
export interface Moment {
  readonly at: number;
  readonly offset: number;
}

/** A later session, and the entries to append before anything is shown of it. */
export interface Move<E extends LogEntry = LogEntry> {
  readonly session: Session;
  readonly entries: readonly E[];
}

export type Next =
  | {
      readonly kind: 'ask';
      readonly turn: Turn;
      readonly card: Card;
      readonly order: readonly number[];
    }
  /** Exam: every card was asked; answers may be changed before handing in. */
  | { readonly kind: 'hand-in' }
  /** A `nearly` waits for the learner's word. */
  | { readonly kind: 'settle'; readonly answered: Answered; readonly card: Card }
  | { readonly kind: 'done' };

/** A session before its first entry. */
export function fresh(plan: Plan): Session {
  return {
    plan,
    n: 0,
    queue: plan.cards.map((_, card) => ({ card, attempt: 1 })),
    answered: [],
    flagged: new Set(),
    marked: new Set(),
    suspended: new Set(plan.suspended),
    kept: new Set(plan.suspended),
    buried: new Set(),
    drafts: new Map(plan.drafts),
    phase: 'open',
    revocable: [],
  };
}

/** Where nobody takes anything back: all that was before is as much for each answer as the session is. */
export function forget(session: Session): Session {
  const { previous: _previous, ...kept } = session;
  return kept;
}

export function start(plan: Plan, moment: Moment): Move<StartEntry> {
  return takeUp(fresh(plan), moment);
}

/** The `start` of a session, at its beginning and whenever it is gone on with. */
export function takeUp(session: Session, moment: Moment): Move<StartEntry> {
  const { plan } = session;
  const entry: StartEntry = {
    ...stamp(session, moment, 'start'),
    decks: plan.decks,
    mode: plan.mode,
    seed: plan.seed,
    filters: plan.filters,
    ...(plan.pass === undefined ? {} : { pass: plan.pass }),
    ...(plan.total === undefined ? {} : { total: plan.total }),
    schedule: plan.schedule,
    order: plan.cards.map((card) => [card.deck, card.question.id] as const),
  };
  return { session: { ...session, n: session.n + 1 }, entries: [entry] };
}

export function next(session: Session): Next {
  const turn = session.queue[0];
  if (turn !== undefined) return ask(session, turn);
  if (session.plan.mode !== 'exam' || session.phase === 'settled') return { kind: 'done' };
  return session.phase === 'open' ? { kind: 'hand-in' } : (unsettled(session) ?? { kind: 'done' });
}

function ask(session: Session, turn: Turn): Next {
  const card = cardAt(session, turn.card);
  return { kind: 'ask', turn, card, order: orderAt(session, turn) };
}

/** The order of choices that a turn shows. */
export function orderAt(session: Session, turn: Turn): readonly number[] {
  const { deck, question } = cardAt(session, turn.card);
  const things = typeOf(question).shufflable(question);
  return arrange(things, session.plan.seed, `${deck}\u0000${question.id}`, turn.attempt);
}

function unsettled(session: Session): Next | undefined {
  const answered = session.answered.find((candidate) => candidate.verdict === 'nearly');
  if (answered === undefined) return undefined;
  return { kind: 'settle', answered, card: cardAt(session, answered.turn.card) };
}

export function cardAt(session: Session, index: number): Card {
  const card = session.plan.cards[index];
  if (card === undefined) throw new Error(`no card ${index}`);
  return card;
}

/** What every entry begins with; its id is unique because the session's, or the sitting's, is. */
export function stamp<K extends LogEntry['kind']>(session: Session, moment: Moment, kind: K) {
  const n = session.n + 1;
  return {
    v: 1 as const,
    kind,
    id: `${session.plan.sitting ?? session.plan.id}-${n}`,
    at: new Date(moment.at).toISOString(),
    offset: moment.offset,
    session: session.plan.id,
    n,
  };
}
