import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { plural } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { LogScan } from '../../host/logs.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { refuse } from '../run/refusal.ts';
import type { InOrder } from './read-in-order.ts';

/** After all passes over a log: a later one may have failed where the first did not. */
export function tellRead(host: Host, { scan, problem }: InOrder): ExitCode {
  const later = problem();
  return later === undefined ? tellDamage(host, scan) : refuse(host, safeLine(later.reason)).code;
}

/** What a command that read the log left out: a damaged line is no failure, an unread file is one. */
export function tellDamage(host: Host, { damaged, newer }: LogScan): ExitCode {
  const [lines, files] = [
    damaged.filter(({ line }) => line > 0),
    damaged.filter(({ line }) => line === 0),
  ];
  const left = plural(lines.length, say`damaged line`, say`damaged lines`);
  if (lines.length > 0)
    host.streams.err(say`warning: ${left} left out; \`quiz log check\` names them\n`);
  if (newer > 0)
    host.streams.err(
      say`warning: ${plural(newer, say`line`, say`lines`)} of a newer version of quiz left out\n`,
    );
  for (const { path, reason } of files)
    refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(reason)}`);
  return files.length > 0 ? exitCodes.usage : exitCodes.ok;
}
