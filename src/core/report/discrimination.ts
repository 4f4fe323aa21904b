import { add, column, type LaidCell, type LaidCells, type LaidQuestion } from './cells.ts';
import type { LaidRows } from './rows.ts';

/** Sums over sessions: how an item goes together with the rest of them. */
export interface Moments {
  readonly sessions: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Fewer sessions say nothing about an item. */
export const enoughSessions = 10;

/** Adds a session's score of the item and of the rest. */
function addMoment(values: Float64Array, row: number, score: number, rest: number): void {
  add(values, row + column.sessions, 1);
  add(values, row + column.x, score);
  add(values, row + column.y, rest);
  add(values, row + column.xx, score * score);
  add(values, row + column.yy, rest * rest);
  add(values, row + column.xy, score * rest);
}

export function momentsOf({ rows }: LaidCells, { cells }: LaidQuestion): Moments {
  const sum = (place: number) =>
    cells.reduce((total, { row }) => total + (rows.values[row + place] ?? 0), 0);
  return {
    sessions: sum(column.sessions),
    x: sum(column.x),
    y: sum(column.y),
    xx: sum(column.xx),
    yy: sum(column.yy),
    xy: sum(column.xy),
  };
}

/** Pearson's correlation, −1 to 1; `undefined` while there is too little to tell. */
export function correlation({ sessions, x, y, xx, yy, xy }: Moments): number | undefined {
  if (sessions < enoughSessions) return undefined;
  const spread = (sessions * xx - x * x) * (sessions * yy - y * y);
  // Sums of fractions leave a speck where there is no spread at all.
  return spread < 1e-9 ? undefined : (sessions * xy - x * y) / Math.sqrt(spread);
}

/** A session that may still go on: the rows of its items, and what each of them scored. */
interface OpenSession {
  lastDay: number;
  score: number;
  readonly rows: number[];
  readonly scores: number[];
}

/** A session of fewer items has no rest to compare one with. */
const enoughItems = 5;

/** Plain data that sessions go on from. */
export interface LaidSessions {
  readonly open: Map<string, OpenSession>;
  latest: number;
}

export function noSessions(): LaidSessions {
  return { open: new Map(), latest: -Infinity };
}

export interface SessionsFold {
  /** The first try of an item in a session, on a day of study; days never go back by much. */
  add(session: string, day: number, item: LaidCell, score: number): void;
  end(): void;
}

/**
 * Corrected item-total correlation: each item's score against the mean of the session's other
 * items. A session is added to its items when a whole day of study has passed without it, so that
 * only those of about two days are held.
 */
export function sessionsFold(laid: LaidSessions, rows: LaidRows): SessionsFold {
  const { open } = laid;
  // Answers that follow one another are mostly of the same session.
  let latest: { readonly id: string; readonly session: OpenSession } | undefined;
  function closeBefore(day: number): void {
    for (const [id, session] of open) {
      if (session.lastDay >= day) continue;
      open.delete(id);
      addSession(rows.values, session);
    }
    latest = undefined;
  }
  function sessionOf(id: string, lastDay: number): OpenSession {
    const session = open.get(id) ?? { lastDay, score: 0, rows: [], scores: [] };
    open.set(id, session);
    latest = { id, session };
    return session;
  }
  return {
    add(id, day, { row }, score) {
      if (day > laid.latest) {
        laid.latest = day;
        closeBefore(day - 1);
      }
      const session = latest?.id === id ? latest.session : sessionOf(id, day);
      session.lastDay = day;
      session.score += score;
      session.rows.push(row);
      session.scores.push(score);
    },
    end: () => closeBefore(Infinity),
  };
}

function addSession(values: Float64Array, { rows, scores, score: total }: OpenSession): void {
  if (rows.length < enoughItems) return;
  rows.forEach((row, n) => {
    const score = scores[n] ?? 0;
    addMoment(values, row, score, (total - score) / (rows.length - 1));
  });
}
