import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileProblem } from '../host/files.ts';
import type { LogPlace, Logs } from '../host/logs.ts';
import { checkpointAt } from './checkpoint.ts';
import { archiveLog } from './log-archive.ts';
import { openLog } from './log-file.ts';
import { outlineOf } from './log-outline.ts';
import { areStill, lastEntries, scanParts } from './log-scan.ts';
import { scanWell } from './scan-beside.ts';
import { codeOf, reasonOf } from './reasons.ts';
import { logFileOf } from './state-dir.ts';

/** Score logs of this machine. */
export function nodeLogs(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Logs {
  const fileOf = (place: LogPlace) => logFileOf(place, environment, platform);
  const filesOf = (place: LogPlace) =>
    place.file === undefined ? logsBeside(fileOf(place)) : [place.file];
  const pathsOf = (place: LogPlace) => {
    const files = filesOf(place);
    return 'reason' in files ? [] : files;
  };
  const scan: Logs['scan'] = (place, take, options = {}) => {
    const files = filesOf(place);
    if (!('reason' in files)) return scanWell(files, take, options);
    const { reason } = files;
    return { damaged: [{ path: dirname(fileOf(place)), line: 0, reason }], newer: 0 };
  };
  return {
    pathOf: fileOf,
    archive: (place, day) => archiveLog(fileOf(place), day),
    filesOf: (place) => present(filesOf(place)),
    open: (place) => openLog(fileOf(place), place.file !== undefined),
    recent: (place) => lastEntries(fileOf(place), recentBytes),
    scan,
    scanParts,
    outline: (place) => outlineOf(pathsOf(place)),
    isStill: (place, mark) => areStill(pathsOf(place), mark),
    checkpoint: (place, name) =>
      place.file === undefined ? checkpointAt(dirname(fileOf(place)), name) : undefined,
  };
}

/** How much of a log's end is recent, in bytes: over a thousand answers. */
const recentBytes = 512 * 1024;

/** Every `log*.jsonl` of the state folder: archives and logs merged from elsewhere count too. */
function logsBeside(path: string): readonly string[] | FileProblem {
  const folder = dirname(path);
  try {
    const names = readdirSync(folder).filter((name) => /^log.*\.jsonl$/.test(name));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : { kind: 'problem', reason: reasonOf(error) };
  }
}

function present(files: readonly string[] | FileProblem): readonly string[] | FileProblem {
  return 'reason' in files ? files : files.filter((path) => existsSync(path));
}
