import type * as Fs from 'node:fs';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { safe } from '../../src/core/text/gate.ts';
import type { TextFill } from '../../src/host/files.ts';
import { fillFile, writeAll } from '../../src/io/fill-file.ts';
import { folder } from '../support/quiz.ts';

/** Bytes that the system takes at a call at the most, and how many each call was asked for. */
const system = vi.hoisted(() => ({ most: Infinity, asked: [] as number[] }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const writeSync = (file: number, bytes: Buffer, from: number, length: number, at: number) => {
    system.asked.push(length);
    const count = Math.min(length, system.most);
    return count === 0 ? 0 : fs.writeSync(file, bytes, from, count, at);
  };
  return { ...fs, writeSync, default: { ...fs, writeSync } };
});

afterEach(() => {
  [system.most, system.asked] = [Infinity, []];
});

/** What a new file holds after `act`, and what is read from where its own place then is. */
function written<T>(act: (file: number) => T) {
  const path = join(folder(), 'file.txt');
  const file = openSync(path, 'wx+');
  try {
    const result = act(file);
    const rest = Buffer.alloc(4);
    const count = readSync(file, rest, 0, 4, null);
    const next = rest.toString('utf8', 0, count);
    return { result, text: readFileSync(path, 'utf8'), next };
  } finally {
    closeSync(file);
  }
}

describe('filling a file', () => {
  const problem = { kind: 'problem', reason: 'no more' } as const;

  it.each([Infinity, 7000])('writes all, %d bytes at a call at the most', (most) => {
    system.most = most;
    const pieces = [
      'größer ',
      'x'.repeat(70_000),
      '',
      'y'.repeat(40_000),
      'z'.repeat(40_000),
      'end',
    ];
    const fill: TextFill = (write) => {
      for (const piece of pieces) write(safe(piece));
      return undefined;
    };
    const { result, text, next } = written((file) => fillFile(file, fill));
    expect([result, text === pieces.join(''), next]).toEqual([undefined, true, 'grö']);
  });

  it('waits until there is enough to write', () => {
    const fill: TextFill = (write) => {
      for (let n = 0; n < 64; n += 1) write(safe('x'.repeat(1024)));
      expect(system.asked).toEqual([]);
      write(safe('x'));
      expect(system.asked).toEqual([65_537]);
      for (let n = 0; n < 10; n += 1) write(safe('y'));
      return problem;
    };
    expect(written((file) => fillFile(file, fill)).result).toEqual(problem);
    expect(system.asked).toEqual([65_537, 10]);
  });

  it('ends where the system takes nothing', () => {
    system.most = 0;
    expect(() => written((file) => writeAll(file, Buffer.from('text'), 0))).toThrow(
      expect.objectContaining({ code: 'EIO', message: 'nothing was written' }),
    );
    expect(written((file) => writeAll(file, Buffer.from(''), 5)).result).toBe(5);
  });

  it('asks for what is left, at its place', () => {
    system.most = 3;
    const { result, text } = written((file) => {
      const at = writeAll(file, Buffer.from('1234567'), 0);
      return writeAll(file, Buffer.from('89'), at);
    });
    expect([result, text, system.asked]).toEqual([9, '123456789', [7, 4, 1, 2]]);
  });
});
