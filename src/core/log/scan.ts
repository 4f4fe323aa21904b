import type { LogEntry } from './entry.ts';
import { decodeLine, type Crc32 } from './line.ts';
import { seenEntries } from './seen.ts';

export interface Damage {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface Scanner {
  /** The next piece of the log, cut anywhere between two characters; the entries it completes. */
  push(text: string): readonly LogEntry[];
  /** The log is at its end. */
  end(): readonly LogEntry[];
  readonly damage: readonly Damage[];
  /** Lines of kinds or versions this program does not know. */
  readonly newer: number;
}

/** JSON escapes quotes, so neither can stand inside of a text of a record. */
const opening = /(?=\{"v":1,)/;
const closing = /,"crc":"[0-9a-f]{8}"\}/;

/** Characters; no line of ours comes near, and a file without line feeds must not fill the memory. */
const tooLong = 16 * 1024 * 1024;

/**
 * Reads a log piece by piece. A damaged line costs only itself: a whole record glued to a torn one
 * is found by its opening and its checksum. An id counts once, also across logs that share `seen`.
 */
export function scanner(crc32: Crc32, seen = seenEntries()): Scanner {
  const damage: Damage[] = [];
  let [number, newer, rest, dropped] = [0, 0, '', false];

  function line(text: string): readonly LogEntry[] {
    number += 1;
    const read = decodeLine(text, crc32);
    if (read.kind === 'entry') return seen.isNew(read.entry) ? [read.entry] : [];
    if (read.kind === 'newer') newer += 1;
    if (read.kind !== 'damaged') return [];
    const reason = dropped ? 'it is far too long' : read.reason;
    dropped = false;
    damage.push({ line: number, reason });
    return glued(text, crc32).filter(seen.isNew);
  }

  return {
    damage,
    get newer() {
      return newer;
    },
    push(text) {
      if (!text.includes('\n') && rest.length < tooLong) {
        rest += text;
        return [];
      }
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      const entries = lines.flatMap(line);
      if (rest.length > tooLong) [rest, dropped] = ['…', true];
      return entries;
    },
    end() {
      const entries = rest === '' ? [] : line(rest);
      rest = '';
      return entries;
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
