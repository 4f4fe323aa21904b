import { wholeEntry } from '../../src/core/log/answer.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import { scanner, type Damage } from '../../src/core/log/scan.ts';
import { seenEntries } from '../../src/core/log/seen.ts';
import { byteTools } from '../../src/io/byte-tools.ts';
import { lineSplitter } from '../../src/io/log-lines.ts';

export interface Scanned {
  readonly entries: readonly LogEntry[];
  readonly damage: readonly Damage[];
  readonly newer: number;
  readonly sum: number;
}

/** Scans a log that comes in pieces, as the program reads its files. */
export function scanPieces(
  pieces: readonly (string | Buffer)[],
  seen = seenEntries(),
  tools = byteTools,
): Scanned {
  const entries: LogEntry[] = [];
  const scan = scanner(tools, (entry) => entries.push(wholeEntry(entry)), { seen });
  const lines = lineSplitter(scan);
  for (const piece of pieces) lines.push(Buffer.from(piece));
  lines.end();
  return { entries, damage: scan.damage, newer: scan.newer, sum: scan.sum };
}
