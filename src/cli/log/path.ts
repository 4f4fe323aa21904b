import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';

/** `quiz log path`: the file on stdout, whether it is there or not. */
export function logPath(host: Host, options: Globals): ExitCode {
  host.streams.out(say`${safeLine(host.logs.pathOf(logPlace(host, options)))}\n`);
  return exitCodes.ok;
}
