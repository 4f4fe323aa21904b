import type { LogEntry } from './entry.ts';
import { isEntry } from './entry-shape.ts';

/** CRC-32 (zlib's) of a text's UTF-8 bytes: against accidents, not against forgery. */
export type Crc32 = (text: string) => number;

/** Longer records are not written: one append must stay one small write. */
export const longestLine = 64 * 1024;

export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: LogEntry }
  | { readonly kind: 'blank' }
  | { readonly kind: 'damaged'; readonly reason: string }
  /** Whole, but of a kind or version this program does not know: skipped, never rewritten. */
  | { readonly kind: 'newer' };

/** First to last; keys an entry does not have are left out, others follow before the checksum. */
const order = [
  'v', 'kind', 'id', 'at', 'offset', 'session', 'n',
  'deck', 'question', 'hash', 'type', 'topic', 'tags', 'try', 'response', 'target',
  'verdict', 'score', 'points', 'rating', 'scheduled', 'hints', 'ms', 'mode',
];

/** One line of the log with its line feed; every field at its fixed place, the checksum last. */
export function encodeLine(entry: LogEntry, crc32: Crc32): string {
  const keys = Object.keys(entry);
  const sorted = [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
  const values = new Map<string, unknown>(Object.entries(entry));
  const body = harmless(JSON.stringify(Object.fromEntries(sorted.map((key) => [key, values.get(key)]))));
  const open = body.slice(0, -1);
  return `${open},"crc":"${hex(crc32(open))}"}\n`;
}

function hex(crc: number): string {
  return (crc >>> 0).toString(16).padStart(8, '0');
}

/** JSON leaves these as they are; `cat log.jsonl` must be safe, whatever was typed. */
function harmless(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const ending = /,"crc":"([0-9a-f]{8})"\}$/;

/** Reads a line without its line feed. */
export function decodeLine(line: string, crc32: Crc32): ReadLine {
  if (line.trim() === '') return { kind: 'blank' };
  const written = ending.exec(line);
  if (written === null) return { kind: 'damaged', reason: 'it does not end in a checksum' };
  if (written[1] !== hex(crc32(line.slice(0, written.index)))) return { kind: 'damaged', reason: 'its checksum does not fit' };
  return decodeWhole(line);
}

function decodeWhole(line: string): ReadLine {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return { kind: 'damaged', reason: 'it is no JSON object' };
  const { crc: _crc, ...entry } = value as Record<string, unknown>;
  if (isEntry(entry)) return { kind: 'entry', entry };
  return entry['v'] === 1 && isKnown(entry['kind']) ? { kind: 'damaged', reason: 'a field is missing or of another type' } : { kind: 'newer' };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

const kinds: readonly unknown[] = ['start', 'answer', 'draft', 'override', 'undo', 'flag', 'mark', 'bury', 'suspend', 'clock', 'end'];

function isKnown(kind: unknown): boolean {
  return kinds.includes(kind);
}
