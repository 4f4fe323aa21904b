import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import envPaths from 'env-paths';
import type { LogPlace } from '../host/logs.ts';

/**
 * The folder of the score log: `XDG_STATE_HOME` on any system, else the system's own place. A
 * relative one is passed over, as its specification says: there would be a log in every folder.
 */
export function stateDir(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = environment['XDG_STATE_HOME'];
  if (home !== undefined && isAbsolute(home)) return join(home, 'quiz');
  const paths = envPaths('quiz', { suffix: '' });
  if (platform !== 'linux') return paths.data;
  return isAbsolute(paths.log) ? paths.log : join(homedir(), '.local/state/quiz');
}

/** The file that is appended to. */
export function logFileOf(
  place: LogPlace,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  return place.file ?? join(place.stateDir ?? stateDir(environment, platform), 'log.jsonl');
}
