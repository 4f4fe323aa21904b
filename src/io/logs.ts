import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { crc32 } from 'node:zlib';
import type { LogEntry } from '../core/log/entry.ts';
import { scanner } from '../core/log/scan.ts';
import type { LogPlace, LogRead, Logs } from '../host.ts';
import { openLog } from './log-file.ts';
import { logFileOf } from './state-dir.ts';

const chunkBytes = 256 * 1024;

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
    return readdirSync(folder).filter((name) => /^log.*\.jsonl$/.test(name)).sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readLogs(paths: readonly string[]): LogRead {
  const entries: LogEntry[] = [];
  const damaged: LogRead['damaged'][number][] = [];
  for (const path of paths) {
    const scan = scanner(crc32);
    for (const line of linesOf(path)) entries.push(...scan.line(line));
    damaged.push(...scan.damage.map((one) => ({ path, ...one })));
  }
  return { entries, damaged };
}

/** Lines of a file as they are read; none where it cannot be. Bytes that are no UTF-8 fail the checksum. */
function* linesOf(path: string): Generator<string> {
  const file = open(path);
  if (file === undefined) return;
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(chunkBytes);
  let rest = '';
  try {
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, count))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
  }
}

function open(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}
