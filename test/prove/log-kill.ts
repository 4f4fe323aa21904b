/**
 * The kill loop as long as one likes: `log-kill [KILLS [SEED]]`. The control must lose, and with
 * thousands of kills some must tear a line: else they were too gentle to prove anything.
 */
import { killLoop } from '../support/log-kill.ts';

const kills = Number(process.argv[2] ?? 3000);
const seed = Number(process.argv[3] ?? 1);

async function prove(): Promise<void> {
  const real = await killLoop(kills, 'after', seed);
  console.log('seed', seed);
  console.log('told after it is kept: ', real);
  const control = await killLoop(Math.min(kills, 100), 'before', seed);
  console.log('told before (control): ', control);
  const rough = kills < 1000 || real.torn > 0;
  process.exitCode = real.lost === 0 && control.lost > 0 && rough ? 0 : 1;
}

void prove();
