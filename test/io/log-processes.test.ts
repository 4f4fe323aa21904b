import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeLogs } from '../../src/io/logs.ts';
import { bundle } from '../support/bundle.ts';
import { answerEntry } from '../support/log-entries.ts';
import { killLoop } from '../support/log-kill.ts';

const logs = nodeLogs({}, process.platform);
let writer = '';
let dir = '';

beforeAll(async () => {
  writer = await bundle('test/support/log-writer.ts');
});

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'quiz-log-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** How far a writer got that was told to go on until it met a problem. */
function lastWords(output: string): { readonly kept: number; readonly problem: string } {
  const lines = output.trimEnd().split('\n');
  return { kept: lines.length - 2, problem: lines.at(-1) ?? '' };
}

describe('programs that write to one log', () => {
  it.each([2, 8])(
    'lose nothing, damage nothing, and keep the order of each (%i)',
    async (count) => {
      const names = Array.from({ length: count }, (_, n) => `w${n}`);
      const codes = await Promise.all(names.map((name) => finished([writer, dir, name, '150'])));
      expect(codes).toEqual(names.map(() => 0));
      const { entries, damaged } = logs.read({ stateDir: dir });
      expect(damaged).toEqual([]);
      for (const name of names) {
        const places = entries.filter(({ session }) => session === name).map(({ n }) => n);
        expect(places).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
      }
    },
  );

  function finished(args: readonly string[]): Promise<number | null> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      child.on('error', reject).on('close', resolve);
    });
  }
});

describe('a program killed at any moment', () => {
  it('loses nothing it was told is kept', async () => {
    const { acknowledged, lost } = await killLoop(20, 'after');
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });

  it('would lose something if it were told before it is kept (control)', async () => {
    const { lost } = await killLoop(12, 'before');
    expect(lost).toBeGreaterThan(0);
  });
});

describe('where there is no room', () => {
  it.skipIf(process.platform === 'win32')(
    'for a larger file, it says so and keeps what it has',
    () => {
      const { stdout } = spawnSync(
        'bash',
        ['-c', 'ulimit -f 64; exec "$@"', '-', process.execPath, writer, dir, 'u', '1000'],
        { encoding: 'utf8' },
      );
      const { kept, problem } = lastWords(stdout);
      expect(problem).toBe(
        `retry Not saved in \`${join(dir, 'log.jsonl')}\`: there was room for a part of the entry only`,
      );
      expect(kept).toBeGreaterThan(10);
      const { entries, damaged } = logs.read({ stateDir: dir });
      expect(entries).toHaveLength(kept);
      expect(damaged).toHaveLength(1);
    },
  );

  it('on the disk, it says so, and the same entry is kept once there is', (context) => {
    if (!canMount()) context.skip('only root on Linux can mount the small disk this takes');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'none', dir]);
    try {
      writeFileSync(join(dir, 'filler'), Buffer.alloc(64 * 1024));
      const stateDir = join(dir, 'state');
      const { stdout } = spawnSync(process.execPath, [writer, stateDir, 'u', '1000'], {
        encoding: 'utf8',
      });
      const { kept, problem } = lastWords(stdout);
      expect(problem).toMatch(/^retry Not saved in .*: (there was room for|the disk is full)/);
      expect(logs.read({ stateDir }).entries).toHaveLength(kept);
      const log = logs.open({ stateDir });
      if ('kind' in log) throw new Error(log.message);
      const next = answerEntry('u', kept + 1, { response: 'x'.repeat(5000) });
      expect(log.append(next)).toMatchObject({ kind: 'retry' });
      rmSync(join(dir, 'filler'));
      expect(log.append(next)).toBeUndefined();
      log.close();
      const { entries } = logs.read({ stateDir });
      expect(entries.map(({ n }) => n)).toEqual(
        Array.from({ length: kept + 1 }, (_, index) => index + 1),
      );
    } finally {
      execFileSync('umount', [dir]);
    }
  });
});

/** Only root may, and not in every container. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), 'quiz-mount-'));
  try {
    const mounted =
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', probe]).status === 0;
    if (mounted) execFileSync('umount', [probe]);
    return mounted;
  } finally {
    rmSync(probe, { recursive: true });
  }
}
