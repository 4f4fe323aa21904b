import {
  amendmentsOf,
  isAmendment,
  type Amendment,
  type Amendments,
} from '../../core/log/amendments.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { compareEntries, inOrder } from '../../core/log/replay.ts';
import type { Host, LogPlace, LogScan } from '../../host.ts';

export interface InOrder {
  readonly amendments: Amendments;
  readonly scan: LogScan;
  /** How many entries are wanted. */
  readonly count: number;
  /** Hands over the wanted entries by time, then session, then place in it. */
  each(take: (entry: LogEntry) => void): void;
}

/**
 * Reads a log twice: for what changes other entries, then for the entries themselves. They stream
 * by where the log is in order, as one machine writes it; where it is not, as after a merge, the
 * wanted ones are kept and sorted.
 */
export function readInOrder(
  host: Host,
  place: LogPlace,
  isWanted: (entry: LogEntry) => boolean,
): InOrder {
  const amending: Amendment[] = [];
  let last: LogEntry | undefined;
  let [ordered, count] = [true, 0];
  const scan = host.logs.scan(place, (entry) => {
    if (isAmendment(entry)) amending.push(entry);
    if (!isWanted(entry)) return;
    if (last !== undefined && compareEntries(last, entry) > 0) ordered = false;
    last = entry;
    count += 1;
  });
  return {
    amendments: amendmentsOf(amending),
    scan,
    count,
    each: (take) => {
      const nobodyReads = () => !host.streams.isHeard();
      if (ordered) host.logs.scan(place, (entry) => isWanted(entry) && take(entry), nobodyReads);
      else for (const entry of inOrder(wantedOf(host, place, isWanted))) take(entry);
    },
  };
}

function wantedOf(
  host: Host,
  place: LogPlace,
  isWanted: (entry: LogEntry) => boolean,
): readonly LogEntry[] {
  const kept: LogEntry[] = [];
  host.logs.scan(place, (entry) => isWanted(entry) && kept.push(entry));
  return kept;
}
