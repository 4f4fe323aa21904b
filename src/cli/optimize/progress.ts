import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { Globals } from '../globals.ts';

/** Milliseconds between two lines. */
const pace = 2000;

/** Says on a terminal that a fit begins, and of a long one how far it has come. */
export function progressOn(
  host: Host,
  trials: number,
  { quiet }: Pick<Globals, 'quiet'>,
): (done: number, all: number) => void {
  if (quiet || !host.streams.stderr.isTerminal) return () => {};
  host.streams.err(say`Fitting to ${trials} reviews …\n`);
  let last = host.clock.elapsed();
  return (done, all) => {
    const now = host.clock.elapsed();
    if (now - last < pace || done >= all) return;
    last = now;
    host.streams.err(say`Fitted ${Math.floor((100 * done) / all)} % …\n`);
  };
}
