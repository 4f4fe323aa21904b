import { localTime } from '../../core/log/local-time.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';
import { moment } from '../run/desk.ts';
import { refuse } from '../run/refusal.ts';

/** `quiz log archive`: the log gets a name of its own; answers go to a new file from now on. */
export function archiveLog(host: Host, options: Globals): ExitCode {
  const place = logPlace(host, options);
  const path = safeLine(host.logs.pathOf(place));
  if (place.file !== undefined)
    return refuse(
      host,
      say`\`${path}\` was named, and a named log is read alone: what is moved aside would be lost to it`,
      say`Move the file yourself, and \`quiz log merge\` it where it is wanted.`,
    ).code;
  const { at, offset } = moment(host);
  const day = localTime({ at: new Date(at).toISOString(), offset }).slice(0, 10);
  const archived = host.logs.archive(place, day);
  if (archived === undefined)
    return refuse(host, say`There is nothing to archive: \`${path}\` is empty or not there`).code;
  if ('message' in archived) return refuse(host, safeLine(archived.message)).code;
  if (!options.quiet)
    host.streams.out(say`Archived as ${safeLine(archived.path)}; it is still read\n`);
  return exitCodes.ok;
}
