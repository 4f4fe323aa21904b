import type { AnswerEntry, LogEntry, StartEntry } from '../log/entry.ts';
import { cardKey, undoneIds } from '../log/replay.ts';
import { replace, sameTurn, settle } from './answer.ts';
import { keyOf } from './cards.ts';
import { passes } from './select.ts';
import { leaveOut } from './leave-out.ts';
import { turned } from './switches.ts';
import { fresh, type Answered, type Card, type Plan, type Session, type Turn } from './session.ts';

/** The cards of an earlier session as its decks hold them now, and how the decks have changed. */
export interface Recovered {
  /** In the order of the session. */
  readonly cards: readonly Card[];
  /** Ids of questions that are no more. */
  readonly gone: readonly string[];
  /** Ids of questions that the decks did not have; the session does not ask them. */
  readonly added: readonly string[];
}

export function recover(start: StartEntry, cards: readonly Card[]): Recovered {
  const now = new Map(cards.map((card) => [keyOf(card), card]));
  const keys = new Set(start.order.map(([deck, question]) => cardKey(deck, question)));
  const others = cards.filter((card) => !keys.has(keyOf(card)));
  return {
    cards: [...keys].flatMap((key) => now.get(key) ?? []),
    gone: start.order.flatMap(([deck, id]) => (now.has(cardKey(deck, id)) ? [] : [id])),
    added: others
      .filter((card) => wouldPass(start.filters, card))
      .map(({ question }) => question.id),
  };
}

/** With a limit, or by what the log said then, a card may have been left out: it is not called new. */
function wouldPass({ limit, history, ...filters }: StartEntry['filters'], card: Card): boolean {
  if (limit !== undefined || history !== undefined) return false;
  const { tags, topic, id } = card.question;
  return (
    passes(texts(filters['tag']), tags) &&
    passes(texts(filters['topic']), [topic ?? '']) &&
    passes(texts(filters['id']), [id])
  );
}

function texts(value: StartEntry['filters'][string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

/**
 * A session as its entries left it: same position, verdicts, returning cards, marks and drafts.
 * `entries` are all of the session, and all undos of the log. Cards that the plan has no more are
 * left out, with their answers. Undo reaches back to the start.
 */
export function resume(plan: Plan, entries: readonly LogEntry[]): Session {
  const own = entries
    .filter(({ session }) => session === plan.id)
    .toSorted((one, other) => one.n - other.n || (one.at < other.at ? -1 : 1));
  const undone = undoneIds(entries.filter((entry) => entry.kind === 'undo'));
  const order = own.find((entry) => entry.kind === 'start')?.order ?? [];
  const places = new Map([...new Set(order.map(keyIn))].map((key, index) => [key, index]));
  const queue: readonly Turn[] = [...places.values()].map((card) => ({ card, attempt: 1 }));
  let session: Session = { ...fresh(plan), queue };
  for (const entry of own) if (!undone.has(entry.id)) session = take(session, entry, places);
  const now = plan.cards.map((card, index) => [places.get(keyOf(card)) ?? -1, index] as const);
  const last = own.at(-1)?.n ?? 0;
  return { ...leaveOut(session, new Map(now)), n: last };
}

function keyIn([deck, question]: StartEntry['order'][number]): string {
  return cardKey(deck, question);
}

function take(session: Session, entry: LogEntry, places: ReadonlyMap<string, number>): Session {
  if (entry.kind === 'override') return takeOverride(session, entry);
  if (entry.kind === 'start') return takeStart(session, entry, places);
  if (!('question' in entry)) return session;
  const card = places.get(cardKey(entry.deck, entry.question));
  if (card === undefined) return session;
  if (entry.kind === 'answer') return takeAnswer(session, card, entry);
  return entry.kind === 'draft'
    ? { ...session, drafts: new Map(session.drafts).set(card, entry.text) }
    : turned(session, entry.kind, card, entry.on);
}

/** When it was taken up, the session went on without the cards that were gone by then. */
function takeStart(
  session: Session,
  { order }: StartEntry,
  places: ReadonlyMap<string, number>,
): Session {
  const kept = order.flatMap((one) => places.get(keyIn(one)) ?? []);
  return kept.length === places.size
    ? session
    : leaveOut(session, new Map(kept.map((card) => [card, card])));
}

/** Of two answers to one turn, from sittings that ran at once, the first one counts. */
function takeAnswer(session: Session, card: number, entry: AnswerEntry): Session {
  const turn = { card, attempt: entry.try };
  if (session.answered.some((earlier) => sameTurn(earlier.turn, turn))) return session;
  const { verdict, score, rating } = entry;
  const answered: Answered = { turn, entry, verdict, score, rating };
  return { ...settle(session, answered), previous: session, revocable: [entry.id] };
}

/** In an exam the learner has the last word only after handing in. */
function takeOverride(
  session: Session,
  { target, verdict, score, rating }: Extract<LogEntry, { readonly kind: 'override' }>,
): Session {
  const old = session.answered.find(({ entry }) => entry.id === target);
  if (old === undefined) return session;
  const changed = replace(session, old, { ...old, verdict, score, rating });
  return session.plan.mode === 'exam' ? { ...changed, queue: [], phase: 'handed-in' } : changed;
}
