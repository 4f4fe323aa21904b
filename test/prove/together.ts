/**
 * Eight programs that write to one log at once: `together [LINES [WRITERS]]`, then with lines as long
 * as one may be. The control, which writes each line in two, must mix some.
 */
import { writeTogether, type Together } from '../support/log-writers.ts';

const count = Number(process.argv[2] ?? 5000);
const writers = Number(process.argv[3] ?? 8);

/** Characters; the line has about 400 more, and may have 65,536 bytes. */
const longest = 65_000;

async function prove(): Promise<void> {
  const short = await writeTogether({ writers, count, longest: 1500 });
  const long = await writeTogether({ writers, count: Math.ceil(count / 20), longest });
  const control = await writeTogether({ writers, count, longest: 1500, how: 'halves' });
  console.log(`${writers} writers:`, short);
  console.log('with long lines:', long);
  console.log('control, in halves:', control);
  process.exitCode = isRight(short) && isRight(long) && control.mixed > 0 ? 0 : 1;
}

function isRight({ lost, mixed, disordered }: Together): boolean {
  return lost + mixed + disordered === 0;
}

void prove();
