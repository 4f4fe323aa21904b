import {
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint } from '../host/logs.ts';
import { crc32 } from './crc32.ts';
import { openToRead } from './log-checks.ts';
import { Unfit } from './reasons.ts';
import { replaceFile } from './replace.ts';

declare const QUIZ_BUILD: string;

/** One that was not written for so many milliseconds is of questions that nobody asks any more. */
const unused = 60 * 24 * 60 * 60 * 1000;

/**
 * Plain data in a file of the folder `cache`, which only this build of the program reads, and only
 * under this name: its first line has both, and the checksum of the rest.
 */
export function checkpointAt(folder: string, name: string): Checkpoint {
  const cache = join(folder, 'cache');
  const path = join(cache, `${name}.bin`);
  return {
    read: () => tried(() => contentOf(bytesOf(path), name)),
    write: (data) =>
      tried(() => {
        if (!existsSync(cache)) mkdirSync(cache, { mode: 0o700 });
        const content = v8().serialize(data);
        replaceFile(path, Buffer.concat([Buffer.from(headOf(name, content)), content]));
        sweep(cache);
      }),
  };
}

/** Loaded for long logs alone: a hundredth of a start. */
function v8() {
  return process.getBuiltinModule('node:v8');
}

/** A pipe that somebody put there must not make anybody wait, nor a device without end. */
function bytesOf(path: string): Buffer {
  const file = openToRead(path);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function headOf(name: string, content: Uint8Array): string {
  return `${QUIZ_BUILD} ${name} ${crc32(content).toString(16)}\n`;
}

function contentOf(bytes: Buffer, name: string): unknown {
  const head = bytes.subarray(0, bytes.indexOf(0x0a) + 1);
  const content = bytes.subarray(head.length);
  return head.toString() === headOf(name, content) ? v8().deserialize(content) : undefined;
}

/** Whatever the system says to a cache, all goes on without it. */
function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Unfit || (error instanceof Error && 'code' in error))) throw error;
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
