import { join } from 'node:path';
import { homeFolder } from './home.ts';
import { absolute } from './state-dir.ts';

/**
 * The user's own configuration: in `XDG_CONFIG_HOME` on any system, else in the system's own place. A
 * relative one is passed over, as its specification says.
 */
export function configFile(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return join(folderOf(environment, platform), 'config.yaml');
}

function folderOf(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = absolute(environment['XDG_CONFIG_HOME']);
  if (named !== undefined) return join(named, 'quiz');
  const home = homeFolder();
  if (platform === 'darwin') return join(home, 'Library/Preferences/quiz');
  if (platform !== 'win32') return join(home, '.config/quiz');
  return join(absolute(environment['APPDATA']) ?? join(home, 'AppData/Roaming'), 'quiz/Config');
}
