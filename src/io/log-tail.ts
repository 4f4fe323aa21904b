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

const opening = '{"v":';

/** More than the first line of any log takes. */
const looked = 64 * 1024;

/**
 * Whether a file holds something else, such as a deck, and nothing like a log at either end. A first
 * line that was torn, or lost to zeros, is a log's.
 */
export function isAnother(file: number): boolean {
  const [first, last] = [head(file, looked), tail(file, looked)].map((bytes) =>
    bytes.toString('latin1').replaceAll('\0', '').trim(),
  );
  return ![first, last].some((text = '') => text.includes(opening) || opening.startsWith(text));
}

function head(file: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  return bytes.subarray(0, readSync(file, bytes, 0, most, 0));
}

/** The last bytes of a file, `most` of them or all. */
function tail(file: number, most: number): Buffer {
  const { size } = fstatSync(file);
  const bytes = Buffer.alloc(Math.min(size, most));
  const count = readSync(file, bytes, 0, bytes.length, size - bytes.length);
  return bytes.subarray(0, count);
}
