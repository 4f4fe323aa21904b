import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeLogs } from '../../../src/io/logs.ts';
import { bundle } from '../bundle.ts';
import { faultEnvironment, faultShim } from '../faults/shim.ts';
import { answerEntry } from '../log-entries.ts';
import { type Disk, type FileSystem, makeDisk } from './image.ts';
import { numberOf } from './numbered.ts';
import { readLog } from '../logs.ts';

/** What a trial found after the power came back. */
export interface Trial {
  /** What the writer was told is on disk. */
  readonly acknowledged: number;
  /** Of that, what is not there; of a file that is replaced: whether it is older, half or missing. */
  readonly lost: number;
}

/** Which syncs do nothing and say they did: the controls. */
export type Lie = 'lie' | 'lie-dir';

/** What is written while the power is cut, and how it is looked at afterwards. */
export interface Written {
  readonly program: string;
  readonly args: (folder: string) => readonly string[];
  /** How many of the first so many are lost. */
  readonly lost: (folder: string, acknowledged: number) => number;
}

export const writes = {
  log: {
    program: 'test/support/log-writer.ts',
    args: (folder) => [join(folder, 'state'), 'p', '1000000', 'after', '3000'],
    lost: lostAnswers,
  },
  replace: {
    program: 'test/support/power/replace-writer.ts',
    args: (folder) => [folder],
    lost: (folder, acknowledged) => (newest(join(folder, 'kept.txt')) < acknowledged ? 1 : 0),
  },
} as const satisfies { readonly [name: string]: Written };

/** What is lost, and once more if the next session cannot go on. */
function lostAnswers(folder: string, acknowledged: number): number {
  const place = { stateDir: join(folder, 'state') };
  const logs = nodeLogs({}, process.platform);
  const kept = new Set(readLog(logs, place).entries.map(({ n }) => n));
  const lost = Array.from({ length: acknowledged }, (_, n) => n + 1).filter((n) => !kept.has(n));
  const log = logs.open(place);
  const problem = 'kind' in log ? log : log.append(answerEntry('next', 1));
  if (!('kind' in log)) log.close();
  return lost.length + (problem === undefined ? 0 : 1);
}

/** The number of the text that is there: 0 for none, less for one that is not whole. */
function newest(path: string): number {
  try {
    return numberOf(readFileSync(path, 'utf8')) ?? -1;
  } catch {
    return 0;
  }
}

/** Cuts the power of a disk after a program was told at least `after` times that it is safe. */
export async function cutPower(
  kind: FileSystem,
  written: Written,
  after: number,
  lie?: Lie,
): Promise<Trial> {
  const disk = makeDisk(kind);
  const notes = mkdtempSync(join(tmpdir(), 'quiz-told-'));
  try {
    const acknowledged = await stopped(disk, written, join(notes, 'told'), after, lie);
    disk.restart();
    return { acknowledged, lost: written.lost(disk.folder, acknowledged) };
  } finally {
    disk.remove();
    rmSync(notes, { recursive: true });
  }
}

/** Runs the writer, stops it, copies the disk under it, and gives what it was told until then. */
async function stopped(
  disk: Disk,
  { program, args }: Written,
  told: string,
  after: number,
  lie?: Lie,
): Promise<number> {
  const path = await bundle(program);
  const output = openSync(told, 'w');
  const child = spawn(process.execPath, [path, ...args(disk.folder)], {
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, ...lies(disk.folder, lie) },
  });
  closeSync(output);
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    await until(() => lastTold(told) >= after || child.exitCode !== null);
    child.kill('SIGSTOP');
    await until(() => isStopped(child));
    disk.copyImage();
    return lastTold(told);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

function lies(folder: string, lie: Lie | undefined): NodeJS.ProcessEnv {
  const shim = lie === undefined ? undefined : faultShim();
  if (lie === undefined || shim === undefined) return {};
  return faultEnvironment(shim, folder, { fault: { does: lie, first: 1, last: 1e9 } });
}

function lastTold(path: string): number {
  const text = readFileSync(path, 'utf8');
  const line = text.slice(0, text.lastIndexOf('\n')).split('\n').pop() ?? '';
  if (line === '' || line === 'open') return 0;
  if (!/^\d+$/.test(line)) throw new Error(`the writer said: ${line}`);
  return Number(line);
}

/** All of its threads: one may still be within a call. */
function isStopped({ pid, exitCode }: ChildProcess): boolean {
  if (exitCode !== null) throw new Error(`the writer ended with ${exitCode}`);
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.every((thread) =>
    /\) T /.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')),
  );
}

const patience = 60_000;

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = performance.now() + patience; !isTrue();) {
    if (performance.now() > end) throw new Error('the writer got nowhere');
    // oxlint-disable-next-line no-await-in-loop -- until it is true
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
