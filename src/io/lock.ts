import {
  closeSync,
  openSync,
  readFileSync,
  statfsSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { nodeClock } from './clock.ts';
import { codeOf } from './reasons.ts';

/** NFS, SMB and FUSE by their magic numbers (statfs(2)): appending is not atomic there. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]);

export function isRemote(folder: string): boolean {
  try {
    return process.platform === 'linux' && remote.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}

/** A lock older than this whose holder is dead was left behind by a crash. */
const staleAfter = 10_000;

const tries = 200;
const pause = 25;

/**
 * Does `work` while holding a lock file; only ever around one append, never while somebody is asked.
 * Throws `ELOCKED`, with the path for its message, when another program holds it for five seconds.
 */
export function withLock(path: string, work: () => void): void {
  take(path);
  try {
    work();
  } finally {
    remove(path);
  }
}

function take(path: string): void {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (create(path)) return;
    if (isStale(path)) remove(path);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  throw Object.assign(new Error(path), { code: 'ELOCKED' });
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    sign(path, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A lock that cannot say whose it is (the disk is full) would never be stale. */
function sign(path: string, file: number): void {
  try {
    writeSync(file, `${process.pid} ${hostname()}`);
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

function isStale(path: string): boolean {
  try {
    const [pid, host] = readFileSync(path, 'utf8').split(' ');
    return (
      nodeClock.now() - statSync(path).mtimeMs > staleAfter &&
      host === hostname() &&
      !isAlive(Number(pid))
    );
  } catch {
    return false;
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

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
