import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';

/** Milliseconds between two lines, so that only long runs say anything. */
const pace = 2000;

/** Says on a terminal how far a long run has come; lines of their own, for no output is redrawn. */
export function progressOn(host: Host, total: number, quiet: boolean): (done: number) => void {
  if (quiet || !host.streams.stderr.isTerminal) return () => {};
  let last = host.clock.elapsed();
  return (done) => {
    const now = host.clock.elapsed();
    if (now - last < pace || done === total) return;
    last = now;
    host.streams.err(say`Checked ${done} of ${total} files …\n`);
  };
}
