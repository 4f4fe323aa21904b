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
  let last: number | undefined;
  return (done, all) => {
    const now = host.clock.elapsed();
    // Not before it is listened for what stops it: whoever reads this may press Ctrl-C at once.
    if (last === undefined) host.streams.err(say`Fitting to ${trials} reviews …\n`);
    else if (now - last < pace || done >= all) return;
    else host.streams.err(say`Fitted ${Math.floor((100 * done) / all)} % …\n`);
    last = now;
  };
}
