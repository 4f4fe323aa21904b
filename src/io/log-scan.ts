import { closeSync, readSync, statSync } from 'node:fs';
import { wholeEntry } from '../core/log/answer.ts';
import type { LogEntry } from '../core/log/entry.ts';
import type { LogPart } from '../core/log/in-order.ts';
import { scanner } from '../core/log/scan.ts';
import { nothingSeen, seenEntries } from '../core/log/seen.ts';
import type { FileMark, LogMark, LogScan, ScanOptions } from '../host/logs.ts';
import { crc32 } from './crc32.ts';
import { byteTools } from './byte-tools.ts';
import { openToRead } from './log-checks.ts';
import { lineSplitter, type TakeLines } from './log-lines.ts';
import { codeOf, reasonOf } from './reasons.ts';

const chunkBytes = 256 * 1024;

const lineFeed = 0x0a;

/** An entry that is in two of the logs counts once. */
export function scanLogs(
  paths: readonly string[],
  take: (entry: LogEntry) => void,
  { isEnough = () => false, partEnd = () => {}, after = nothing(), kinds }: ScanOptions,
): LogScan {
  const takeWanted = (entry: LogEntry) => {
    if (kinds === undefined || kinds.includes(entry.kind)) take(entry);
  };
  const seen = seenEntries(after.seen);
  const damaged = [...after.damaged];
  const files: FileMark[] = [];
  let { newer } = after;
  for (const path of paths) {
    const from = after.files.find((file) => file.path === path) ?? start(path);
    const scan = scanner(byteTools, takeWanted, { seen, count: from.lines, sum: from.crc });
    const { reason, bytes } = readLines(from, scan, { isEnough, partEnd });
    if (reason !== undefined) damaged.push({ path, line: 0, reason });
    for (const one of scan.damage) damaged.push({ path, ...one });
    if (bytes !== undefined) files.push({ path, bytes, crc: scan.sum, lines: scan.count });
    newer += scan.newer;
  }
  const scan = { damaged, newer };
  return files.length === paths.length
    ? { ...scan, mark: { files, seen: seen.laid(), ...scan } }
    : scan;
}

/** Reads parts of logs again; an entry that is in two of them counts once. */
export function scanParts(parts: readonly LogPart[], take: (entry: LogEntry) => void): LogScan {
  const scan = scanner(byteTools, take);
  const damaged = parts.flatMap((part) => {
    const { reason } = readLines({ ...start(part.path), bytes: part.from }, scan, { to: part.to });
    return reason === undefined ? [] : [{ path: part.path, line: 0, reason }];
  });
  return { damaged, newer: 0 };
}

function nothing(): LogMark {
  return { files: [], seen: nothingSeen(), damaged: [], newer: 0 };
}

/** Whether a file begins with the bytes of its mark; nothing but reading them tells. */
export function isStill(path: string, mark: FileMark): boolean {
  let [left, crc] = [mark.bytes, 0];
  const failed = () => (left = Number.NaN);
  for (const bytes of chunksOf(path, failed, 0)) {
    const of = bytes.subarray(0, left);
    crc = crc32(of, crc);
    left -= of.length;
    if (left === 0) break;
  }
  return left === 0 && crc === mark.crc;
}

/** Whether all are, and nothing was appended to any but the last of them. */
export function areStill(paths: readonly string[], { files }: LogMark): boolean {
  return (
    paths.length === files.length &&
    files.every(
      (file, n) =>
        paths[n] === file.path &&
        isStill(file.path, file) &&
        (n === files.length - 1 || sizeOf(file.path) === file.bytes),
    )
  );
}

/** The entries in the `last` bytes of a file; the line that the first of them falls into is lost. */
export function lastEntries(path: string, last: number): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  const scan = scanner(byteTools, (entry) => entries.push(wholeEntry(entry)));
  const from = { ...start(path), bytes: Math.max(0, sizeOf(path) - last) };
  readLines(from, scan);
  return entries;
}

function start(path: string): FileMark {
  return { path, bytes: 0, crc: 0, lines: 0 };
}

interface Read {
  /** How far; absent unless that is the end of the file and of a line. */
  readonly bytes?: number;
  /** Why the file could not be read whole; a missing one has no lines. */
  readonly reason?: string;
}

interface ReadOptions extends Pick<ScanOptions, 'isEnough' | 'partEnd'> {
  /** Where to stop. */
  readonly to?: number;
}

function readLines(
  { path, bytes }: FileMark,
  take: TakeLines,
  { isEnough, partEnd, to }: ReadOptions = {},
): Read {
  const lines = lineSplitter(take);
  let [place, whole, reason] = [bytes, bytes, ''];
  const failed = (error: unknown) => {
    if (codeOf(error) !== 'ENOENT') reason = reasonOf(error);
  };
  const upTo = (end: number) => {
    if (end > whole) partEnd?.({ path, from: whole, to: end });
    whole = end;
  };
  for (const chunk of chunksOf(path, failed, bytes, to)) {
    if (isEnough?.() === true) return {};
    lines.push(chunk);
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) upTo(place + end);
    place += chunk.length;
  }
  lines.end();
  const isWhole = whole === place;
  upTo(place);
  if (reason !== '') return { reason };
  return isWhole ? { bytes: place } : {};
}

/** The chunks of a file as far as it can be read. */
export function readableChunks(path: string): Generator<Buffer, void> {
  return chunksOf(path, () => {}, 0);
}

/** What fails here is the file; what the taker of the chunks throws passes through. */
function* chunksOf(
  path: string,
  failed: (error: unknown) => void,
  from: number,
  to?: number,
): Generator<Buffer, void> {
  try {
    yield* chunksIn(path, from, to);
  } catch (error) {
    failed(error);
  }
}

/** The bytes of a file from one place to another; each chunk takes the place of the one before. */
function* chunksIn(path: string, from: number, to = Infinity): Generator<Buffer, void> {
  const file = openToRead(path);
  const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, to - from));
  let place = from;
  const read = () => {
    const length = Math.min(chunk.length, to - place);
    const count = readSync(file, chunk, { position: place, length });
    place += count;
    return count;
  };
  try {
    for (let count = read(); count > 0; count = read()) yield chunk.subarray(0, count);
  } finally {
    closeSync(file);
  }
}

/** Nothing where the system does not tell: who reads on is told why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
