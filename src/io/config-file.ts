import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import envPaths from 'env-paths';

/**
 * The user's own configuration: in `XDG_CONFIG_HOME` on any system, else in the system's own place. A
 * relative one is passed over, as its specification says.
 */
export function configFile(environment: NodeJS.ProcessEnv): string {
  const home = environment['XDG_CONFIG_HOME'];
  if (home !== undefined && isAbsolute(home)) return join(home, 'quiz/config.yaml');
  const { config } = envPaths('quiz', { suffix: '' });
  return join(isAbsolute(config) ? config : join(homedir(), '.config/quiz'), 'config.yaml');
}
