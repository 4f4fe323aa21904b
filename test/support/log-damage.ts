import type { AnswerEntry, LogEntry } from '../../src/core/log/entry.ts';
import { answerEntry, lineOf } from './log-entries.ts';
import { scanPieces } from './scan.ts';

/** Random numbers from 0 to below `end`, the same for the same seed (xorshift32). */
export function dice(seed: number): (end: number) => number {
  let state = seed * 2654435761 + 1;
  const step = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let warm = 0; warm < 4; warm += 1) step();
  return (end) => step() % end;
}

export interface DamageResult {
  /** Entries of undamaged lines that were not read. */
  readonly lost: number;
  /** Entries read that were never written. */
  readonly invented: number;
}

const answers = ['Grüße 🦉', '{"v":1,"kind":"answer"}', ',"crc":"00000000"}', '2.5', '\ufffd', ''];

/** A log of five answers with one line damaged, read by `read`. */
export function damageOnce(
  seed: number,
  read: (bytes: Buffer) => readonly LogEntry[] = scan,
): DamageResult {
  const roll = dice(seed);
  const entries = [1, 2, 3, 4, 5].map((n) => entry(n, roll));
  const texts = entries.map(lineOf);
  const lines = texts.map((line) => Buffer.from(line));
  const hit = roll(5);
  const bytes = Buffer.concat(
    lines.map((line, index) => (index === hit ? damaged(line, roll) : line)),
  );
  const found = read(bytes).map((one) => JSON.stringify(one));
  const written = texts.map((line) => JSON.stringify(withoutChecksum(line)));
  return {
    lost: written.filter((one, index) => index !== hit && !found.includes(one)).length,
    invented: found.filter((one) => !written.includes(one)).length,
  };
}

function entry(n: number, roll: (end: number) => number): AnswerEntry {
  const response = [answers[roll(answers.length)] ?? '', 'x'.repeat(roll(40))];
  return answerEntry('s', n, { response, ms: roll(100_000), score: roll(2) });
}

function withoutChecksum(line: string): unknown {
  const { crc: _crc, ...rest } = JSON.parse(line) as { readonly crc: string };
  return rest;
}

function scan(bytes: Buffer): readonly LogEntry[] {
  return scanPieces([bytes]).entries;
}

/** Cut, a bit turned, overwritten by zeros, torn in two, or a byte lost; the line feed may be hit. */
function damaged(line: Buffer, roll: (end: number) => number): Buffer {
  const at = roll(line.length);
  const copy = Buffer.from(line);
  switch (roll(6)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), Buffer.from('\n')]);
    case 2:
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << roll(8)), at);
      return copy;
    case 3:
      return copy.fill(0, at, at + 1 + roll(line.length - at));
    case 4:
      return Buffer.concat([copy.subarray(0, at), Buffer.from('\n'), copy.subarray(at)]);
    default:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1)]);
  }
}
