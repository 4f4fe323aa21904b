import { fstatSync, readSync } from 'node:fs';
import { decodeLine, longestLine } from '../core/log/line.ts';
import { crc32 } from './crc32.ts';

const lineFeed = 0x0a;

/** A line torn by a crash is sealed with a line feed, never cut: append-only stays true. */
export function sealing(file: number, line: Buffer): Buffer {
  return endsWithLine(file) ? line : Buffer.concat([Buffer.of(lineFeed), line]);
}

function endsWithLine(file: number): boolean {
  const last = tail(file, 1);
  return last.length === 0 || last[0] === lineFeed;
}

/**
 * Whether a newer version of the program wrote one of the last lines. Only a whole line says so: a
 * version that an accident changed must not lock anybody out of their log.
 */
export function isOfNewerVersion(file: number): boolean {
  const lines = tail(file, longestLine).toString('utf8').split('\n');
  return lines.some((line) => {
    const read = decodeLine(line, crc32);
    return read.kind === 'newer' && read.version > 1;
  });
}

/** The last bytes of a file, `most` of them or all. */
function tail(file: number, most: number): Buffer {
  const { size } = fstatSync(file);
  const bytes = Buffer.alloc(Math.min(size, most));
  const count = readSync(file, bytes, 0, bytes.length, size - bytes.length);
  return bytes.subarray(0, count);
}
