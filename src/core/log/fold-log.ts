import { isAmendment, type Amendment, type Amendments } from './amendments.ts';
import type { LogEntry } from './entry.ts';
import { readInOrder, type Scan } from './in-order.ts';
import { compareEntries, type Placed } from './replay.ts';

/** A fold over the entries of a log that stand, in order, onto plain data. */
export interface FoldForm<Laid> {
  readonly kinds: readonly LogEntry['kind'][];
  /** Of those kinds; all of them where it is not said. */
  isWanted?(entry: LogEntry): boolean;
  /** To take an entry is about as much work as to read it. */
  readonly isHeavy?: boolean;
  nothing(): Laid;
  /** Takes entries one by one and changes `laid`. */
  onto(laid: Laid): (entry: LogEntry, amendments: Amendments) => void;
}

/** How far a log was folded: plain data, from which folding goes on with what was appended since. */
export interface FoldedLog<Laid> {
  readonly laid: Laid;
  /** Undos and overrides in file order. */
  readonly amending: readonly Amendment[];
  /** The last entry in order. */
  readonly newest: Placed | undefined;
  readonly count: number;
}

/** `scan` gives what follows after `before`, which is used up. */
export function foldLog<Laid>(
  scan: Scan,
  form: FoldForm<Laid>,
  before?: FoldedLog<Laid>,
): FoldedLog<Laid> {
  const laid = before?.laid ?? form.nothing();
  const take = form.onto(laid);
  const earlier = before?.amending ?? [];
  const log = readInOrder(scan, wantedBy(form), { earlier });
  log.each((entry) => {
    if (!isUndone(entry, log.amendments)) take(entry, log.amendments);
  });
  const newest = log.newest === undefined ? before?.newest : placeOf(log.newest);
  return { laid, amending: log.amending, newest, count: (before?.count ?? 0) + log.count };
}

export function wantedBy<Laid>({ kinds, isWanted }: FoldForm<Laid>): (entry: LogEntry) => boolean {
  return (entry) => kinds.includes(entry.kind) && (isWanted === undefined || isWanted(entry));
}

export function isUndone(entry: LogEntry, amendments: Amendments): boolean {
  return amendments.areAbout(entry) && amendments.isUndone(entry.id);
}

export function placeOf({ at, session, n }: Placed): Placed {
  return { at, session, n };
}

/**
 * Whether folding may go on from there: everything that follows comes later, and nothing in it
 * changes what was folded.
 */
export function mayGoOn<Laid>(
  scan: Scan,
  form: FoldForm<Laid>,
  { newest }: FoldedLog<Laid>,
): boolean {
  const isWanted = wantedBy(form);
  const ids = new Set<string>();
  const targets = new Set<string>();
  let isLate = false;
  scan((entry) => {
    ids.add(entry.id);
    if (isAmendment(entry)) targets.add(entry.target);
    if (newest !== undefined && isWanted(entry)) isLate ||= compareEntries(newest, entry) > 0;
  });
  return !isLate && [...targets].every((id) => ids.has(id));
}
