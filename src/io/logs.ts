import { closeSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { crc32 } from 'node:zlib';
import type { LogEntry } from '../core/log/entry.ts';
import { scanner } from '../core/log/scan.ts';
import { seenEntries } from '../core/log/seen.ts';
import type { LogPlace, LogRead, Logs } from '../host.ts';
import { codeOf, reasonOf } from './files.ts';
import { openToRead, Unfit } from './log-checks.ts';
import { openLog } from './log-file.ts';
import { logFileOf } from './state-dir.ts';

const chunkBytes = 256 * 1024;

/** Score logs of this machine. */
export function nodeLogs(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Logs {
  const fileOf = (place: LogPlace) => logFileOf(place, environment, platform);
  return {
    open: (place) => openLog(fileOf(place), place.file !== undefined),
    read: (place) => readLogs(place.file === undefined ? logsBeside(fileOf(place)) : [place.file]),
  };
}

/** Every `log*.jsonl` of the state folder: archives and logs merged from elsewhere count too. */
function logsBeside(path: string): readonly string[] {
  const folder = dirname(path);
  try {
    const names = readdirSync(folder).filter((name) => /^log.*\.jsonl$/.test(name));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** An entry that is in two of the logs counts once. */
function readLogs(paths: readonly string[]): LogRead {
  const seen = seenEntries();
  const entries: LogEntry[] = [];
  const damaged: LogRead['damaged'][number][] = [];
  let newer = 0;
  for (const path of paths) {
    const scan = scanner(crc32, seen);
    try {
      for (const text of chunksOf(path)) for (const entry of scan.push(text)) entries.push(entry);
      entries.push(...scan.end());
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') damaged.push({ path, line: 0, reason: wordsFor(error) });
    }
    newer += scan.newer;
    damaged.push(...scan.damage.map((one) => ({ path, ...one })));
  }
  return { entries, damaged, newer };
}

function wordsFor(error: unknown): string {
  return error instanceof Unfit ? error.message : reasonOf(error);
}

/** Bytes that are no UTF-8 come out as others, so that the checksum of their line fails. */
function* chunksOf(path: string): Generator<string> {
  const file = openToRead(path);
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(chunkBytes);
  try {
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk))
      yield decoder.write(chunk.subarray(0, count));
    yield decoder.end();
  } finally {
    closeSync(file);
  }
}
