import { amendmentsOf, isAmendment, type Amendment, type Amendments } from './amendments.ts';
import { daysSurvey } from './days.ts';
import type { LogEntry } from './entry.ts';
import { compareEntries, inOrder } from './replay.ts';

/** Whole lines of a log that lie side by side: bytes of a file. */
export interface LogPart {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

export interface Pass {
  /** It may end soon after this is true. */
  readonly isEnough?: () => boolean;
  /** Told behind the entries of each part, by who is able to read parts alone. */
  readonly partEnd?: (part: LogPart) => void;
  /** Nothing but these is read. */
  readonly parts?: readonly LogPart[];
}

/** One pass over the entries of a log, in file order. */
export type Scan = (take: (entry: LogEntry) => void, pass?: Pass) => void;

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
 * with a clock that was set back, those are kept and let in at their places; where many do, so many
 * days as can be kept are read at a time, from the parts of the log that have entries of theirs.
 */
export function readInOrder(
  scan: Scan,
  isWanted: (entry: LogEntry) => boolean,
  { most = mostKept, earlier = [] }: InOrderOptions = {},
): InOrder {
  const amending = [...earlier];
  const order = orderSurvey(most);
  scan(
    (entry) => {
      if (isAmendment(entry)) amending.push(entry);
      if (isWanted(entry)) order.take(entry);
    },
    { partEnd: order.partEnd },
  );
  const wanted: Scan = (take, pass) => scan((entry) => isWanted(entry) && take(entry), pass);
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
  partEnd(part: LogPart): void;
  count(): number;
  newest(): LogEntry | undefined;
  each(scan: Scan, take: (entry: LogEntry) => void): void;
}

function orderSurvey(most: number): OrderSurvey {
  const days = daysSurvey();
  let late: LogEntry[] | undefined = [];
  let newest: LogEntry | undefined;
  let count = 0;
  return {
    count: () => count,
    newest: () => newest,
    partEnd: days.partEnd,
    take(entry) {
      count += 1;
      days.take(entry);
      if (newest === undefined || compareEntries(newest, entry) <= 0) newest = entry;
      else late?.push(entry);
      if (late !== undefined && late.length > most) late = undefined;
    },
    each(scan, take) {
      if (late === undefined) days.each(scan, most, take);
      else letIn(inOrder(late), scan, take);
    },
  };
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
