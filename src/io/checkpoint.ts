import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint } from '../host/logs.ts';
import { crc32 } from './crc32.ts';
import { replaceFile } from './replace.ts';

declare const QUIZ_BUILD: string;

/** One that was not written for so many milliseconds is of questions that nobody asks any more. */
const unused = 60 * 24 * 60 * 60 * 1000;

/**
 * Plain data in a file of the folder `cache`, which only this build of the program reads: its first
 * line names the build and has the checksum of the rest.
 */
export function checkpointAt(folder: string, name: string): Checkpoint {
  const cache = join(folder, 'cache');
  const path = join(cache, `${name}.bin`);
  return {
    read: () => tried(() => contentOf(readFileSync(path))),
    write: (data) =>
      tried(() => {
        if (!existsSync(cache)) mkdirSync(cache, { mode: 0o700 });
        const content = v8().serialize(data);
        replaceFile(path, Buffer.concat([Buffer.from(headOf(content)), content]));
        sweep(cache);
      }),
  };
}

/** Loaded for long logs alone: a hundredth of a start. */
function v8() {
  return process.getBuiltinModule('node:v8');
}

function headOf(content: Uint8Array): string {
  return `${QUIZ_BUILD} ${crc32(content).toString(16)}\n`;
}

function contentOf(bytes: Buffer): unknown {
  const head = bytes.subarray(0, bytes.indexOf(0x0a) + 1);
  const content = bytes.subarray(head.length);
  return head.toString() === headOf(content) ? v8().deserialize(content) : undefined;
}

/** Whatever the system says to a cache, all goes on without it. */
function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}

function sweep(cache: string): void {
  const now = performance.timeOrigin + performance.now();
  for (const file of readdirSync(cache)) {
    const path = join(cache, file);
    if (file.endsWith('.bin') && now - statSync(path).mtimeMs > unused) rmSync(path);
  }
}
