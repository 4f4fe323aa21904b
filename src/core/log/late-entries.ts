import { timeOf, wholeEntry } from './answer.ts';
import type { LogEntry } from './entry.ts';
import { compareEntries, inOrder } from './replay.ts';

/** Entries that come late in a log and are known before it is read. */
export interface LateEntries {
  /** Lets in those that come before an entry that is not late. */
  letIn(entry: LogEntry, take: (entry: LogEntry) => void): void;
  /** Whether an entry that is late is one that was let in, and no other was taken for it. */
  isKnown(entry: LogEntry): boolean;
  /** Whether all that were let in were met. */
  areMet(): boolean;
}

export function lateEntries(known: readonly LogEntry[]): LateEntries {
  const late = inOrder(known);
  // Most entries come before the next late one, which times tell faster than texts.
  const times = late.map(timeLikeText);
  const notMet = new Map<string, LogEntry>();
  let next = 0;
  return {
    letIn(entry, take) {
      for (let one = late[next]; one !== undefined; one = late[next]) {
        if (timeOf(entry) < (times[next] ?? -Infinity)) return;
        const order = compareEntries(one, entry);
        // Late only to entries that nobody asks for: this is where it stands.
        if (order === 0 && one.id === entry.id) next += 1;
        if (order >= 0) return;
        take(one);
        notMet.set(one.id, one);
        next += 1;
      }
    },
    isKnown(entry) {
      const one = notMet.get(entry.id);
      notMet.delete(entry.id);
      return one !== undefined && JSON.stringify(one) === JSON.stringify(wholeEntry(entry));
    },
    areMet: () => next === late.length && notMet.size === 0,
  };
}

/** Of `2026-02-30`, which is two days later as a time than as a text, it tells nothing. */
function timeLikeText(entry: LogEntry): number {
  const time = timeOf(entry);
  return new Date(time).toISOString() === entry.at ? time : -Infinity;
}
