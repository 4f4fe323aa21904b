import { join } from 'node:path';
import envPaths from 'env-paths';
import type { LogPlace } from '../host.ts';

/** The folder of the score log: `XDG_STATE_HOME` on any system, else the system's own place. */
export function stateDir(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = environment['XDG_STATE_HOME'];
  if (home !== undefined && home !== '') return join(home, 'quiz');
  const paths = envPaths('quiz', { suffix: '' });
  return platform === 'linux' ? paths.log : paths.data;
}

/** The file that is appended to. */
export function logFileOf(
  place: LogPlace,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  return place.file ?? join(place.stateDir ?? stateDir(environment, platform), 'log.jsonl');
}
