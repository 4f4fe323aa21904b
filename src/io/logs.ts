import { closeSync, existsSync, fstatSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogEntry } from '../core/log/entry.ts';
import { scanner, type TakeLine } from '../core/log/scan.ts';
import { seenEntries } from '../core/log/seen.ts';
import type { FileProblem, LogPlace, LogScan, Logs } from '../host.ts';
import { codeOf, reasonOf } from './reasons.ts';
import { archiveLog } from './log-archive.ts';
import { openToRead, Unfit } from './log-checks.ts';
import { lineSplitter } from './log-lines.ts';
import { openLog } from './log-file.ts';
import { logFileOf } from './state-dir.ts';

const chunkBytes = 256 * 1024;

/** Score logs of this machine. */
export function nodeLogs(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Logs {
  const fileOf = (place: LogPlace) => logFileOf(place, environment, platform);
  const filesOf = (place: LogPlace) =>
    place.file === undefined ? logsBeside(fileOf(place)) : [place.file];
  const scan: Logs['scan'] = (place, take, isEnough = () => false) => {
    const files = filesOf(place);
    return scanLogs('reason' in files ? [] : files, take, isEnough);
  };
  return {
    pathOf: fileOf,
    archive: (place, day) => archiveLog(fileOf(place), day),
    filesOf: (place) => present(filesOf(place)),
    open: (place) => openLog(fileOf(place), place.file !== undefined),
    read(place) {
      const entries: LogEntry[] = [];
      const rest = scan(place, (entry) => entries.push(entry));
      return { entries, ...rest };
    },
    recent: (place) => lastEntries(fileOf(place)),
    scan,
  };
}

/** How much of a log's end is recent, in bytes: over a thousand answers. */
const recentBytes = 512 * 1024;

/** The line that the first byte falls into is lost, and one that was damaged. */
function lastEntries(path: string): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  const scan = scanner(crc32, (entry) => entries.push(entry));
  readLines(path, scan.line, () => false, recentBytes);
  return entries;
}

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

/** An entry that is in two of the logs counts once. */
function scanLogs(
  paths: readonly string[],
  take: (entry: LogEntry) => void,
  isEnough: () => boolean,
): LogScan {
  const seen = seenEntries();
  const damaged: LogScan['damaged'][number][] = [];
  let newer = 0;
  for (const path of paths) {
    const scan = scanner(crc32, take, seen);
    const reason = readLines(path, scan.line, isEnough);
    if (reason !== undefined) damaged.push({ path, line: 0, reason });
    for (const one of scan.damage) damaged.push({ path, ...one });
    newer += scan.newer;
  }
  return { damaged, newer };
}

/** Why a file could not be read whole; a missing one has no lines. */
function readLines(
  path: string,
  take: TakeLine,
  isEnough: () => boolean,
  last = Infinity,
): string | undefined {
  const lines = lineSplitter(take);
  let reason: string | undefined;
  const failed = (error: unknown) => {
    if (codeOf(error) !== 'ENOENT')
      reason = error instanceof Unfit ? error.message : reasonOf(error);
  };
  for (const bytes of chunksOf(path, failed, last)) {
    if (isEnough()) break;
    lines.push(bytes);
  }
  lines.end();
  return reason;
}

/** What fails here is the file; what the taker of the chunks throws passes through. */
function* chunksOf(
  path: string,
  failed: (error: unknown) => void,
  last: number,
): Generator<Buffer, void> {
  try {
    yield* chunksIn(path, last);
  } catch (error) {
    failed(error);
  }
}

/** The `last` bytes of a file, or all; each chunk takes the place of the one before. */
function* chunksIn(path: string, last: number): Generator<Buffer, void> {
  const file = openToRead(path);
  const chunk = Buffer.allocUnsafeSlow(chunkBytes);
  let place = Math.max(0, fstatSync(file).size - last);
  const read = () => {
    const count = readSync(file, chunk, { position: place });
    place += count;
    return count;
  };
  try {
    for (let count = read(); count > 0; count = read()) yield chunk.subarray(0, count);
  } finally {
    closeSync(file);
  }
}
