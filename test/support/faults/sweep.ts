import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin } from '../quiz.ts';
import { allFaults, kills, some } from './choose.ts';
import { type Clean, type Disturbed, wrongAfterwards, wrongIn } from './judge.ts';
import { age, placeWith, removePlace, runIn, shapeOf, snapshot } from './place.ts';
import type { Scenario } from './scenarios.ts';
import { type Call, type Fault, faultEnvironment, readCalls } from './shim.ts';

export interface Swept {
  readonly scenario: string;
  /** Calls of the undisturbed run. */
  readonly calls: number;
  /** Runs with a fault. */
  readonly runs: number;
  readonly wrong: readonly string[];
}

export interface SweepOptions {
  /** How many faults, chosen at random; all where there are no more. */
  readonly most?: number;
  readonly seed?: number;
  /** The program; another one than ours is a control. */
  readonly program?: string;
  readonly only?: (fault: Fault, call: Call) => boolean;
}

/** A scenario under test. */
interface Bench {
  readonly shim: string;
  readonly scenario: Scenario;
  readonly program: string;
  readonly clean: Clean;
  readonly calls: readonly Call[];
  /** What was wrong after the next run, by what the one before left. */
  readonly afterwards: Map<string, Promise<readonly string[]>>;
}

/** Runs a scenario again and again, each time with another fault. */
export async function sweep(
  shim: string,
  scenario: Scenario,
  { most = Infinity, seed = 1, program = bin, only = () => true }: SweepOptions = {},
): Promise<Swept> {
  const { clean, ...ours } = await undisturbed(shim, scenario);
  const { calls } = program === bin ? ours : await undisturbed(shim, scenario, program);
  const bench = { shim, scenario, program, clean, calls, afterwards: new Map() };
  const possible = calls.flatMap((call) => allFaults([call]).filter((fault) => only(fault, call)));
  const faults = some(possible, most, seed);
  const left = [...faults];
  const wrong: string[] = [];
  const worker = async () => {
    for (let fault = left.pop(); fault !== undefined; fault = left.pop())
      wrong.push(...(await disturbed(bench, fault)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { scenario: scenario.name, calls: calls.length, runs: faults.length, wrong };
}

/** Once without a fault: which calls there are, and what the command makes of its folder. */
export async function undisturbed(
  shim: string,
  scenario: Scenario,
  program = bin,
): Promise<{ readonly clean: Clean; readonly calls: readonly Call[] }> {
  const dir = placeWith(scenario.files);
  const notes = mkdtempSync(join(tmpdir(), 'quiz-calls-'));
  try {
    const list = join(notes, 'calls');
    const before = snapshot(dir);
    const env = faultEnvironment(shim, dir, { calls: list });
    const ended = await runIn(dir, program, scenario.args, { ...inputOf(scenario), env });
    const calls = readCalls(readFileSync(list, 'utf8'));
    return { clean: { before, after: snapshot(dir), ended }, calls };
  } finally {
    rmSync(notes, { recursive: true });
    removePlace(dir);
  }
}

/** What is wrong when this fault happens, and after it, with the fault in front. */
async function disturbed(bench: Bench, fault: Fault): Promise<readonly string[]> {
  const { shim, scenario, program, clean } = bench;
  const dir = placeWith(scenario.files);
  try {
    const env = faultEnvironment(shim, dir, { fault });
    const ended = await runIn(dir, program, scenario.args, { ...inputOf(scenario), env });
    const killed = kills(fault);
    const maySpill = killed || fault.last > fault.first;
    const seen = { after: snapshot(dir), ended, killed, maySpill };
    const now = wrongIn(scenario, clean, seen);
    const wrong = now.length > 0 ? now : await afterwards(bench, dir, seen);
    return wrong.map((words) => `${nameOf(bench, fault, dir)}: ${words}`);
  } finally {
    removePlace(dir);
  }
}

/** Runs on in a folder as it was left; one that is like an earlier one need not be tried again. */
async function afterwards(bench: Bench, dir: string, seen: Disturbed): Promise<readonly string[]> {
  const shape = shapeOf(seen.after);
  const known = bench.afterwards.get(shape) ?? runOn(bench, dir, seen);
  bench.afterwards.set(shape, known);
  return known;
}

async function runOn(
  { scenario, clean }: Bench,
  dir: string,
  seen: Disturbed,
): Promise<readonly string[]> {
  age(dir, seen.after);
  const ended = await runIn(dir, bin, scenario.again ?? scenario.args, inputOf(scenario));
  const next = { after: snapshot(dir), ended, killed: false, maySpill: false };
  return wrongAfterwards(scenario, clean, seen, next);
}

function inputOf({ input }: Scenario): { readonly input?: string } {
  return input === undefined ? {} : { input };
}

function nameOf({ scenario, calls }: Bench, fault: Fault, dir: string): string {
  const call = calls.find(({ number }) => number === fault.first);
  const when = fault.last > fault.first ? 'from' : 'at';
  const place = dir.length;
  return `[${scenario.name}] ${fault.does} ${when} call ${fault.first}, ${call?.name} ${call?.path.slice(place)}`;
}
