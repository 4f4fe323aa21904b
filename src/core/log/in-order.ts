import { amendmentsOf, isAmendment, type Amendment, type Amendments } from './amendments.ts';
import { Answer } from './answer.ts';
import type { LogEntry } from './entry.ts';
import { compareEntries, inOrder } from './replay.ts';

/** One pass over all entries of a log, in file order; it may end soon after it is enough. */
export type Scan = (take: (entry: LogEntry) => void, isEnough?: () => boolean) => void;

export interface InOrder {
  /** Undos and overrides in file order, those of earlier logs first. */
  readonly amending: readonly Amendment[];
  readonly amendments: Amendments;
  /** The last of the wanted entries in order. */
  readonly newest: LogEntry | undefined;
  /** How many entries are wanted. */
  readonly count: number;
  /** Hands over the wanted entries, whether they stand or not, as `compareEntries` has them. */
  each(take: (entry: LogEntry) => void): void;
}

export interface InOrderOptions {
  readonly most?: number;
  /** Undos and overrides from before what is scanned. */
  readonly earlier?: readonly Amendment[];
}

/** Entries that are kept at once, at the most, to put a log in order. */
const mostKept = 100_000;

/**
 * Reads a log for what changes other entries, and again for the entries themselves. They stream by
 * where the log is in order, as one machine writes it. Where a few come late, as after a merge or
 * with a clock that was set back, those are kept and let in at their places; where many do, the log
 * is read once for every so many days.
 */
export function readInOrder(
  scan: Scan,
  isWanted: (entry: LogEntry) => boolean,
  { most = mostKept, earlier = [] }: InOrderOptions = {},
): InOrder {
  const amending = [...earlier];
  const order = orderSurvey(most);
  scan((entry) => {
    if (isAmendment(entry)) amending.push(entry);
    if (isWanted(entry)) order.take(entry);
  });
  const wanted: Scan = (take) => scan((entry) => isWanted(entry) && take(entry));
  return {
    amending,
    amendments: amendmentsOf(amending),
    newest: order.newest(),
    count: order.count(),
    each: (take) => order.each(wanted, take),
  };
}

interface OrderSurvey {
  take(entry: LogEntry): void;
  count(): number;
  newest(): LogEntry | undefined;
  each(scan: Scan, take: (entry: LogEntry) => void): void;
}

function orderSurvey(most: number): OrderSurvey {
  const days = new Map<string, number>();
  let late: LogEntry[] | undefined = [];
  let newest: LogEntry | undefined;
  let count = 0;
  return {
    count: () => count,
    newest: () => newest,
    take(entry) {
      count += 1;
      const day = dayOf(entry);
      days.set(day, (days.get(day) ?? 0) + 1);
      if (newest === undefined || compareEntries(newest, entry) <= 0) newest = entry;
      else late?.push(entry);
      if (late !== undefined && late.length > most) late = undefined;
    },
    each(scan, take) {
      if (late === undefined) for (const span of spansOf(days, most)) eachOf(span, scan, take);
      else letIn(inOrder(late), scan, take);
    },
  };
}

function dayOf(entry: LogEntry): string {
  const text = entry instanceof Answer ? entry.hour.text : entry.at;
  return text.slice(0, '2026-11-23'.length);
}

/** Streams what comes in order; each late entry follows those that it does not come before. */
function letIn(late: readonly LogEntry[], scan: Scan, take: (entry: LogEntry) => void): void {
  let [newest, next]: [LogEntry | undefined, number] = [undefined, 0];
  const takeLateBefore = (entry: LogEntry) => {
    for (
      let one = late[next];
      one !== undefined && compareEntries(one, entry) < 0;
      one = late[next]
    ) {
      take(one);
      next += 1;
    }
  };
  scan((entry) => {
    if (newest !== undefined && compareEntries(newest, entry) > 0) return;
    newest = entry;
    takeLateBefore(entry);
    take(entry);
  });
  for (const one of late.slice(next)) take(one);
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days that follow one another, as many together as have no more than `most` entries. */
function spansOf(days: ReadonlyMap<string, number>, most: number): readonly Span[] {
  const spans: Span[] = [];
  let room = 0;
  for (const [day, count] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const last = spans.at(-1);
    if (last === undefined || count > room) {
      spans.push({ from: day, to: day });
      room = most - count;
    } else {
      spans[spans.length - 1] = { from: last.from, to: day };
      room -= count;
    }
  }
  return spans;
}

function eachOf({ from, to }: Span, scan: Scan, take: (entry: LogEntry) => void): void {
  const kept: LogEntry[] = [];
  scan((entry) => {
    const day = dayOf(entry);
    if (day >= from && day <= to) kept.push(entry);
  });
  for (const entry of inOrder(kept)) take(entry);
}
