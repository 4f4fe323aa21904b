import type * as Fs from 'node:fs';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/host/logs.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { answerEntry, lineOf } from '../support/log-entries.ts';
import { readLog } from '../support/logs.ts';

type Call = 'openSync' | 'writeSync' | 'fdatasyncSync' | 'fsyncSync' | 'fchmodSync' | 'mkdirSync';

const codes = ['EIO', 'ENOSPC', 'EINVAL', 'ENOTSUP', 'ENOSYS'] as const;

/** What the system does at a call in the middle of keeping a log, instead of what it should. */
interface Fault {
  readonly at: number;
  readonly until: number;
  readonly does: (typeof codes)[number] | 'short' | 'nothing' | 'after';
  /** From then on every call fails: what a crash leaves on the disk. */
  readonly last?: true;
}

const system = vi.hoisted(() => ({
  calls: [] as Call[],
  fault: undefined as Fault | undefined,
  closeFails: false,
  fileSystem: undefined as number | undefined,
  onWrite: undefined as (() => void) | undefined,
}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const failing = (code: string) => Object.assign(new Error(code), { code });

  function call<Args extends readonly unknown[], Result>(
    name: Call,
    real: (...args: Args) => Result,
    instead: (does: Fault['does'], ...args: Args) => Result,
  ): (...args: Args) => Result {
    return (...args) => {
      const number = system.calls.push(name);
      const { fault } = system;
      if (fault?.last === true && number > fault.at) throw failing('EIO');
      if (fault === undefined || number < fault.at || number > fault.until) return real(...args);
      if (['short', 'nothing'].includes(fault.does)) return instead(fault.does, ...args);
      if (fault.does !== 'after') throw failing(fault.does);
      real(...args);
      throw failing('EIO');
    };
  }

  function part(does: Fault['does'], file: number, bytes: Buffer): number {
    return does === 'nothing' ? 0 : fs.writeSync(file, bytes, 0, bytes.length >> 1);
  }

  const write = (file: number, bytes: Buffer) => {
    system.onWrite?.();
    return fs.writeSync(file, bytes);
  };
  const wrapped = {
    openSync: call('openSync', fs.openSync, (_, ...args) => fs.openSync(...args)),
    writeSync: call('writeSync', write, part),
    fdatasyncSync: call('fdatasyncSync', fs.fdatasyncSync, () => undefined),
    fsyncSync: call('fsyncSync', fs.fsyncSync, () => undefined),
    mkdirSync: call('mkdirSync', fs.mkdirSync, () => undefined),
    fchmodSync: call('fchmodSync', fs.fchmodSync, () => undefined),
    closeSync: (file: number) => {
      fs.closeSync(file);
      if (system.closeFails) throw failing('EIO');
    },
    statfsSync: (path: string) => {
      const stats = fs.statfsSync(path);
      return { ...stats, type: system.fileSystem ?? stats.type };
    },
  };
  return { ...fs, ...wrapped, default: { ...fs, ...wrapped } };
});

const logs = nodeLogs({}, process.platform);
const [one, two, three] = [answerEntry('s', 1), answerEntry('s', 2), answerEntry('s', 3)];
let dir = '';
let path = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'quiz-faults-'));
  path = join(dir, 'log.jsonl');
});

