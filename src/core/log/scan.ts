import type { LogEntry } from './entry.ts';
import { decodeLine, type Crc32 } from './line.ts';

export interface Damage {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface Scanner {
  /** One line without its line feed; the entries it holds, each id once. */
  line(text: string): readonly LogEntry[];
  readonly damage: readonly Damage[];
  /** Lines of kinds or versions this program does not know. */
  readonly newer: number;
}

/** JSON escapes quotes, so this cannot occur inside of a text of a record. */
const opening = '{"v":1,';

/**
 * Reads a log line by line. A damaged line costs only itself: a whole record glued to a torn one is
 * found by its opening and its checksum (reliability B.2).
 */
export function scanner(crc32: Crc32): Scanner {
  const seen = new Set<string>();
  const damage: Damage[] = [];
  let [number, newer] = [0, 0];

  function fresh(entry: LogEntry): readonly LogEntry[] {
    if (seen.has(entry.id)) return [];
    seen.add(entry.id);
    return [entry];
  }

  return {
    damage,
    get newer() {
      return newer;
    },
    line(text) {
      number += 1;
      const read = decodeLine(text, crc32);
      if (read.kind === 'entry') return fresh(read.entry);
      if (read.kind === 'newer') newer += 1;
      if (read.kind !== 'damaged') return [];
      damage.push({ line: number, reason: read.reason });
      const at = text.lastIndexOf(opening);
      const glued = at > 0 ? decodeLine(text.slice(at), crc32) : undefined;
      return glued?.kind === 'entry' ? fresh(glued.entry) : [];
    },
  };
}
