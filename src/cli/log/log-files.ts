import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';
import { refuse, type Refusal } from '../run/refusal.ts';

/**
 * The files of the score log for a command that only reads them. None is no failure where the user
 * named none: nothing was answered yet.
 */
export function logFiles(host: Host, options: Globals): readonly string[] | Refusal {
  const place = logPlace(host, options);
  const path = safeLine(host.logs.pathOf(place));
  const files = host.logs.filesOf(place);
  if ('reason' in files)
    return refuse(host, say`Cannot read the folder of \`${path}\`: ${safeLine(files.reason)}`);
  if (files.length > 0) return files;
  if (place.file !== undefined)
    return refuse(host, say`Cannot read the score log \`${path}\`: no such file`);
  if (!options.quiet) host.streams.err(say`There is no score log yet: \`${path}\`\n`);
  return files;
}
