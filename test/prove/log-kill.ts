/** The kill loop as long as one likes: `log-kill [KILLS]`. The control must lose. */
import { killLoop } from '../support/log-kill.ts';

const kills = Number(process.argv[2] ?? 3000);

async function prove(): Promise<void> {
  const real = await killLoop(kills, 'after');
  console.log('told after it is kept: ', real);
  const control = await killLoop(Math.min(kills, 100), 'before');
  console.log('told before (control): ', control);
  process.exitCode = real.lost === 0 && control.lost > 0 ? 0 : 1;
}

void prove();
