import { isAbsolute, join } from 'node:path';
import type { LogPlace } from '../host/logs.ts';
import { homeFolder } from './home.ts';

/**
 * The folder of the score log: `XDG_STATE_HOME` on any system, else the system's own place. A
 * relative one is passed over, as its specification says: there would be a log in every folder.
 */
export function stateDir(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = absolute(environment['XDG_STATE_HOME']);
  if (named !== undefined) return join(named, 'quiz');
  const home = homeFolder();
  if (platform === 'darwin') return join(home, 'Library/Application Support/quiz');
  if (platform !== 'win32') return join(home, '.local/state/quiz');
  return join(absolute(environment['LOCALAPPDATA']) ?? join(home, 'AppData/Local'), 'quiz/Data');
}

/** A folder of the environment that means the same from everywhere. */
export function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** The file that is appended to. */
export function logFileOf(
  place: LogPlace,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  return place.file ?? join(place.stateDir ?? stateDir(environment, platform), 'log.jsonl');
}
