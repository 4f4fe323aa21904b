import {
  closeSync, constants, fchmodSync, fdatasyncSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, realpathSync,
  statfsSync, writeSync, type Stats,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogEntry } from '../core/log/entry.ts';
import { encodeLine, longestLine } from '../core/log/line.ts';
import type { Log, LogProblem } from '../host.ts';
import { codeOf, reasonOf } from './files.ts';
import { withLock } from './lock.ts';

/** `O_NONBLOCK`: opening a FIFO must not wait for somebody to write to it. */
const flags =
  constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const lineFeed = 0x0a;

/**
 * Opens a score log for appending (reliability B.3). `named` by the user it may be a link, which is
 * followed; the log of the state folder may not, as somebody else could have planted it.
 */
export function openLog(path: string, named: boolean): Log | LogProblem {
  try {
    const target = named ? resolved(path) : resolve(path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    return logOn(target, openChecked(target));
  } catch (error) {
    return refused(path, error);
  }
}

/** Where a link leads; a file that is not there yet is where it says. */
function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return resolve(path);
    throw error;
  }
}

class Unfit extends Error {}

function openChecked(path: string): number {
  const file = openSync(path, flags, 0o600);
  try {
    const stats = fstatSync(file);
    check(stats);
    if (stats.size === 0) settleNew(path, file, stats);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function check(stats: Stats): void {
  if (!stats.isFile()) throw new Unfit('it is no regular file');
  if (process.getuid !== undefined && stats.uid !== process.getuid()) throw new Unfit('it belongs to somebody else');
  if (stats.nlink > 1) throw new Unfit('it has a second name (a hard link)');
  if (process.platform !== 'win32' && (stats.mode & 0o022) !== 0 && stats.size > 0) throw new Unfit('others may write to it');
}

/** A new file is the owner's alone whatever the umask, and its name is on disk before its first line. */
function settleNew(path: string, file: number, stats: Stats): void {
  if ((stats.mode & 0o777) !== 0o600) fchmodSync(file, 0o600);
  const folder = openSync(dirname(path), constants.O_RDONLY);
  try {
    fsyncSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EINVAL') throw error;
  } finally {
    closeSync(folder);
  }
}

function logOn(path: string, opened: number): Log {
  let file: number | undefined = opened;
  const lockNeeded = isRemote(path);

  function write(bytes: Buffer): void {
    file ??= openChecked(path);
    const buffer = endsWithLine(file) ? bytes : Buffer.concat([Buffer.of(lineFeed), bytes]);
    const written = writeSync(file, buffer);
    if (written !== buffer.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    sync(buffer);
  }

  /** After a failed sync the kernel has dropped the page: only writing it anew, on a new descriptor, counts. */
  function sync(buffer: Buffer): void {
    if (file === undefined) return;
    try {
      fdatasyncSync(file);
    } catch {
      close();
      file = openChecked(path);
      writeSync(file, endsWithLine(file) ? buffer : Buffer.concat([Buffer.of(lineFeed), buffer]));
      fdatasyncSync(file);
    }
  }

  function close(): void {
    if (file !== undefined) closeSync(file);
    file = undefined;
  }

  return {
    path,
    append(entry: LogEntry): LogProblem | undefined {
      const bytes = Buffer.from(encodeLine(entry, crc32), 'utf8');
      if (bytes.length > longestLine && entry.kind !== 'start') {
        return { kind: 'refused', message: `Not saved in ${path}: this entry has ${bytes.length} bytes, and ${longestLine} are the most` };
      }
      try {
        if (lockNeeded) withLock(`${path}.lock`, () => write(bytes));
        else write(bytes);
        return undefined;
      } catch (error) {
        return notSaved(path, error);
      }
    },
    close,
  };
}

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
    return remote.has(statfsSync(dirname(path)).type);
  } catch {
    return false;
  }
}

/** What may pass: the learner can make room, or plug the disk in again. */
const passing = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EAGAIN', 'EROFS', 'ENOENT', 'ELOCKED'];

function notSaved(path: string, error: unknown): LogProblem {
  const kind = passing.includes(codeOf(error)) ? 'retry' : 'refused';
  return { kind, message: `Not saved in ${path}: ${error instanceof Unfit ? error.message : reasonOf(error)}` };
}

function refused(path: string, error: unknown): LogProblem {
  const reason = error instanceof Unfit ? error.message : codeOf(error) === 'ELOOP' ? 'it is a link' : reasonOf(error);
  return { kind: passing.includes(codeOf(error)) ? 'retry' : 'refused', message: `The score log ${path} cannot be written: ${reason}` };
}
