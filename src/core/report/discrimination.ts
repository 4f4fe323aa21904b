/** How an item goes together with the rest of its sessions. */
export interface Moments {
  add(score: number, rest: number): void;
  readonly sessions: number;
  /** Pearson's correlation, −1 to 1; `undefined` while there is too little to tell. */
  correlation(): number | undefined;
}

/** Fewer sessions say nothing about an item. */
export const enoughSessions = 10;

export function moments(): Moments {
  let [count, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  return {
    add(score, rest) {
      count += 1;
      x += score;
      y += rest;
      xx += score * score;
      yy += rest * rest;
      xy += score * rest;
    },
    get sessions() {
      return count;
    },
    correlation() {
      if (count < enoughSessions) return undefined;
      const spread = (count * xx - x * x) * (count * yy - y * y);
      // Sums of fractions leave a speck where there is no spread at all.
      return spread < 1e-9 ? undefined : (count * xy - x * y) / Math.sqrt(spread);
    },
  };
}

/** A session that may still go on. */
interface OpenSession<Card> {
  lastDay: number;
  score: number;
  readonly items: { readonly card: Card; readonly score: number }[];
}

/** A session of fewer items has no rest to compare one with. */
const enoughItems = 5;

export interface SessionsFold<Card> {
  /** The first try of an item in a session, on a day of study; days never go back by much. */
  add(session: string, day: number, card: Card, score: number): void;
  end(): void;
}

/**
 * Corrected item-total correlation: each item's score against the mean of the session's other
 * items. A session is handed over when a whole day of study has passed without it, so that only
 * those of about two days are held.
 */
export function sessionsFold<Card>(
  take: (card: Card, score: number, rest: number) => void,
): SessionsFold<Card> {
  const open = new Map<string, OpenSession<Card>>();
  let latest = -Infinity;
  function close(isOver: (one: OpenSession<Card>) => boolean): void {
    for (const [id, session] of open) {
      if (!isOver(session)) continue;
      open.delete(id);
      handOver(session, take);
    }
  }
  return {
    add(id, day, card, score) {
      if (day > latest) {
        latest = day;
        close(({ lastDay }) => lastDay < day - 1);
      }
      let session = open.get(id);
      if (session === undefined) open.set(id, (session = { lastDay: day, score: 0, items: [] }));
      session.lastDay = day;
      session.score += score;
      session.items.push({ card, score });
    },
    end: () => close(() => true),
  };
}

function handOver<Card>(
  { items, score: total }: OpenSession<Card>,
  take: (card: Card, score: number, rest: number) => void,
): void {
  if (items.length < enoughItems) return;
  for (const { card, score } of items) take(card, score, (total - score) / (items.length - 1));
}
