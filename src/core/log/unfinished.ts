import { timeOf } from './answer.ts';
import type { EndEntry, LogEntry, StartEntry } from './entry.ts';
import { compareEntries } from './replay.ts';

/** How far a session came, as its entries tell without what is in them. */
interface Progress {
  /** When its newest entry was made, in milliseconds since 1970. */
  last: number;
  n: number;
  /** More was made in it than its start and its ends. */
  begun: boolean;
  /** The latest of each; a start only where it is of just the wanted decks. */
  start: StartEntry | undefined;
  end: EndEntry | undefined;
}

type Wanted = Progress & { readonly start: StartEntry };

/** A session of practice, or an exam, that did not come to its end. */
export interface Unfinished {
  /** The latest, where it was gone on with before. */
  readonly start: StartEntry;
  /** When its newest entry was made. */
  readonly last: string;
  /** It said that it stopped. One that did not was killed, or still runs. */
  readonly stopped: boolean;
  /** No other session of these decks was begun after it. */
  readonly newest: boolean;
}

/** Goes through a log, in whatever order, for the session of just some decks to go on with. */
export interface UnfinishedFinder {
  take(entry: LogEntry): void;
  /** The last one in which something was done; where there is none, the last one. */
  found(): Unfinished | undefined;
}

export function unfinishedFinder(decks: readonly string[]): UnfinishedFinder {
  const wanted = oneKey(decks);
  const sessions = new Map<string, Progress>();
  return {
    take(entry) {
      const { session } = entry;
      const progress = sessions.get(session) ?? notBegun();
      sessions.set(session, progress);
      see(progress, entry, wanted);
    },
    found() {
      const all = [...sessions.values()]
        .filter((one): one is Wanted => one.start !== undefined)
        .toSorted((one, other) => compareEntries(other.start, one.start));
      const begun = all.filter((one) => one.begun);
      const found = [...begun, ...all].find((one) => !isDone(one));
      if (found === undefined) return undefined;
      const { start, last, end, n } = found;
      return {
        start,
        last: new Date(last).toISOString(),
        stopped: end?.n === n,
        newest: found === begun[0],
      };
    },
  };
}

function notBegun(): Progress {
  return { last: -Infinity, n: -Infinity, begun: false, start: undefined, end: undefined };
}

function see(progress: Progress, entry: LogEntry, wanted: string): void {
  progress.last = Math.max(progress.last, timeOf(entry));
  progress.n = Math.max(progress.n, entry.n);
  if (isStartOf(entry, wanted)) progress.start = latest(progress.start, entry);
  if (entry.kind === 'end') progress.end = latest(progress.end, entry);
  else if (entry.kind !== 'start') progress.begun = true;
}

function latest<E extends LogEntry>(before: E | undefined, entry: E): E {
  return before === undefined || entry.n > before.n ? entry : before;
}

function isStartOf(entry: LogEntry, decks: string): entry is StartEntry {
  return (
    entry.kind === 'start' &&
    entry.mode !== 'review' &&
    oneKey(entry.decks.map(({ id }) => id)) === decks
  );
}

/** An answer that was taken back on the last screen opens the session again. */
function isDone({ end, n }: Progress): boolean {
  return end !== undefined && end.n === n && ['done', 'time'].includes(end.reason);
}

function oneKey(decks: readonly string[]): string {
  return decks.toSorted().join('\u0000');
}
