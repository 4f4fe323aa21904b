import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanner } from '../../../src/core/log/scan.ts';
import { seenEntries } from '../../../src/core/log/seen.ts';
import { byteTools } from '../../../src/io/byte-tools.ts';
import { answerEntry, lineOf, sealed, startEntry } from '../../support/log-entries.ts';
import { scanPieces } from '../../support/scan.ts';

const [one, two, three] = [answerEntry('s', 1), answerEntry('s', 2), answerEntry('s', 3)];
const [a, b, c] = [lineOf(one), lineOf(two), lineOf(three)];

function scan(...pieces: readonly (string | Buffer)[]) {
  const { entries, sum: _, ...rest } = scanPieces(pieces);
  return { ids: entries.map(({ id }) => id), ...rest };
}

describe('scanning a log', () => {
  it('gives the same entries wherever its pieces are cut', () => {
    const text = Buffer.from(`${a}\n${b.slice(0, 40)}\n${c}`);
    const whole = scan(text);
    expect(whole.ids).toEqual(['s-1', 's-3']);
    const cuts = fc.array(fc.nat({ max: text.length }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places.sort((x, y) => x - y), text.length];
        const pieces = ends.map((end, index) => text.subarray(ends[index - 1] ?? 0, end));
        expect(scan(...pieces)).toEqual(whole);
      }),
    );
  });

  it('says the number of every damaged line', () => {
    expect(scan(a, 'nonsense\n', '\n', b, b.slice(0, 30), '\n', c).damage).toEqual([
      { line: 2, reason: 'it does not end in a checksum' },
      { line: 5, reason: 'it does not end in a checksum' },
    ]);
  });

  it('finds a whole record glued to a torn one', () => {
    const { ids, damage } = scan(a, b.slice(0, 50) + c);
    expect(ids).toEqual(['s-1', 's-3']);
    expect(damage).toHaveLength(1);
  });

  it('finds both of two whole records on one line', () => {
    expect(scan(`${a.trimEnd()}#${b}`).ids).toEqual(['s-1', 's-2']);
  });

  it('does not take a record quoted inside of a text for one', () => {
    const quoting = lineOf(answerEntry('s', 5, { response: a }));
    expect(scan(quoting).ids).toEqual(['s-5']);
    expect(scan(`x${quoting.slice(0, -3)}\n`).ids).toEqual([]);
  });

  it('reads a last line without a line feed', () => {
    expect(scan(a, b.trimEnd())).toMatchObject({ ids: ['s-1', 's-2'], damage: [] });
  });

  it('counts an id once, also across logs', () => {
    expect(scan(a, a, b).ids).toEqual(['s-1', 's-2']);
    expect(scan(a, b.slice(0, 50) + a).ids).toEqual(['s-1']);
    const seen = seenEntries();
    scanPieces([a], seen);
    expect(scanPieces([a + b], seen).entries).toEqual([two]);
  });

  it('skips and counts what a newer version wrote', () => {
    const newer = `${sealed({ v: 2 })}\n`;
    expect(scan(a, newer, b)).toEqual({ ids: ['s-1', 's-2'], damage: [], newer: 1 });
  });

  it('keeps the count and the sum over a line that is handed over in parts', () => {
    const entries: string[] = [];
    const taken = scanner(byteTools, ({ id }) => entries.push(id));
    const bad = b.replace('right', 'wrong').trimEnd();
    const parts = [a, 'part', 'of a line', `${bad}${c}`, a.replace('"n":1', '"n":9'), b];
    const how = ['lines', 'skip', 'skip', 'cut', 'lines', 'lines'] as const;
    for (const [place, name] of how.entries()) taken[name](Buffer.from(parts[place] ?? ''));
    expect(entries).toEqual(['s-1', 's-3', 's-2']);
    expect(taken.damage).toEqual([
      { line: 2, reason: 'it is far too long' },
      { line: 3, reason: 'its checksum does not fit' },
    ]);
    expect([taken.count, taken.sum]).toEqual([4, crc32(parts.join(''))]);
  });

  it('reads on after a line longer than any of ours', () => {
    const zeros = '\0'.repeat(9 * 1024 * 1024);
    expect(scan(a, zeros, zeros, zeros, `\n${b}`)).toEqual({
      ids: ['s-1', 's-2'],
      damage: [{ line: 2, reason: 'it is far too long' }],
      newer: 0,
    });
  });

  it('reads a start of ten thousand questions', () => {
    const order = Array.from({ length: 10_000 }, (_, n) => ['d', `question-${n}`] as const);
    expect(scan(lineOf({ ...startEntry(), order })).ids).toEqual(['s-1']);
  });
});
