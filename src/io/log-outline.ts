import { isAmendment, type Amendment } from '../core/log/amendments.ts';
import type { LogEntry } from '../core/log/entry.ts';
import type { LogOutline } from '../core/log/fold-at-once.ts';
import { decodeLine } from '../core/log/line.ts';
import { seenEntries } from '../core/log/seen.ts';
import { crc32 } from './crc32.ts';
import { lineSplitter } from './log-lines.ts';
import { readableChunks } from './log-scan.ts';

/** How the lines of undos and overrides begin, up to a letter that tells them from all others. */
const opening = Buffer.from('{"v":1,"kind":"');
const [letterU, letterO] = Buffer.from('uo');

/** What is between the kind and the id, and between the id and the time. */
const [beforeId, beforeTime] = ['","id":"', '","at":"'];

const timeLength = '2026-11-23T15:04:05.678Z'.length;

const [lineFeed, quote] = [0x0a, 0x22];

/** So many late entries are let in one by one. */
const mostLate = 20_000;

/**
 * Looks at how lines begin. An entry glued to a torn line is missed, and one that is late to another
 * of the same millisecond.
 */
export function outlineOf(paths: readonly string[], most = mostLate): LogOutline {
  const seen = seenEntries();
  const isBehind = timeline();
  const amending: Amendment[] = [];
  const late: LogEntry[] = [];
  const lines = (bytes: Buffer) =>
    eachLine(bytes, (from, to) => {
      const isLate = isBehind(bytes, from);
      if (!isLate && !mayAmend(bytes, from)) return;
      const read = decodeLine(bytes.toString('utf8', from, to), crc32);
      if (read.kind !== 'entry' || !seen.isNew(read.entry)) return;
      if (isLate) late.push(read.entry);
      if (isAmendment(read.entry)) amending.push(read.entry);
    });
  for (const path of paths) {
    const splitter = lineSplitter({ lines, skip: () => {}, cut: () => {} });
    for (const chunk of readableChunks(path)) {
      splitter.push(chunk);
      if (late.length > most) return { amending, late: undefined };
    }
    splitter.end();
  }
  return { amending, late };
}

function eachLine(bytes: Buffer, look: (from: number, to: number) => void): void {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end === -1 ? bytes.length : end;
    look(from, to);
    from = to + 1;
  }
}

function mayAmend(bytes: Buffer, from: number): boolean {
  const letter = bytes[from + opening.length];
  return (
    (letter === letterU || letter === letterO) &&
    bytes.compare(opening, 0, opening.length, from, from + opening.length) === 0
  );
}

/** Tells of lines in file order whether one before them is of a later time. */
function timeline() {
  const newest = new Uint8Array(timeLength);
  return (bytes: Buffer, from: number): boolean => {
    const at = timeOf(bytes, from);
    let n = 0;
    while (n < timeLength && bytes[at + n] === newest[n]) n += 1;
    if (at === -1 || n === timeLength) return false;
    if ((bytes[at + n] ?? 0) < (newest[n] ?? 0)) return true;
    for (; n < timeLength; n += 1) newest[n] = bytes[at + n] ?? 0;
    return false;
  };
}

/** Where the time of a line begins; -1 where that is not where ours have it. */
function timeOf(bytes: Buffer, from: number): number {
  const id = behindText(bytes, from + opening.length, beforeId);
  return id === -1 ? -1 : behindText(bytes, id, beforeTime);
}

/** Where `next` ends, which follows a text without escapes. */
function behindText(bytes: Buffer, from: number, next: string): number {
  let to = from;
  while (to < bytes.length && bytes[to] !== quote && bytes[to] !== lineFeed) to += 1;
  for (let n = 0; n < next.length; n += 1) if (bytes[to + n] !== next.charCodeAt(n)) return -1;
  return to + next.length;
}
