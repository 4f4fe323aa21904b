import { join } from 'node:path';
import { userFolder, type FolderPlaces } from './user-folder.ts';

const places: FolderPlaces = {
  variable: 'XDG_CONFIG_HOME',
  darwin: 'Library/Preferences',
  others: '.config',
  windows: { variable: 'APPDATA', usual: 'AppData/Roaming', inside: 'Config' },
};

/** The user's own configuration: in `XDG_CONFIG_HOME` on any system, else in the system's own place. */
export function configFile(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return join(userFolder(places, environment, platform), 'config.yaml');
}
