import type { Session } from './session.ts';

/** New indices of cards by their old ones; a card without one is left out. */
type Places = ReadonlyMap<number, number>;

/** A session, and all that undo leads back to, without the cards that have no place any more. */
export function leaveOut(session: Session, places: Places): Session {
  const [first = session, ...later] = pastOf(session);
  return later.reduce(
    (before, one) => after(before, one, places),
    narrowed(first, undefined, [], places),
  );
}

/** The session before each answer, the oldest first, and the session itself. */
function pastOf(session: Session): readonly Session[] {
  const past: Session[] = [];
  for (let one: Session | undefined = session; one !== undefined; one = one.previous)
    past.push(one);
  return past.toReversed();
}

/** Where the answer that led to a session is left out, undo takes back the one before it. */
function after(before: Session, session: Session, places: Places): Session {
  const last = session.answered.at(-1);
  const isKept = last !== undefined && places.has(last.turn.card);
  return isKept
    ? narrowed(session, before, session.revocable, places)
    : narrowed(session, before.previous, before.revocable, places);
}

function narrowed(
  session: Session,
  previous: Session | undefined,
  revocable: Session['revocable'],
  places: Places,
): Session {
  const placed = (card: number): readonly number[] => {
    const place = places.get(card);
    return place === undefined ? [] : [place];
  };
  const set = (cards: ReadonlySet<number>) => new Set([...cards].flatMap(placed));
  const { previous: _, ...rest } = session;
  return {
    ...rest,
    queue: session.queue.flatMap((turn) => placed(turn.card).map((card) => ({ ...turn, card }))),
    answered: session.answered.flatMap((one) =>
      placed(one.turn.card).map((card) => ({ ...one, turn: { ...one.turn, card } })),
    ),
    flagged: set(session.flagged),
    marked: set(session.marked),
    suspended: set(session.suspended),
    kept: set(session.kept),
    buried: set(session.buried),
    drafts: new Map(
      [...session.drafts].flatMap(([card, text]) =>
        placed(card).map((now) => [now, text] as const),
      ),
    ),
    revocable,
    ...(previous === undefined ? {} : { previous }),
  };
}
