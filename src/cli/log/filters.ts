import { amended, type Amendments } from '../../core/log/amendments.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { localTime } from '../../core/log/local-time.ts';

/** Which entries to show; an empty list leaves nothing out. */
export interface Filters {
  readonly deck: readonly string[];
  readonly question: readonly string[];
  readonly kind: readonly string[];
  /** As it stands, so that an override counts. */
  readonly verdict: readonly string[];
  /** Start of a local time, such as `2026-11-23`. */
  readonly since?: string;
}

/** All but the verdict, which needs the entries that come later. */
export function isWanted(
  { deck, question, kind, verdict, since }: Filters,
  entry: LogEntry,
): boolean {
  return (
    (since === undefined || localTime(entry) >= since) &&
    allows(kind, [entry.kind]) &&
    (verdict.length === 0 || entry.kind === 'answer') &&
    allows(deck, decksOf(entry)) &&
    allows(question, 'question' in entry ? [entry.question] : [])
  );
}

export function hasVerdict({ verdict }: Filters, entry: LogEntry, amendments: Amendments): boolean {
  return entry.kind !== 'answer' || allows(verdict, [amended(entry, amendments).verdict]);
}

export function isFiltered({ deck, question, kind, verdict, since }: Filters): boolean {
  return since !== undefined || [deck, question, kind, verdict].some((list) => list.length > 0);
}

function decksOf(entry: LogEntry): readonly string[] {
  if (entry.kind === 'start') return entry.decks.map(({ id }) => id);
  return 'deck' in entry ? [entry.deck] : [];
}

function allows(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.length === 0 || found.some((one) => wanted.includes(one));
}
