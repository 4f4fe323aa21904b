import type * as Fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { safe } from '../../src/core/text/gate.ts';
import type { TextFill } from '../../src/host/files.ts';
import { replaceFile, writeFile } from '../../src/io/replace.ts';
import { folder } from '../support/quiz.ts';

/** What is done with files, in order, by the name of each; and a call that fails. */
const system = vi.hoisted(() => ({
  calls: [] as string[],
  fails: '',
  open: new Map<number, string>(),
}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const told = (what: string, path: unknown) => {
    const name = String(path).endsWith('.tmp') ? 'new' : String(path).replace(/^.*\//, '');
    system.calls.push(`${what} ${name}`);
    if (system.fails !== '' && what === system.fails)
      throw Object.assign(new Error(what), { code: 'EIO' });
  };
  const ours = {
    openSync(path: string, flags: number | string, mode?: number) {
      told('open', path);
      const file = fs.openSync(path, flags, mode);
      system.open.set(file, path);
      return file;
    },
    writeSync(file: number, ...rest: [Buffer, number, number, number]) {
      told('write', system.open.get(file));
      return fs.writeSync(file, ...rest);
    },
    fchmodSync(file: number, mode: number) {
      told('chmod', system.open.get(file));
      fs.fchmodSync(file, mode);
    },
    fsyncSync(file: number) {
      told('sync', system.open.get(file));
      fs.fsyncSync(file);
    },
    closeSync(file: number) {
      told('close', system.open.get(file));
      system.open.delete(file);
      fs.closeSync(file);
    },
    renameSync(from: string, to: string) {
      told('rename', from);
      fs.renameSync(from, to);
    },
  };
  return { ...fs, ...ours, default: { ...fs, ...ours } };
});

afterEach(() => {
  [system.calls, system.fails] = [[], ''];
});

const bytes = (text: string) => new TextEncoder().encode(text);

/** A folder of the name `in` with a deck in it. */
function place(): { readonly dir: string; readonly path: string } {
  const dir = join(folder(), 'in');
  mkdirSync(dir);
  const path = join(dir, 'deck.yaml');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  [system.calls, system.fails] = [[], ''];
  return { dir, path };
}

describe('a file that is replaced', () => {
  it('is on disk before it takes the name, and the name after it', () => {
    const { path } = place();
    expect(replaceFile(path, bytes('new'))).toBeUndefined();
    const steps = ['open new', 'write new', 'chmod new', 'sync new', 'close new', 'rename new'];
    expect(system.calls).toEqual([...steps, 'open in', 'sync in', 'close in']);
    expect(system.open.size).toBe(0);
  });

  it.each(['open', 'write', 'chmod', 'sync', 'rename'])(
    'is as it was where the system fails to %s, and nothing is left beside it',
    (call) => {
      const { dir, path } = place();
      system.fails = call;
      expect(replaceFile(path, bytes('new'))).toEqual({
        kind: 'problem',
        reason: 'the disk failed',
      });
      expect(readdirSync(dir)).toEqual(['deck.yaml']);
      system.fails = '';
      expect([readFileSync(path, 'utf8'), system.open.size]).toEqual(['old', 0]);
    },
  );

  it('is shut to others before it has the mode of the old one; a new one is as the umask has it', () => {
    const { dir, path } = place();
    const modes: number[] = [];
    const fill: TextFill = (write) => {
      const name = readdirSync(dir).find((one) => one.endsWith('.tmp')) ?? '';
      modes.push(statSync(join(dir, name)).mode & 0o777);
      write(safe('filled'));
      return undefined;
    };
    const mask = process.umask(0o027);
    try {
      expect(replaceFile(path, fill)).toBeUndefined();
      expect(replaceFile(join(dir, 'other.yaml'), fill)).toBeUndefined();
    } finally {
      process.umask(mask);
    }
    modes.push(statSync(path).mode & 0o777, statSync(join(dir, 'other.yaml')).mode & 0o777);
    expect(modes).toEqual([0o600, 0o640, 0o640, 0o640]);
    expect(readFileSync(path, 'utf8')).toBe('filled');
  });

  it('stays where what should fill it has a problem', () => {
    const { dir, path } = place();
    const problem = { kind: 'problem', reason: 'no more' } as const;
    expect(replaceFile(path, () => problem)).toEqual(problem);
    expect([readFileSync(path, 'utf8'), readdirSync(dir)]).toEqual(['old', ['deck.yaml']]);
  });

  it('lets through what is no fault of the system', () => {
    const { dir, path } = place();
    const fill = () => {
      throw new Error('ours');
    };
    expect(() => replaceFile(path, fill)).toThrow('ours');
    expect(readdirSync(dir)).toEqual(['deck.yaml']);
  });

  it('says why it is none to be replaced', () => {
    const { dir, path } = place();
    chmodSync(path, 0o444);
    const reason = (name: string) => replaceFile(join(dir, name), bytes(''))?.reason;
    mkdirSync(join(dir, 'folder'));
    expect(reason('deck.yaml')).toBe('it is read-only');
    expect(reason('folder')).toBe('it is no regular file');
    expect(readdirSync(dir)).toEqual(['deck.yaml', 'folder']);
  });

  it('takes with it what was left beside it long ago, and nothing else', () => {
    const { dir, path } = place();
    const [old, young] = [Date.now() / 1000 - 3700, Date.now() / 1000 - 3500];
    const files = [
      ['.deck.yaml.999999999.0123abcd.tmp', old],
      ['.deck.yaml.999999999.0123abce.tmp', young],
      ['.deck.yaml.999999999.0123abcd.tmp.txt', old],
      ['.deck.yml.999999999.0123abcd.tmp', old],
      ['.deck.yaml.999999999.tmp', old],
    ] as const;
    for (const [name, at] of files) {
      writeFileSync(join(dir, name), '');
      utimesSync(join(dir, name), at, at);
    }
    expect(replaceFile(path, bytes('new'))).toBeUndefined();
    const kept = files.slice(1).map(([name]) => name);
    expect(readdirSync(dir).toSorted()).toEqual([...kept, 'deck.yaml'].toSorted());
  });
});

describe('a file that is written', () => {
  const fill: TextFill = (write) => {
    write(safe('new'));
    return undefined;
  };

  it('replaces what is there only where it may', () => {
    const { dir, path } = place();
    symlinkSync('nowhere', join(dir, 'dangling'));
    const there = { kind: 'problem', reason: 'it is there already' };
    expect(writeFile(path, fill, false)).toEqual(there);
    expect(writeFile(join(dir, 'dangling'), fill, false)).toEqual(there);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(writeFile(path, fill, true)).toBeUndefined();
    expect(writeFile(join(dir, 'fresh'), fill, false)).toBeUndefined();
    expect([readFileSync(path, 'utf8'), readFileSync(join(dir, 'fresh'), 'utf8')]).toEqual([
      'new',
      'new',
    ]);
    expect(writeFile(join(path, 'below'), fill, false)?.reason).not.toBe(there.reason);
    expect(existsSync(join(dir, 'nowhere'))).toBe(false);
  });
});
