import { isUtf8 } from 'node:buffer';
import { checksumLength } from '../core/log/line.ts';
import type { TakeLine } from '../core/log/scan.ts';
import { crc32 } from './crc32.ts';

/** Bytes; no line of ours comes near, and a file without line feeds must not fill the memory. */
const tooLong = 16 * 1024 * 1024;

const lineFeed = 0x0a;

export interface LineSplitter {
  /** The next bytes of a log, cut anywhere; their memory may be used again afterwards. */
  push(bytes: Buffer): void;
  /** The log is at its end. */
  end(): void;
}

/** Hands a log over line by line. Bytes that are no UTF-8 come out as others. */
export function lineSplitter(take: TakeLine): LineSplitter {
  let rest: Buffer[] = [];
  let [length, isCut] = [0, false];

  function keep(bytes: Buffer): void {
    rest.push(Buffer.from(bytes));
    length += bytes.length;
    if (length > tooLong) [rest, length, isCut] = [[Buffer.from('…')], 0, true];
  }

  function takeRest(): void {
    const line = Buffer.concat(rest);
    takeLine(line, 0, line.length, isUtf8(line), isCut);
    [rest, length, isCut] = [[], 0, false];
  }

  function takeLine(bytes: Buffer, from: number, to: number, isText: boolean, cut = false): void {
    const sum = isText && !cut ? sumOf(bytes, from, to) : undefined;
    take(bytes.toString('utf8', from, to), sum, cut);
  }

  return {
    push(bytes) {
      let from = bytes.indexOf(lineFeed) + 1;
      keep(bytes.subarray(0, from === 0 ? bytes.length : from - 1));
      if (from === 0) return;
      takeRest();
      const end = bytes.lastIndexOf(lineFeed) + 1;
      const isText = isUtf8(bytes.subarray(from, end));
      for (; from < end;) {
        const to = bytes.indexOf(lineFeed, from);
        takeLine(bytes, from, to, isText);
        from = to + 1;
      }
      if (end < bytes.length) keep(bytes.subarray(end));
    },
    end() {
      if (rest.length > 0) takeRest();
    },
  };
}

function sumOf(bytes: Buffer, from: number, to: number): number {
  return crc32(bytes.subarray(from, Math.max(from, to - checksumLength)));
}
