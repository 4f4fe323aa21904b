import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { codeOf, Unfit } from './reasons.ts';

/** Reading stops here, far above the deck reader's own limit. */
const mostBytes = 64 * 1024 * 1024;

const chunkBytes = 256 * 1024;

/** How long a pipe may stay silent before its first byte, and how often to look, in milliseconds. */
const patience = 2000;
const pause = 5;

/** The bytes of a file, or of a pipe that somebody writes to; what else there is could never end. */
export function readWhole(path: string): Uint8Array {
  // Opening a pipe must not wait for somebody at its other end. Windows has no such flag.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() && !stats.isFIFO()) return nothingIn(file, stats);
    return readBytes(file, stats);
  } finally {
    closeSync(file);
  }
}

/** `/dev/null` is a file without a line to every program. */
function nothingIn(file: number, stats: Stats): Uint8Array {
  if (stats.isDirectory()) throw new Unfit('it is a folder');
  if (readNow(file, Buffer.alloc(1), 0) !== 0) throw new Unfit('it is a device and no file');
  return new Uint8Array();
}

/** One buffer of the file's size where it has one; a pipe or a file that grows is read on. */
function readBytes(file: number, stats: Stats): Uint8Array {
  const read = stats.isFIFO() ? patiently() : readSome;
  let bytes: Buffer = Buffer.allocUnsafe(Math.min(stats.size, mostBytes) + 1);
  let total = 0;
  for (;;) {
    const count = read(file, bytes, total);
    total += count;
    if (count === 0 || total >= mostBytes) return bytes.subarray(0, total);
    if (total === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2 + chunkBytes);
  }
}

/** Reads from a pipe: until there is something, and at first for a moment where nobody writes yet. */
function patiently(): typeof readSome {
  const start = performance.now();
  let isBegun = false;
  return (file, bytes, from) => {
    for (;;) {
      const count = readNow(file, bytes, from);
      isBegun ||= count !== 0;
      if (count !== undefined && (count > 0 || isBegun)) return count;
      if (count === 0 && performance.now() - start > patience)
        throw new Unfit('nothing comes from this pipe');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  };
}

/** `undefined` while somebody has the pipe open and writes nothing. */
function readNow(file: number, bytes: Buffer, from: number): number | undefined {
  try {
    return readSome(file, bytes, from);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    return undefined;
  }
}

function readSome(file: number, bytes: Buffer, from: number): number {
  return readSync(file, bytes, from, bytes.length - from, null);
}
