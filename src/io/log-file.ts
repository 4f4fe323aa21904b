import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  lstatSync,
  readSync,
  realpathSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogEntry } from '../core/log/entry.ts';
import { encodeLine, longestLine } from '../core/log/line.ts';
import type { Log, LogProblem } from '../host.ts';
import { codeOf, reasonOf } from './files.ts';
import { withLock } from './lock.ts';
import { openChecked, Unfit } from './log-checks.ts';

/**
 * Opens a score log for appending. `named` by the user it may be a link, which is followed; the log
 * of the state folder may not, as somebody else could have planted it.
 */
export function openLog(path: string, named: boolean): Log | LogProblem {
  try {
    const target = named ? resolved(path) : resolve(path);
    return new LogFile(target, openChecked(target));
  } catch (error) {
    return problem(`The score log \`${path}\` cannot be written`, error);
  }
}

/** Where a link leads; a file that is not there yet is where its name says. */
function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (isLink(path)) throw new Unfit('it is a link that leads nowhere');
    return resolve(path);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Synchronous on purpose: no signal handler can run between writing and syncing. */
class LogFile implements Log {
  readonly path: string;
  readonly #remote: boolean;
  #file: number | undefined;

  constructor(path: string, file: number) {
    this.path = path;
    this.#file = file;
    this.#remote = isRemote(path);
  }

  append(entry: LogEntry): LogProblem | undefined {
    try {
      const line = encoded(entry);
      if (this.#remote) withLock(`${this.path}.lock`, () => this.#keep(line));
      else this.#keep(line);
      return undefined;
    } catch (error) {
      return problem(`Not saved in \`${this.path}\``, error);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #keep(line: Buffer): void {
    write(this.#current(), line);
    try {
      fdatasyncSync(this.#current());
    } catch (error) {
      this.#keepAgain(line, error);
    }
  }

  /** After a failed sync the kernel has dropped the page and the next sync lies: start over, once. */
  #keepAgain(line: Buffer, first: unknown): void {
    try {
      this.close();
      write(this.#current(), line);
      fdatasyncSync(this.#current());
    } catch {
      this.close();
      throw new Unfit(`${reasonOf(first)}, and again at the second try`);
    }
  }

  /** The file of this name: one that was deleted meanwhile would keep nothing. */
  #current(): number {
    if (this.#file !== undefined && fstatSync(this.#file).nlink === 0) this.close();
    this.#file ??= openChecked(this.path);
    return this.#file;
  }
}

function encoded(entry: LogEntry): Buffer {
  const line = Buffer.from(encodeLine(entry, crc32), 'utf8');
  if (line.length <= longestLine || entry.kind === 'start') return line;
  throw new Unfit(`this entry has ${line.length} bytes, and ${longestLine} are the most`);
}

/** In one call, so that the lines of two programs cannot mix. */
function write(file: number, line: Buffer): void {
  const whole = endsWithLine(file) ? line : Buffer.concat([Buffer.of(lineFeed), line]);
  if (writeSync(file, whole) !== whole.length) throw new ShortWrite();
}

/** Also when nothing was written, which is no error to the system. */
class ShortWrite extends Error {}

const lineFeed = 0x0a;

/** A line torn by a crash is sealed with a line feed, never cut: append-only stays true. */
function endsWithLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  return readSync(file, last, 0, 1, size - 1) === 0 || last[0] === lineFeed;
}

/** NFS, SMB and FUSE by their magic numbers (statfs(2)): appending is not atomic there. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]);

function isRemote(path: string): boolean {
  try {
    return process.platform === 'linux' && remote.has(statfsSync(dirname(path)).type);
  } catch {
    return false;
  }
}

/** What may pass: the learner can make room, or plug the disk in again. */
const passing = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EAGAIN', 'EROFS', 'ENOENT', 'ELOCKED'];

function problem(what: string, error: unknown): LogProblem {
  const mayPass = error instanceof ShortWrite || passing.includes(codeOf(error));
  return { kind: mayPass ? 'retry' : 'refused', message: `${what}: ${wordsFor(error)}` };
}

function wordsFor(error: unknown): string {
  if (error instanceof Unfit) return error.message;
  if (error instanceof ShortWrite) return 'there was room for a part of the entry only';
  if (codeOf(error) === 'ELOCKED' && error instanceof Error)
    return `${reasonOf(error)} \`${error.message}\`; delete it if none is running`;
  return codeOf(error) === 'ELOOP' ? 'it is a link' : reasonOf(error);
}
