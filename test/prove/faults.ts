/**
 * Every fault at every call of the real program on its files: `faults [MOST [SEED [NAME]]]`, at most
 * so many of each command, chosen at random; 0 is all. `test/faults.test.ts` runs the controls.
 */
import { checkpointCases, sweepCheckpoint } from '../support/faults/checkpoints.ts';
import { scenarios } from '../support/faults/scenarios.ts';
import { faultShim } from '../support/faults/shim.ts';
import { sweep, type SweepOptions, type Swept } from '../support/faults/sweep.ts';

const most = Number(process.argv[2] ?? 0);
const seed = Number(process.argv[3] ?? 1);
const name = process.argv[4];

async function prove(): Promise<void> {
  const shim = faultShim();
  if (shim === undefined) throw new Error('This takes Linux and a C compiler.');
  console.log('seed', seed);
  const options: SweepOptions = { seed, ...(most > 0 ? { most } : {}) };
  for (const scenario of scenarios) await tell(scenario.name, () => sweep(shim, scenario, options));
  for (const one of checkpointCases)
    await tell(one.name, () => sweepCheckpoint(shim, one, options));
}

async function tell(of: string, run: () => Promise<Swept>): Promise<void> {
  if (name !== undefined && of !== name) return;
  const start = performance.now();
  const { calls, runs, wrong } = await run();
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${of}: ${calls} calls, ${runs} faults, ${wrong.length} wrong, ${seconds} s`);
  for (const words of wrong) console.log(`  ${words}`);
  if (wrong.length > 0) process.exitCode = 1;
}

void prove();
