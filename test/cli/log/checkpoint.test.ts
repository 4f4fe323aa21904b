import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../../src/core/log/entry.ts';
import { keepsSoon } from '../../support/faults/patched.ts';
import { placeWith, removePlace, runIn } from '../../support/faults/place.ts';
import { lineOf, undoEntry } from '../../support/log-entries.ts';
import { stateDir } from '../../support/logs.ts';
import { quizHere } from '../../support/quiz-here.ts';
import { simulatedLog } from '../../support/simulated-log.ts';

const long = [
  ...simulatedLog({
    seed: 3,
    answers: 20_200,
    days: 300,
    until: '2026-11-20',
    decks: 4,
    questionsPerDeck: 50,
  }),
];
const longLog = { 'log.jsonl': long.map(lineOf).join('') };
const answers = long.filter((entry): entry is AnswerEntry => entry.kind === 'answer');
const late = answers.slice(-10).map((entry, n) => {
  const at = '2026-11-21T10:00:00.000Z';
  return { ...entry, at, session: 'late', n: n + 1, id: `late-${n + 1}` };
});

type Change = (path: string, dir: string) => void | Promise<void>;

const commands = [
  ['stats', '--json'],
  ['review', '--due', '--json'],
];

async function outputs(dir: string) {
  const all = [];
  for (const args of commands) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code, out, err } = await quizHere(args, { env: { QUIZ_STATE_DIR: dir } });
    all.push({ code, out: out.replace(/"generated": ".*"/, ''), err });
  }
  return all;
}

/** Without what was kept. */
async function replayed(dir: string) {
  rmSync(join(dir, 'cache'), { recursive: true, force: true });
  return await outputs(dir);
}

/** What may be where something was kept. */
const changes: readonly (readonly [string, Change])[] = [
  ['a byte of it is another', (path) => flip(path, 500)],
  ['it ends early', (path) => truncateSync(path, 500)],
  ['it is empty', (path) => truncateSync(path, 0)],
  ['it is of another command', takeThatOfReview],
  ['it is a pipe', (path) => replaceBy('mkfifo', path)],
  ['it is a folder', (path) => replaceBy('mkdir', path)],
  ['it is a device without end', (path) => replaceBy('ln', path, '-s', '/dev/zero')],
  ['its folder is a file', (path) => replaceBy('touch', dirname(path))],
  ['its folder is a link to nothing', (path) => replaceBy('ln', dirname(path), '-s', '/nothing')],
];

describe('how far a long log was folded', () => {
  it('is kept, and gives what a replay gives whatever happens to the log', async () => {
    const dir = stateDir(longLog);
    const log = join(dir, 'log.jsonl');
    const first = await outputs(dir);
    expect(readdirSync(join(dir, 'cache'))).toHaveLength(commands.length);
    expect(await outputs(dir)).toEqual(first);

    appendFileSync(log, late.map(lineOf).join(''));
    const appended = await outputs(dir);
    expect(appended).not.toEqual(first);
    expect(appended).toEqual(await replayed(dir));

    const target = answers[1000];
    if (target !== undefined) appendFileSync(log, lineOf({ ...undoEntry(target, 0), id: 'u' }));
    const undone = await outputs(dir);
    expect(undone).not.toEqual(appended);
    expect(undone).toEqual(await replayed(dir));

    writeFileSync(log, readFileSync(log, 'utf8').split('\n').slice(500).join('\n'));
    const cut = await outputs(dir);
    expect(cut).not.toEqual(undone);
    expect(cut).toEqual(await replayed(dir));
  }, 60_000);

  it('is what the next run starts from (control)', async () => {
    const dir = stateDir(longLog);
    const [, before] = await outputs(dir);
    for (const name of readdirSync(join(dir, 'cache'))) {
      if (name.startsWith('review')) withoutCards(join(dir, 'cache', name));
    }
    expect((await outputs(dir))[1]).not.toEqual(before);
  });

  it.each(changes)('is not used, and no more than that, when %s', async (_, change) => {
    const dir = placeWith({ 'state/quiz/log.jsonl': long.slice(0, 100).map(lineOf).join('') });
    const first = await ran(dir, ['stats', '--json']);
    const cache = join(dir, 'state/quiz/cache');
    const [name = ''] = readdirSync(cache);
    await change(join(cache, name), dir);
    expect(await ran(dir, ['stats', '--json'])).toEqual(first);
    removePlace(dir);
  });

  it('is not kept of a short log, or of one that was named', async () => {
    const dir = stateDir(long.slice(0, 1000));
    await outputs(dir);
    expect(existsSync(join(dir, 'cache'))).toBe(false);
    const named = join(stateDir(longLog), 'log.jsonl');
    expect((await quizHere(['stats', '--json', '--log', named])).code).toBe(0);
    expect(existsSync(join(named, '../cache'))).toBe(false);
  });
});

function withoutCards(path: string): void {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(0x0a);
  const kept = deserialize(bytes.subarray(end + 1)) as {
    readonly folded: { readonly laid: { readonly cards: Map<string, unknown> } };
  };
  kept.folded.laid.cards.clear();
  const content = serialize(kept);
  const [build, name] = bytes.subarray(0, end).toString().split(' ');
  const head = `${build} ${name} ${crc32(content).toString(16)}\n`;
  writeFileSync(path, Buffer.concat([Buffer.from(head), content]));
}

function flip(path: string, place: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(path, bytes);
}

function replaceBy(program: string, path: string, ...args: readonly string[]): void {
  rmSync(path, { recursive: true });
  expect(spawnSync(program, [...args, path]).status).toBe(0);
}

/** Kept of the same log, by this build, and whole. */
async function takeThatOfReview(path: string, dir: string): Promise<void> {
  await ran(dir, ['review', '--due']);
  const [other = ''] = readdirSync(dirname(path)).filter((name) => name.startsWith('review'));
  renameSync(join(dirname(path), other), path);
}

/** In a process of its own, as one that waits for a pipe can only be ended. */
async function ran(dir: string, args: readonly string[]) {
  const { code, out, err } = await runIn(dir, keepsSoon(), args);
  return { code, out: out.replace(/"generated": ".*"/, ''), err };
}
