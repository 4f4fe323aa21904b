import type { Host } from '../host.ts';
import type { LogPlace } from '../host/logs.ts';
import type { Globals } from './globals.ts';

/** Which score log a command means: flags before the environment before the user's own. */
export function logPlace(
  host: Host,
  { log, stateDir }: Pick<Globals, 'log' | 'stateDir'>,
): LogPlace {
  const named = log === false ? undefined : log;
  const file = named ?? (stateDir === undefined ? host.env('QUIZ_LOG') : undefined);
  const folder = stateDir ?? host.env('QUIZ_STATE_DIR');
  return {
    ...(file === undefined || file === '' ? {} : { file }),
    ...(folder === undefined || folder === '' ? {} : { stateDir: folder }),
  };
}
