import { safeJson } from '../text/gate.ts';
import type { LogEntry } from './entry.ts';
import { isEntry, isKnownKind } from './entry-shape.ts';

/** CRC-32 (zlib's) of a text's UTF-8 bytes: against accidents, not against forgery. */
export type Crc32 = (text: string) => number;

/** Bytes of the longest line; only a `start`, which lists every question, may be longer. */
export const longestLine = 64 * 1024;

export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: LogEntry }
  | { readonly kind: 'blank' }
  | { readonly kind: 'damaged'; readonly reason: string }
  /** Whole, but of a kind or version this program does not know: skipped, never rewritten. */
  | { readonly kind: 'newer'; readonly version: number };

/** Members in the order they are written; those of no meaning to this program follow, sorted. */
const order = (
  'v kind id at offset session n ' +
  'decks deck question hash type topic tags try response text target ' +
  'verdict score points rating scheduled hints ms on ' +
  'mode seed filters pass total schedule order back reason totals'
).split(' ');
const place = new Map(order.map((name, index) => [name, index]));

/** One line of the log with its line feed; every member at its fixed place, the checksum last. */
export function encodeLine(entry: LogEntry, crc32: Crc32): string {
  const members = Object.entries(entry)
    .filter(([name, value]) => value !== undefined && name !== 'crc')
    .sort(([one], [other]) => byPlace(one, other))
    .map(([name, value]) => `${safeJson(name)}:${safeJson(value)}`);
  const open = `{${members.join(',')}`;
  return `${open},"crc":"${hex(crc32(open))}"}\n`;
}

function byPlace(one: string, other: string): number {
  const [before, after] = [place.get(one) ?? order.length, place.get(other) ?? order.length];
  if (before !== after) return before - after;
  return one < other ? -1 : 1;
}

function hex(crc: number): string {
  return (crc >>> 0).toString(16).padStart(8, '0');
}

/** A carriage return is what some tools that copy text files put before each line feed. */
const ending = /,"crc":"([0-9a-f]{8})"\}\r?$/;

/** Reads a line without its line feed. */
export function decodeLine(line: string, crc32: Crc32): ReadLine {
  if (/^\s*$/.test(line)) return { kind: 'blank' };
  const written = ending.exec(line);
  if (written === null) return { kind: 'damaged', reason: 'it does not end in a checksum' };
  const open = line.slice(0, written.index);
  if (Number.parseInt(written[1] ?? '', 16) !== crc32(open) >>> 0)
    return { kind: 'damaged', reason: 'its checksum does not fit' };
  return decodeOpen(open);
}

/** Bytes of the checksum member and the brace after it. */
export const checksumLength = ',"crc":"01234567"}'.length;

/** Reads a line without those, of which the checksum was found to fit. */
export function decodeOpen(open: string): ReadLine {
  return decodeMembers(`${open}}`);
}

function decodeMembers(json: string): ReadLine {
  const entry = parse(json);
  if (typeof entry !== 'object' || entry === null)
    return { kind: 'damaged', reason: 'it is no JSON object' };
  if (isEntry(entry)) return { kind: 'entry', entry };
  if (isNewer(entry)) return { kind: 'newer', version: entry.v };
  return { kind: 'damaged', reason: 'a member is missing or not what it should be' };
}

function isNewer(entry: {
  readonly v?: unknown;
  readonly kind?: unknown;
}): entry is { readonly v: number } {
  if (entry.v === 1) return typeof entry.kind === 'string' && !isKnownKind(entry.kind);
  return typeof entry.v === 'number' && entry.v > 1;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
