import { closeSync, fdatasyncSync, fstatSync, lstatSync, realpathSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LogEntry } from '../core/log/entry.ts';
import { encodeLine, longestLine } from '../core/log/line.ts';
import type { Log, LogProblem } from '../host/logs.ts';
import { crc32 } from './crc32.ts';
import { codeOf, reasonOf, Unfit } from './reasons.ts';
import { isRemote, withLock } from './lock.ts';
import { openChecked } from './log-checks.ts';
import { logProblem, ShortWrite } from './log-problem.ts';
import { isAnother, isOfNewerVersion, sealing } from './log-tail.ts';

/**
 * Opens a score log for appending. `named` by the user it may be a link, which is followed; the log
 * of the state folder may not, as somebody else could have planted it.
 */
export function openLog(path: string, named: boolean): Log | LogProblem {
  try {
    const target = named ? resolved(path) : resolve(path);
    return new LogFile(target, openOurs(target, named));
  } catch (error) {
    return logProblem(`The score log \`${path}\` cannot be written`, error);
  }
}

/**
 * A log that a newer version of the program has gone on with is not ours to write to any more; a file
 * that was named by mistake never was.
 */
function openOurs(path: string, named: boolean): number {
  const file = openChecked(path);
  const against =
    named && isAnother(file)
      ? 'it is no score log; name another file'
      : isOfNewerVersion(file)
        ? 'a newer version of this program writes it; update, or name another file'
        : undefined;
  if (against === undefined) return file;
  closeSync(file);
  throw new Unfit(against);
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
    this.#remote = isRemote(dirname(path));
  }

  /** After a failure the file is opened anew: a handle to a disk that came back may be dead. */
  append(...entries: readonly LogEntry[]): LogProblem | undefined {
    try {
      const lines = Buffer.concat(entries.map(encoded));
      if (this.#remote) withLock(`${this.path}.lock`, () => this.#keep(lines));
      else this.#keep(lines);
      return undefined;
    } catch (error) {
      this.close();
      return logProblem(`Not saved in \`${this.path}\``, error);
    }
  }

  /** Entries are kept by their own sync: what goes wrong here takes none of them away. */
  close(): void {
    const file = this.#file;
    this.#file = undefined;
    try {
      if (file !== undefined) closeSync(file);
    } catch {}
  }

  #keep(lines: Buffer): void {
    write(this.#current(), lines);
    try {
      fdatasyncSync(this.#current());
    } catch (error) {
      this.#keepAgain(lines, error);
    }
  }

  /** After a failed sync the kernel has dropped the page and the next sync lies: start over, once. */
  #keepAgain(lines: Buffer, first: unknown): void {
    try {
      this.close();
      write(this.#current(), lines);
      fdatasyncSync(this.#current());
    } catch {
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
function write(file: number, lines: Buffer): void {
  const whole = sealing(file, lines);
  if (writeSync(file, whole) !== whole.length) throw new ShortWrite();
}
