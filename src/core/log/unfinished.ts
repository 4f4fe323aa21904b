import type { EndEntry, LogEntry, StartEntry } from './entry.ts';
import { compareEntries } from './replay.ts';

/** How far a session came, as its entries tell without what is in them. */
interface Progress {
  /** When its newest entry was made, as the log writes it. */
  readonly last: string;
  readonly n: number;
  /** More was made in it than its start and its ends. */
  readonly begun: boolean;
  /** The latest of each; a start only where it is of just the wanted decks. */
  readonly start: StartEntry | undefined;
  readonly end: EndEntry | undefined;
}

type Wanted = Progress & { readonly start: StartEntry };

/** A session of practice, or an exam, that did not come to its end. */
export interface Unfinished {
  /** The latest, where it was gone on with before. */
  readonly start: StartEntry;
  /** When its newest entry was made, as the log writes it. */
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
      sessions.set(entry.session, later(sessions.get(entry.session), entry, wanted));
    },
    found() {
      const all = [...sessions.values()]
        .filter((one): one is Wanted => one.start !== undefined)
        .toSorted((one, other) => compareEntries(other.start, one.start));
      const begun = all.filter((one) => one.begun);
      const found = [...begun, ...all].find((one) => !isDone(one));
      if (found === undefined) return undefined;
      const { start, last, end, n } = found;
      return { start, last, stopped: end?.n === n, newest: found === begun[0] };
    },
  };
}

function later(before: Progress | undefined, entry: LogEntry, wanted: string): Progress {
  const { last, n, begun, start, end } = before ?? firstOf(entry);
  return {
    last: entry.at > last ? entry.at : last,
    n: Math.max(n, entry.n),
    begun: begun || (entry.kind !== 'start' && entry.kind !== 'end'),
    start: isStartOf(entry, wanted) ? latest(start, entry) : start,
    end: entry.kind === 'end' ? latest(end, entry) : end,
  };
}

function firstOf({ at, n }: LogEntry): Progress {
  return { last: at, n, begun: false, start: undefined, end: undefined };
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
