import { Answer, type Sitting } from './answer.ts';
import type { AnswerEntry, LogEntry, OverrideEntry, UndoEntry } from './entry.ts';
import { inOrder, undoneIds, type StandingAnswer } from './replay.ts';

/** What changes other entries. There are few, so they can be kept while a long log streams by. */
export type Amendment = UndoEntry | OverrideEntry;

export function isAmendment(entry: LogEntry): entry is Amendment {
  return entry.kind === 'undo' || entry.kind === 'override';
}

export interface Amendments {
  /** Whether any is about an entry, whether it stands or not: faster to tell than the others. */
  areAbout(entry: LogEntry): boolean;
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
  return {
    areAbout: targetsOf(all),
    isUndone: (id) => undone.has(id),
    overrideOf: (id) => overrides.get(id),
  };
}

/** Most answers are of sittings in which nothing was amended, so their ids are never put together. */
function targetsOf(all: readonly Amendment[]): (entry: LogEntry) => boolean {
  const ids = new Set(all.map(({ target }) => target));
  const sittings = new Map<string, Set<string>>();
  for (const id of ids) {
    const dash = Math.max(0, id.lastIndexOf('-'));
    const places = sittings.get(id.slice(0, dash)) ?? new Set();
    sittings.set(id.slice(0, dash), places.add(id.slice(dash + 1)));
  }
  let latest: Sitting | undefined;
  let places: ReadonlySet<string> | undefined;
  return (entry) => {
    if (!(entry instanceof Answer)) return ids.has(entry.id);
    if (entry.sitting !== latest) {
      latest = entry.sitting;
      places = sittings.get(latest.name);
    }
    return places?.has(String(entry.n)) === true;
  };
}

/** An answer with its override applied, whether it was undone or not. */
export function amended(entry: AnswerEntry, amendments: Amendments): StandingAnswer {
  if (entry instanceof Answer && !amendments.areAbout(entry)) return entry;
  const by = amendments.areAbout(entry) ? amendments.overrideOf(entry.id) : undefined;
  const { verdict, score, rating } = by ?? entry;
  return { entry, verdict, score, rating, overridden: by !== undefined };
}
