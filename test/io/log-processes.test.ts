import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeLogs } from '../../src/io/logs.ts';
import { bundle } from '../support/bundle.ts';
import { answerEntry } from '../support/log-entries.ts';
import { placeWith, removePlace, runIn } from '../support/faults/place.ts';
import { killLoop } from '../support/log-kill.ts';
import { writeTogether } from '../support/log-writers.ts';
import { bin } from '../support/quiz.ts';
import { smallDisk } from '../support/small-disk.ts';
import { readLog } from '../support/logs.ts';

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
  const nothing = { lost: 0, mixed: 0, disordered: 0 };

  it.each([
    [2, 100, 3000],
    [8, 40, 3000],
    // As long as a line may be.
    [4, 20, 65_000],
  ])(
    'lose nothing, mix nothing, and keep the order of each (%i of %i, up to %i characters)',
    async (writers, count, longest) => {
      const lines = writers * count;
      expect(await writeTogether({ writers, count, longest })).toEqual({ lines, ...nothing });
    },
  );

  it('would mix lines if each were written in two (control)', async () => {
    const options = { writers: 8, count: 300, longest: 3000, how: 'halves' } as const;
    const { mixed, lost } = await writeTogether(options);
    expect(mixed).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
  });

  it('are eight of the real program, and each answer of all is there', async () => {
    const questions = ['a', 'b', 'c'].map(
      (id) => `- { id: ${id}, question: 'Is ${id}?', answer: true }\n`,
    );
    const files = {
      'deck.yaml': questions.join(''),
      'answers.yaml': 'a: true\nb: false\nc: true\n',
    };
    const place = placeWith(files);
    const run = ['run', 'deck.yaml', '--answers', 'answers.yaml', '--quiet'];
    const ended = await Promise.all(Array.from({ length: 8 }, () => runIn(place, bin, run)));
    expect(ended.map(({ code, err }) => `${code}${err}`)).toEqual(Array(8).fill('0'));
    const { entries, damaged } = readLog(logs, { stateDir: join(place, 'state/quiz') });
    removePlace(place);
    expect(damaged).toEqual([]);
    const sessions = new Set(entries.map(({ session }) => session));
    const places = [...sessions].map((name) =>
      entries.filter(({ session }) => session === name).map(({ n }) => n),
    );
    expect(places.map((each) => each.join(' '))).toEqual(Array(8).fill('1 2 3 4 5'));
  });
});

describe('a program killed at any moment', () => {
  it('loses nothing it was told is kept', async () => {
    const { acknowledged, lost } = await killLoop(6, 'after');
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });

  it('would lose something if it were told before it is kept (control)', async () => {
    const { lost } = await killLoop(6, 'before');
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
      const { entries, damaged } = readLog(logs, { stateDir: dir });
      expect(entries).toHaveLength(kept);
      expect(damaged).toHaveLength(1);
    },
  );

  it('on the disk, it says so, and the same entry is kept once there is', (context) => {
    const disk = smallDisk(128);
    if (disk === undefined) return context.skip('only root on Linux can mount this small disk');
    try {
      writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(64 * 1024));
      const stateDir = join(disk.folder, 'state');
      const { stdout } = spawnSync(process.execPath, [writer, stateDir, 'u', '1000'], {
        encoding: 'utf8',
      });
      const { kept, problem } = lastWords(stdout);
      expect(problem).toMatch(/^retry Not saved in .*: (there was room for|the disk is full)/);
      expect(readLog(logs, { stateDir }).entries).toHaveLength(kept);
      const log = logs.open({ stateDir });
      if ('kind' in log) throw new Error(log.message);
      const next = answerEntry('u', kept + 1, { response: 'x'.repeat(5000) });
      expect(log.append(next)).toMatchObject({ kind: 'retry' });
      disk.free();
      expect(log.append(next)).toBeUndefined();
      log.close();
      const { entries } = readLog(logs, { stateDir });
      expect(entries.map(({ n }) => n)).toEqual(
        Array.from({ length: kept + 1 }, (_, index) => index + 1),
      );
    } finally {
      disk.remove();
    }
  });
});
