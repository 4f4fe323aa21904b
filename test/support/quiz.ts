import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const bin = join(root, 'bin/quiz.js');

/** A new empty folder; the system clears it away. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'quiz-test-'));
}

export function write(name: string, text: string | Uint8Array, inside = folder()): string {
  const path = join(inside, name);
  writeFileSync(path, text);
  return path;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** The real program without a terminal, its log in a folder of its own unless `env` says else. */
export function quiz(args: readonly string[], options: RunOptions = {}): Ran {
  const ended = spawnSync(process.execPath, [bin, ...args], {
    input: options.input ?? '',
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    timeout: 20_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...cleanEnvironment(), ...options.env },
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

/** Nothing of the developer's own settings reaches a test. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: folder(), LANG: 'C.UTF-8', XDG_STATE_HOME: folder() };
}

/** Entries of a log file, in order; with `torn`, a line that is no JSON is passed over. */
export function logEntries(path: string, torn = false): readonly Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Record<string, unknown>];
      } catch (error) {
        if (torn) return [];
        throw error;
      }
    });
}
