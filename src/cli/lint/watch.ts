import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { refuse } from '../run/refusal.ts';

/** Checks now and after every change, until the input ends or the program is interrupted. */
export async function watching(
  host: Host,
  paths: readonly string[],
  once: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const watched = paths.length === 0 ? ['.'] : paths;
  let running = once();
  const again = () => {
    running = running.then(() => {
      host.streams.err(
        say`\n– ${safeLine(new Date(host.clock.now()).toISOString().slice(11, 19))} UTC, checking again –\n`,
      );
      return once();
    });
  };
  const first = await running;
  if (first === exitCodes.usage) return first;
  const ended = host.files.watch(watched, again);
  host.streams.err(say`Watching for changes; Ctrl-D or Ctrl-C ends.\n`);
  const problem = await ended;
  if (problem !== undefined)
    return refuse(host, say`Cannot watch: ${safeLine(problem.reason)}`).code;
  return running;
}