afterEach(() => {
  [system.fault, system.fileSystem, system.onWrite] = [undefined, undefined, undefined];
  system.closeFails = false;
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function opened(): Log {
  const log = logs.open({ stateDir: dir });
  if ('kind' in log) throw new Error(log.message);
  system.calls.length = 0;
  return log;
}

function fail(does: Fault['does'], at: number, until = at, last = false): void {
  system.calls.length = 0;
  system.fault = { does, at, until, ...(last ? { last } : {}) };
}

const ids = () => readLog(logs, { stateDir: dir }).entries.map(({ id }) => id);

describe('an append', () => {
  it('is one write and one sync, in this order', () => {
    const log = opened();
    log.append(one);
    log.append(two);
    log.close();
    expect(system.calls).toEqual(['writeSync', 'fdatasyncSync', 'writeSync', 'fdatasyncSync']);
  });

  it('comes after the names of a new log and its new folder are synced', () => {
    system.calls.length = 0;
    const log = logs.open({ stateDir: join(dir, 'state') });
    if ('kind' in log) throw new Error(log.message);
    log.append(one);
    log.close();
    const nameSynced = ['openSync', 'fsyncSync'];
    const folderMade = ['mkdirSync', ...nameSynced];
    const fileMade = ['openSync', ...nameSynced];
    expect(system.calls).toEqual([...folderMade, ...fileMade, 'writeSync', 'fdatasyncSync']);
  });

  it.each<[Fault['does'], boolean]>([
    ['EINVAL', true],
    ['ENOTSUP', true],
    ['ENOSYS', true],
    ['EIO', false],
  ])('to a new log in a folder whose sync ends in %s is one that may be: %s', (does, may) => {
    fail(does, 4);
    const log = logs.open({ stateDir: dir });
    expect(system.calls).toEqual(['mkdirSync', 'openSync', 'openSync', 'fsyncSync']);
    expect('kind' in log).toBe(!may);
    if (!('kind' in log)) log.close();
  });

  it('leaves no file open, however it ends', () => {
    const open = '/proc/self/fd';
    const count = () => (existsSync(open) ? readdirSync(open).length : 0);
    const before = count();
    const log = opened();
    log.append(one);
    fail('EIO', 1);
    log.append(two);
    system.fault = undefined;
    log.append(three);
    log.close();
    expect(count()).toBe(before);
  });

  it.each<[Fault['does'], string]>([
    ['ENOSPC', 'the disk is full'],
    ['EIO', 'the disk failed'],
    ['short', 'there was room for a part of the entry only'],
    ['nothing', 'there was room for a part of the entry only'],
  ])('whose write ends in %s may be tried again', (does, reason) => {
    const log = opened();
    log.append(one);
    fail(does, 1);
    expect(log.append(two)).toEqual({
      kind: 'retry',
      message: `Not saved in \`${path}\`: ${reason}`,
    });
    expect(log.append(two)).toBeUndefined();
    expect(log.append(three)).toBeUndefined();
    log.close();
    expect(ids()).toEqual(['s-1', 's-2', 's-3']);
  });

  it('whose sync fails is written anew to the file opened anew, and counts once', () => {
    const log = opened();
    fail('EIO', 2);
    expect(log.append(one)).toBeUndefined();
    log.close();
    expect(system.calls).toEqual([
      'writeSync',
      'fdatasyncSync',
      'mkdirSync',
      'openSync',
      'writeSync',
      'fdatasyncSync',
    ]);
    expect(readFileSync(path, 'utf8')).toBe(lineOf(one).repeat(2));
    expect(ids()).toEqual(['s-1']);
  });

  it('that failed is tried again on the file opened anew, as a disk may have come back', () => {
    const log = opened();
    log.append(one);
    fail('ENOSPC', 1);
    log.append(two);
    log.append(two);
    log.close();
    expect(system.calls).toEqual([
      'writeSync',
      'mkdirSync',
      'openSync',
      'writeSync',
      'fdatasyncSync',
    ]);
  });

  it('is kept whatever becomes of the closing', () => {
    const log = opened();
    fail('EIO', 2);
    system.closeFails = true;
    expect(log.append(one)).toBeUndefined();
    expect(() => log.close()).not.toThrow();
    system.closeFails = false;
    expect(ids()).toEqual(['s-1']);
  });

  it('whose sync fails twice is refused', () => {
    const log = opened();
    fail('EIO', 2, 9);
    expect(log.append(one)).toEqual({
      kind: 'refused',
      message: `Not saved in \`${path}\`: the disk failed, and again at the second try`,
    });
    log.close();
  });
});

describe('a fault at any call', () => {
  const faults = ['EIO', 'ENOSPC', 'short', 'nothing', 'after'] as const;

  function session(): readonly string[] {
    const kept: string[] = [];
    const log = logs.open({ stateDir: join(dir, 'state') });
    if ('kind' in log) return kept;
    for (const entry of [one, two, three]) if (log.append(entry) === undefined) kept.push(entry.id);
    log.close();
    return kept;
  }

  it.each(
    faults.flatMap((does) => [
      [does, 'once'] as const,
      [does, 'from then on'] as const,
      [does, 'then a crash'] as const,
    ]),
  )('(%s, %s) loses nothing that was kept, and the next session works', (does, times) => {
    system.calls.length = 0;
    session();
    const calls = system.calls.length;
    expect(calls).toBeGreaterThan(8);
    for (let at = 1; at <= calls; at += 1) {
      rmSync(join(dir, 'state'), { recursive: true, force: true });
      fail(does, at, times === 'from then on' ? Infinity : at, times === 'then a crash');
      const kept = session();
      system.fault = undefined;
      const read = () =>
        readLog(logs, { stateDir: join(dir, 'state') }).entries.map(({ id }) => id);
      expect(read()).toEqual(expect.arrayContaining([...kept]));
      expect(session()).toEqual(['s-1', 's-2', 's-3']);
      expect(read().sort()).toEqual(['s-1', 's-2', 's-3']);
    }
  });
});

describe('on a network file system', () => {
  const lock = () => `${path}.lock`;
  /** No process has an id above Linux's largest. */
  const dead = 2 ** 22 + 1;

  beforeEach(() => {
    system.fileSystem = 0x6969;
  });

  it('a lock is held during an append, and not before or after', () => {
    const held: boolean[] = [];
    const log = opened();
    // The lock itself is written to, then the log.
    system.onWrite = () => held.push(existsSync(lock()));
    held.push(existsSync(lock()));
    expect(log.append(one)).toBeUndefined();
    held.push(existsSync(lock()));
    log.close();
    expect(held).toEqual([false, true, true, false]);
  });

  it.each([
    ['lock', 2],
    ['log', 3],
  ])('the lock is given back when the %s cannot be written', (_name, at) => {
    const log = opened();
    fail('ENOSPC', at, 9);
    expect(log.append(one)?.kind).toBe('retry');
    expect(existsSync(lock())).toBe(false);
    log.close();
  });

  it('a lock left behind by a dead program is taken over', () => {
    const log = opened();
    writeFileSync(lock(), `${dead} ${hostname()}`);
    utimesSync(lock(), new Date(0), new Date(0));
    expect(log.append(one)).toBeUndefined();
    expect(existsSync(lock())).toBe(false);
    log.close();
  });

  it.each([
    ['old', 'of a living program', process.pid, hostname()],
    ['young', 'of a dead program', dead, hostname()],
    ['old', 'of another machine', dead, 'elsewhere'],
  ])('a lock is respected, and named, that is %s, %s', (age, _owner, pid, host) => {
    const wait = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
    const log = opened();
    writeFileSync(lock(), `${pid} ${host}`);
    const at = new Date(age === 'young' ? Date.now() : 0);
    utimesSync(lock(), at, at);
    expect(log.append(one)).toEqual({
      kind: 'retry',
      message: `Not saved in \`${path}\`: another program holds its lock \`${lock()}\`; delete it if none is running`,
    });
    expect(wait).toHaveBeenCalledTimes(200);
    log.close();
    expect(ids()).toEqual([]);
  });
});
