import { join } from 'node:path';
import type { LogPlace } from '../host/logs.ts';
import { userFolder, type FolderPlaces } from './user-folder.ts';

const places: FolderPlaces = {
  variable: 'XDG_STATE_HOME',
  darwin: 'Library/Application Support',
  others: '.local/state',
  windows: { variable: 'LOCALAPPDATA', usual: 'AppData/Local', inside: 'Data' },
};

/** The folder of the score log: `XDG_STATE_HOME` on any system, else the system's own place. */
export function stateDir(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return userFolder(places, environment, platform);
}

/** The file that is appended to. */
export function logFileOf(
  place: LogPlace,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  return place.file ?? join(place.stateDir ?? stateDir(environment, platform), 'log.jsonl');
}
