/** Sums over sessions: how an item goes together with the rest of them. */
export interface Moments {
  sessions: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

/** Fewer sessions say nothing about an item. */
export const enoughSessions = 10;

export function noMoments(): Moments {
  return { sessions: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
}

/** Adds a session's score of the item and of the rest. */
export function addMoment(sums: Moments, score: number, rest: number): void {
  sums.sessions += 1;
  sums.x += score;
  sums.y += rest;
  sums.xx += score * score;
  sums.yy += rest * rest;
  sums.xy += score * rest;
}

/** Pearson's correlation, −1 to 1; `undefined` while there is too little to tell. */
export function correlation({ sessions, x, y, xx, yy, xy }: Moments): number | undefined {
  if (sessions < enoughSessions) return undefined;
  const spread = (sessions * xx - x * x) * (sessions * yy - y * y);
  // Sums of fractions leave a speck where there is no spread at all.
  return spread < 1e-9 ? undefined : (sessions * xy - x * y) / Math.sqrt(spread);
}

/** A session that may still go on. */
interface OpenSession {
  lastDay: number;
  score: number;
  readonly items: { readonly item: Moments; readonly score: number }[];
}

/** A session of fewer items has no rest to compare one with. */
const enoughItems = 5;

/** Plain data that sessions go on from; its items are those that are added. */
export interface LaidSessions {
  readonly open: Map<string, OpenSession>;
  latest: number;
}

export function noSessions(): LaidSessions {
  return { open: new Map(), latest: -Infinity };
}

export interface SessionsFold {
  /** The first try of an item in a session, on a day of study; days never go back by much. */
  add(session: string, day: number, item: Moments, score: number): void;
  end(): void;
}

/**
 * Corrected item-total correlation: each item's score against the mean of the session's other
 * items. A session is added to its items when a whole day of study has passed without it, so that
 * only those of about two days are held.
 */
export function sessionsFold(laid: LaidSessions): SessionsFold {
  const { open } = laid;
  function close(isOver: (one: OpenSession) => boolean): void {
    for (const [id, session] of open) {
      if (!isOver(session)) continue;
      open.delete(id);
      addSession(session);
    }
  }
  // Answers that follow one another are mostly of the same session.
  let latest: { readonly id: string; readonly session: OpenSession } | undefined;
  function sessionOf(id: string, lastDay: number): OpenSession {
    const session = open.get(id) ?? { lastDay, score: 0, items: [] };
    open.set(id, session);
    latest = { id, session };
    return session;
  }
  return {
    add(id, day, item, score) {
      if (day > laid.latest) {
        laid.latest = day;
        close(({ lastDay }) => lastDay < day - 1);
        latest = undefined;
      }
      const session = latest?.id === id ? latest.session : sessionOf(id, day);
      session.lastDay = day;
      session.score += score;
      session.items.push({ item, score });
    },
    end: () => close(() => true),
  };
}

function addSession({ items, score: total }: OpenSession): void {
  if (items.length < enoughItems) return;
  for (const { item, score } of items) addMoment(item, score, (total - score) / (items.length - 1));
}
