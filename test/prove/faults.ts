/**
 * Every fault at every call of the real program on its files: `faults [MOST [SEED [NAME]]]`, at most
 * so many of each command, chosen at random; 0 is all. `test/faults.test.ts` runs the controls.
 */
import { scenarios } from '../support/faults/scenarios.ts';
import { faultShim } from '../support/faults/shim.ts';
import { sweep } from '../support/faults/sweep.ts';

const most = Number(process.argv[2] ?? 0);
const seed = Number(process.argv[3] ?? 1);
const name = process.argv[4];

async function prove(): Promise<void> {
  const shim = faultShim();
  if (shim === undefined) throw new Error('This takes Linux and a C compiler.');
  console.log('seed', seed);
  for (const scenario of scenarios) {
    if (name !== undefined && scenario.name !== name) continue;
    const start = performance.now();
    const swept = await sweep(shim, scenario, { seed, ...(most > 0 ? { most } : {}) });
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      `${scenario.name}: ${swept.calls} calls, ${swept.runs} faults, ${swept.wrong.length} wrong, ${seconds} s`,
    );
    for (const words of swept.wrong) console.log(`  ${words}`);
    if (swept.wrong.length > 0) process.exitCode = 1;
  }
}

void prove();
