import type { EndEntry, LogEntry, StartEntry } from './entry.ts';

/** How far a session came, as its entries tell without what is in them. */
interface Progress {
  /** When its newest entry was made, as the log writes it. */
  readonly last: string;
  readonly n: number;
  /** More was made in it than its start and its ends. */
  readonly begun: boolean;
  readonly end?: EndEntry;
}

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
  const starts: StartEntry[] = [];
  const sessions = new Map<string, Progress>();
  const progress = (start: StartEntry) => sessions.get(start.session);
  return {
    take(entry) {
      if (isStartOf(entry, wanted)) starts.push(entry);
      sessions.set(entry.session, later(sessions.get(entry.session), entry));
    },
    found() {
      const all = latest(starts).toSorted((one, other) => (one.at < other.at ? 1 : -1));
      const begun = all.filter((start) => progress(start)?.begun);
      const start = [...begun, ...all].find((one) => !isDone(progress(one)));
      const { last, end, n } = (start && progress(start)) ?? {};
      if (start === undefined || last === undefined) return undefined;
      return { start, last, stopped: end?.n === n, newest: start === begun[0] };
    },
  };
}

/** Of each session the last start. */
function latest(starts: readonly StartEntry[]): readonly StartEntry[] {
  const ordered = starts.toSorted((one, other) => one.n - other.n);
  return [...new Map(ordered.map((start) => [start.session, start])).values()];
}

function isStartOf(entry: LogEntry, decks: string): entry is StartEntry {
  return (
    entry.kind === 'start' &&
    entry.mode !== 'review' &&
    oneKey(entry.decks.map(({ id }) => id)) === decks
  );
}

function later(before: Progress | undefined, entry: LogEntry): Progress {
  const { last, n, begun, end } = before ?? { last: entry.at, n: entry.n, begun: false };
  const latestEnd = entry.kind === 'end' && entry.n >= (end?.n ?? 0) ? entry : end;
  return {
    last: entry.at > last ? entry.at : last,
    n: Math.max(n, entry.n),
    begun: begun || (entry.kind !== 'start' && entry.kind !== 'end'),
    ...(latestEnd === undefined ? {} : { end: latestEnd }),
  };
}

/** An answer that was taken back on the last screen opens the session again. */
function isDone(progress: Progress | undefined): boolean {
  const end = progress?.end;
  return end !== undefined && end.n === progress?.n && ['done', 'time'].includes(end.reason);
}

function oneKey(decks: readonly string[]): string {
  return decks.toSorted().join('\u0000');
}
