import type { LogEntry } from './entry.ts';
import { decodeLine, lineReader, type Crc32 } from './line.ts';
import { seenEntries } from './seen.ts';

export interface Damage {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/**
 * Takes a line without its line feed. `sum` is the CRC-32 of its bytes without their last
 * `checksumLength`, where the bytes are UTF-8; `isCut` where it was too long to be kept whole.
 */
export type TakeLine = (text: string, sum?: number, isCut?: boolean) => void;

export interface Scanner {
  readonly line: TakeLine;
  readonly damage: readonly Damage[];
  /** How many there were so far, those before the first that was taken too. */
  readonly lines: number;
  /** Lines of kinds or versions this program does not know. */
  readonly newer: number;
}

/** JSON escapes quotes, so neither can stand inside of a text of a record. */
const opening = /(?=\{"v":1,)/;
const closing = /,"crc":"[0-9a-f]{8}"\}/;

/**
 * Reads a log line by line and hands over its entries. A damaged line costs only itself: a whole
 * record glued to a torn one is found by its opening and its checksum. An id counts once, also
 * across logs that share `seen`. `lines` is how many came before the first.
 */
export function scanner(
  crc32: Crc32,
  take: (entry: LogEntry) => void,
  seen = seenEntries(),
  lines = 0,
): Scanner {
  const damage: Damage[] = [];
  const readLine = lineReader(crc32);
  let [number, newer] = [lines, 0];
  const takeNew = (entry: LogEntry) => {
    if (seen.isNew(entry)) take(entry);
  };
  return {
    damage,
    get lines() {
      return number;
    },
    get newer() {
      return newer;
    },
    line(text, sum, isCut = false) {
      number += 1;
      const read = readLine(text, sum);
      if (read.kind === 'entry') takeNew(read.entry);
      else if (read.kind === 'newer') newer += 1;
      else if (read.kind === 'damaged') {
        damage.push({ line: number, reason: isCut ? 'it is far too long' : read.reason });
        for (const entry of glued(text, crc32)) takeNew(entry);
      }
    },
  };
}

/** The whole records within a damaged line. */
function glued(text: string, crc32: Crc32): readonly LogEntry[] {
  return text.split(opening).flatMap((piece) => {
    const end = closing.exec(piece);
    if (end === null) return [];
    const read = decodeLine(piece.slice(0, end.index + end[0].length), crc32);
    return read.kind === 'entry' ? [read.entry] : [];
  });
}
