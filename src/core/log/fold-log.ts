import type { Amendment, Amendments } from './amendments.ts';
import { isAmendment } from './amendments.ts';
import type { LogEntry } from './entry.ts';
import { readInOrder, type Scan } from './in-order.ts';
import { compareEntries } from './replay.ts';

/** A fold over the entries of a log that stand, in order, onto plain data. */
export interface FoldForm<Laid> {
  isWanted(entry: LogEntry): boolean;
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
  readonly newest: LogEntry | undefined;
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
  const log = readInOrder(scan, form.isWanted, { earlier });
  log.each((entry) => {
    if (!log.amendments.isUndone(entry.id)) take(entry, log.amendments);
  });
  const { amending, newest = before?.newest } = log;
  return { laid, amending, newest, count: (before?.count ?? 0) + log.count };
}

/**
 * Whether folding may go on from there: everything that follows comes later, and nothing in it
 * changes what was folded.
 */
export function mayGoOn<Laid>(
  scan: Scan,
  { isWanted }: FoldForm<Laid>,
  { newest }: FoldedLog<Laid>,
): boolean {
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
