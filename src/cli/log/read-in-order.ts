import type { LogEntry } from '../../core/log/entry.ts';
import { readInOrder as readScans, type InOrder as Ordered } from '../../core/log/in-order.ts';
import type { Host } from '../../host.ts';
import type { FileProblem } from '../../host/files.ts';
import type { LogPlace, LogScan } from '../../host/logs.ts';

export interface InOrder extends Ordered {
  /** What the first pass found. */
  readonly scan: LogScan;
  /** Why a later pass could not read what the first did: then entries are missing. */
  problem(): FileProblem | undefined;
}

/**
 * Reads the score log in order; stops handing over entries when nobody reads what is printed. An
 * answer may be one that is made of shared parts.
 */
export function readInOrder(
  host: Host,
  place: LogPlace,
  isWanted: (entry: LogEntry) => boolean,
): InOrder {
  let scan: LogScan | undefined;
  let problem: FileProblem | undefined;
  const nobodyReads = () => scan !== undefined && !host.streams.isHeard();
  const read = readScans((take, { parts, partEnd } = {}) => {
    const result = parts
      ? host.logs.scanParts(parts, take)
      : host.logs.scan(place, take, { isEnough: nobodyReads, ...(partEnd && { partEnd }) });
    if (scan !== undefined) problem ??= unread(result);
    scan ??= result;
  }, isWanted);
  return { ...read, scan: scan ?? { damaged: [], newer: 0 }, problem: () => problem };
}

function unread({ damaged }: LogScan): FileProblem | undefined {
  const file = damaged.find(({ line }) => line === 0);
  return file && { kind: 'problem', reason: `\`${file.path}\` could not be read: ${file.reason}` };
}
