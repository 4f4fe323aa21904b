import { writeSync } from 'node:fs';
import type { FileProblem, TextFill } from '../host/files.ts';

const chunkCharacters = 64 * 1024;

/**
 * Writes a text of any length into an open file, as UTF-8. By position, so that the file's own place
 * stays at its start, where a program that is handed the file begins to read.
 */
export function fillFile(file: number, fill: TextFill): FileProblem | undefined {
  let [at, waiting] = [0, ''];
  const flush = () => {
    at = writeAll(file, Buffer.from(waiting), at);
    waiting = '';
  };
  const problem = fill((text) => {
    waiting += text;
    if (waiting.length > chunkCharacters) flush();
  });
  flush();
  return problem;
}

/** The position after the bytes. A write of nothing is no error to the system, and would be for ever. */
export function writeAll(file: number, bytes: Uint8Array, at: number): number {
  for (let done = 0; done < bytes.length;) {
    const count = writeSync(file, bytes, done, bytes.length - done, at + done);
    if (count === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    done += count;
  }
  return at + bytes.length;
}
