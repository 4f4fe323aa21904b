import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileProblem, TextFill } from '../host/files.ts';
import { crypto } from './builtins.ts';
import { fillFile, writeAll } from './fill-file.ts';
import { codeOf, reasonOf } from './reasons.ts';

/** A temporary file older than this, in milliseconds, was left by a program that died. */
const stale = 60 * 60 * 1000;

/**
 * Writes a file whole or not at all: a new file beside it takes its name, so a crash leaves the old
 * one or the new one. A link is followed, the mode is kept. With `before`, a file that is no longer
 * what was read is left alone.
 */
export function replaceFile(
  path: string,
  content: Uint8Array | TextFill,
  before?: Uint8Array,
): FileProblem | undefined {
  let temporary: string | undefined;
  try {
    const target = realOf(path);
    const old = statOf(target);
    if (old !== undefined && !old.isFile()) return problem('it is no regular file');
    if (old !== undefined && (old.mode & 0o222) === 0) return problem('it is read-only');
    sweep(target);
    temporary = join(
      dirname(target),
      `.${basename(target)}.${process.pid}.${crypto().randomBytes(4).toString('hex')}.tmp`,
    );
    const unfilled = writeNew(temporary, content, old);
    if (unfilled !== undefined) return unfilled;
    if (before !== undefined && !isStill(target, before)) {
      return problem('it was changed by another program meanwhile');
    }
    renameSync(temporary, target);
    temporary = undefined;
    syncFolder(dirname(target));
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return problem(reasonOf(error));
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
}

/** A text of any length, whole or not at all; what is there already stays, unless it may be replaced. */
export function writeFile(
  path: string,
  fill: TextFill,
  mayReplace: boolean,
): FileProblem | undefined {
  return !mayReplace && isThere(path) ? problem('it is there already') : replaceFile(path, fill);
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** A name that is not there yet is itself; a dangling link is refused by the system. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || isLink(path)) throw error;
    return join(realpathSync(dirname(path)), basename(path));
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function writeNew(
  path: string,
  content: Uint8Array | TextFill,
  old: Stats | undefined,
): FileProblem | undefined {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
  const file = openSync(
    path,
    O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0),
    old === undefined ? 0o666 : 0o600,
  );
  try {
    const problem =
      typeof content === 'function' ? fillFile(file, content) : void writeAll(file, content, 0);
    if (problem !== undefined) return problem;
    if (old !== undefined) fchmodSync(file, old.mode & 0o7777);
    fsyncSync(file);
    return undefined;
  } finally {
    closeSync(file);
  }
}

function isStill(path: string, before: Uint8Array): boolean {
  return Buffer.compare(readFileSync(path), before) === 0;
}

/** Some systems know no such thing for a folder. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // The file itself is on disk; only the new name may be lost by a power cut.
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It never came to be.
  }
}

/** Takes away what a program that was killed left beside this file. */
function sweep(target: string): void {
  const start = `.${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const match = name.startsWith(start) ? /\.(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name) : null;
    if (match === null || isAlive(Number(match[1]))) continue;
    const path = join(dirname(target), name);
    const age = statOf(path)?.mtimeMs;
    if (age !== undefined && performance.timeOrigin + performance.now() - age > stale) remove(path);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function problem(reason: string): FileProblem {
  return { kind: 'problem', reason };
}
