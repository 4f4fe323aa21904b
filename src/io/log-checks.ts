import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Unfit } from './reasons.ts';

const isWindows = process.platform === 'win32';

/**
 * `O_NONBLOCK`: opening a FIFO must not wait for somebody at its other end. Windows has neither it
 * nor `O_NOFOLLOW`: there the two are `undefined`, which counts as 0.
 */
const noWait = constants.O_NONBLOCK;
const flags =
  constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | constants.O_NOFOLLOW | noWait;

/** Opens a log for appending, made anew where there is none; throws what stands against it. */
export function openChecked(path: string): number {
  makeFolder(dirname(path));
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

/** Opens a log for reading; a FIFO or a device is refused and cannot make us wait. */
export function openToRead(path: string): number {
  const file = openSync(path, constants.O_RDONLY | noWait);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new Unfit('it is no regular file');
}

/** Folders on the way are the owner's alone whatever the umask, and on disk before what is in them. */
function makeFolder(path: string): void {
  try {
    makeBelow(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    // Some, such as /proc, say even now that a part of the path is not there.
    makeBelow(path);
  }
}

function makeBelow(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return;
  }
  chmodSync(path, 0o700);
  syncFolder(dirname(path));
}

function check(stats: Stats): void {
  if (!stats.isFile()) throw new Unfit('it is no regular file');
  if (process.geteuid !== undefined && stats.uid !== process.geteuid())
    throw new Unfit('it belongs to somebody else');
  if (stats.nlink > 1) throw new Unfit('it has a second name (a hard link)');
  if (!isWindows && (stats.mode & 0o022) !== 0 && stats.size > 0)
    throw new Unfit('others may write to it; take that away with `chmod go-w`');
}

/** A new file is the owner's alone whatever the umask, and its name is on disk before its first line. */
function settleNew(path: string, file: number, stats: Stats): void {
  if (!isWindows && (stats.mode & 0o777) !== 0o600) fchmodSync(file, 0o600);
  syncFolder(dirname(path));
}

/** Windows cannot sync a folder, nor can every file system. */
export function syncFolder(path: string): void {
  if (isWindows) return;
  const folder = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(folder);
  }
}
