import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { refuse } from '../run/refusal.ts';

/** Checks now and after every change, until the program is interrupted. */
export async function watching(
  host: Host,
  paths: readonly string[],
  once: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const watched = paths.length === 0 ? ['.'] : paths;
  let running = Promise.resolve<ExitCode>(exitCodes.ok);
  const again = () => {
    running = running.then(async () => {
      host.streams.err(
        say`\n– ${safeLine(new Date(host.clock.now()).toISOString().slice(11, 19))} UTC, checking again –\n`,
      );
      return once();
    });
  };
  const first = await once();
  if (first === exitCodes.usage) return first;
  const problem = host.files.watch(watched, again);
  if (problem !== undefined)
    return refuse(host, say`Cannot watch: ${safeLine(problem.reason)}`).code;
  host.streams.err(say`Watching for changes; Ctrl-C ends.\n`);
  return first;
}
