import type { AnswerEntry, LogEntry, OverrideEntry, UndoEntry } from './entry.ts';
import { inOrder, undoneIds, type StandingAnswer } from './replay.ts';

/** What changes other entries. There are few, so they can be kept while a long log streams by. */
export type Amendment = UndoEntry | OverrideEntry;

export function isAmendment(entry: LogEntry): entry is Amendment {
  return entry.kind === 'undo' || entry.kind === 'override';
}

export interface Amendments {
  isUndone(id: string): boolean;
  /** The latest that stands. */
  overrideOf(id: string): OverrideEntry | undefined;
}

/** All undos and overrides of a log, so that each other entry can be seen as it stands. */
export function amendmentsOf(all: readonly Amendment[]): Amendments {
  const undone = undoneIds(all.filter((entry) => entry.kind === 'undo'));
  const overrides = new Map<string, OverrideEntry>();
  for (const entry of inOrder(all))
    if (entry.kind === 'override' && !undone.has(entry.id)) overrides.set(entry.target, entry);
  return { isUndone: (id) => undone.has(id), overrideOf: (id) => overrides.get(id) };
}

/** An answer with its override applied, whether it was undone or not. */
export function amended(entry: AnswerEntry, amendments: Amendments): StandingAnswer {
  const by = amendments.overrideOf(entry.id);
  const { verdict, score, rating } = by ?? entry;
  return { entry, verdict, score, rating, overridden: by !== undefined };
}
