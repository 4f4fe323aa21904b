import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { answerEntry, lineOf } from '../log-entries.ts';
import { allFaults, kills, some } from './choose.ts';
import { keepsSoon } from './patched.ts';
import { type Ended, placeWith, removePlace, runIn } from './place.ts';
import { type Call, type Fault, faultEnvironment, readCalls } from './shim.ts';
import type { Swept, SweepOptions } from './sweep.ts';

/** A command that keeps how far it folded the log, and what it finds kept. */
export interface CheckpointCase {
  readonly name: string;
  readonly args: readonly string[];
  readonly finds: keyof typeof logsBefore;
}

/** Entries with another session are another log. */
function logLines(session: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) =>
    lineOf(answerEntry(session, n, { question: `q${n % 7}`, rating: n % 3 === 0 ? 1 : 3 })),
  );
}

const log = logLines('s', 60);

/** The log when something was kept of it last; the program under test keeps it from 20 entries on. */
const logsBefore = {
  nothing: [],
  'what was kept of another log': logLines('o', 40),
  'what was kept of most of it': log.slice(0, 50),
};

const commands = [
  ['stats', '--json'],
  ['review', '--due', '--json'],
] as const;

export const checkpointCases: readonly CheckpointCase[] = commands.flatMap((args) =>
  (Object.keys(logsBefore) as (keyof typeof logsBefore)[]).map((finds) => ({
    name: `${args[0]} that finds ${finds}`,
    args,
    finds,
  })),
);

type Said = Pick<Ended, 'code' | 'out' | 'err'>;

/** A folder with a log. */
interface Place {
  readonly dir: string;
  /** The files that the command finds kept. */
  readonly kept: ReadonlyMap<string, Buffer>;
  /** What it says where nothing is. */
  readonly said: Said;
}

interface Bench {
  readonly shim: string;
  readonly one: CheckpointCase;
  readonly program: string;
}

/** Lets calls on what is kept of a log fail, each with every fault: the command must say the same. */
export async function sweepCheckpoint(
  shim: string,
  one: CheckpointCase,
  { most = Infinity, seed = 1, program = keepsSoon(), only = () => true }: SweepOptions = {},
): Promise<Swept> {
  const bench = { shim, one, program };
  const first = await makePlace(one);
  const calls = await undisturbed(bench, first);
  const possible = calls.flatMap((call) => allFaults([call]).filter((fault) => only(fault, call)));
  const faults = some(possible, most, seed);
  const left = [...faults];
  const wrong: string[] = [];
  const worker = async (place: Place) => {
    for (let fault = left.pop(); fault !== undefined; fault = left.pop())
      wrong.push(...(await disturbed(bench, place, fault)));
    removePlace(place.dir);
  };
  const others = Array.from({ length: Math.min(most, availableParallelism()) - 1 }, async () =>
    worker(await makePlace(one)),
  );
  await Promise.all([worker(first), ...others]);
  return { scenario: one.name, calls: calls.length, runs: faults.length, wrong };
}

/** What is kept names its log by its path, so it is made where it is used. */
async function makePlace({ args, finds }: CheckpointCase): Promise<Place> {
  const path = 'state/quiz/log.jsonl';
  const dir = placeWith({ [path]: logsBefore[finds].join('') });
  const ours = keepsSoon();
  await runIn(dir, ours, args);
  const kept = keptIn(dir);
  writeFileSync(join(dir, path), log.join(''));
  keep(dir, new Map());
  return { dir, kept, said: saidBy(await runIn(dir, ours, args)) };
}

const cacheOf = (dir: string) => join(dir, 'state/quiz/cache');

function keptIn(dir: string): ReadonlyMap<string, Buffer> {
  const cache = cacheOf(dir);
  const names = readdirSync(join(cache, '..')).includes('cache') ? readdirSync(cache) : [];
  return new Map(names.map((name) => [name, readFileSync(join(cache, name))]));
}

function keep(dir: string, kept: ReadonlyMap<string, Buffer>): void {
  const cache = cacheOf(dir);
  rmSync(cache, { recursive: true, force: true });
  if (kept.size > 0) mkdirSync(cache, { mode: 0o700 });
  for (const [name, bytes] of kept) writeFileSync(join(cache, name), bytes, { mode: 0o600 });
}

function saidBy({ code, out, err }: Ended): Said {
  return { code, out: out.replace(/"generated": ".*"/, ''), err };
}

async function undisturbed({ shim, one, program }: Bench, place: Place): Promise<readonly Call[]> {
  const { dir, kept } = place;
  const list = join(dir, 'calls');
  keep(dir, kept);
  const env = faultEnvironment(shim, cacheOf(dir), { calls: list });
  await runIn(dir, program, one.args, { env });
  return readCalls(readFileSync(list, 'utf8'));
}

async function disturbed(bench: Bench, place: Place, fault: Fault): Promise<readonly string[]> {
  const { shim, one, program } = bench;
  const { dir, kept, said } = place;
  keep(dir, kept);
  const env = faultEnvironment(shim, cacheOf(dir), { fault });
  const ended = await runIn(dir, program, one.args, { env });
  const maySpill = kills(fault) || fault.last > fault.first;
  const left = [...keptIn(dir).keys()].filter((file) => !file.endsWith('.bin'));
  const wrong = [
    ...(kills(fault) && ended.signal === 'SIGKILL' ? [] : differing('it', said, ended)),
    ...(maySpill ? [] : left.map((file) => `${file} is left`)),
    ...differing('the next run', said, await runIn(dir, program, one.args)),
  ];
  const when = fault.last > fault.first ? 'from' : 'at';
  return wrong.map((words) => `[${one.name}] ${fault.does} ${when} call ${fault.first}: ${words}`);
}

function differing(who: string, said: Said, ended: Ended): readonly string[] {
  const now = saidBy(ended);
  const isSame = now.code === said.code && now.out === said.out && now.err === said.err;
  return isSame ? [] : [`${who} ends with ${now.code} and says ${now.err.slice(0, 200) || 'else'}`];
}
