import { wholeEntry } from '../../core/log/answer.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { readInOrder as readScans, type InOrder as Ordered } from '../../core/log/in-order.ts';
import type { Host, LogPlace, LogScan } from '../../host.ts';

export interface InOrder extends Ordered {
  readonly scan: LogScan;
}

/** Reads the score log in order; stops handing over entries when nobody reads what is printed. */
export function readInOrder(
  host: Host,
  place: LogPlace,
  isWanted: (entry: LogEntry) => boolean,
): InOrder {
  let scan: LogScan | undefined;
  const nobodyReads = () => scan !== undefined && !host.streams.isHeard();
  const read = readScans((take) => {
    const result = host.logs.skim(place, take, { isEnough: nobodyReads });
    scan ??= result;
  }, isWanted);
  const each: Ordered['each'] = (take) => read.each((entry) => take(wholeEntry(entry)));
  return { ...read, each, scan: scan ?? { damaged: [], newer: 0 } };
}
