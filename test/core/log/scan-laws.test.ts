import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenEntries } from '../../../src/core/log/seen.ts';
import { byteTools } from '../../../src/io/byte-tools.ts';
import { logFiles, readFiles } from '../../support/arbitrary-log.ts';
import { answerEntry, endEntry, lineOf, sealed } from '../../support/log-entries.ts';
import { scanPieces } from '../../support/scan.ts';
import { runsOf } from '../../support/breadth.ts';

const written = answerEntry('s', 5, { response: 'a "quoted"\ttext — ¡é!', topic: 'Nets' });

/** Lines that are in no log of ours, in whatever way. */
const odd = fc.constantFrom(
  '',
  '   ',
  'nonsense',
  lineOf(written).slice(0, 90),
  `${lineOf(written).trimEnd()}\r`,
  lineOf(written).replace('right', 'wrong').trimEnd(),
  `${lineOf(written).slice(0, 70)}${lineOf(answerEntry('t', 3)).trimEnd()}`,
  sealed({ ...answerEntry('t', 4), extra: [1, { a: 'ü' }] }),
  sealed(Object.fromEntries(Object.entries(answerEntry('t', 6)).toReversed())),
  sealed({ ...answerEntry('t', 7), at: '2026-02-30T15:00:00.000Z' }),
  sealed({ ...answerEntry('t', 8), id: 'odd' }),
  sealed({ ...answerEntry('t', 9), offset: 2000 }),
  sealed({ v: 2, kind: 'answer' }),
  sealed(endEntry('t', 10)).replace('done', 'd\\u006fne'),
);

const log = fc
  .tuple(logFiles, fc.array(fc.tuple(fc.nat(), odd), { maxLength: 3 }), fc.boolean())
  .map(([files, odds, isEnded]) => {
    const lines = files.flat().map((entry) => lineOf(entry).trimEnd());
    for (const [at, line] of odds) lines.splice(at % (lines.length + 1), 0, line);
    return Buffer.from(`${lines.join('\n')}${isEnded ? '\n' : ''}`);
  });

/** Bytes that are turned over, wherever. */
const accidents = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 2 });

/** Reads each line for itself, as text. */
const lineByLine = { ...byteTools, isUtf8: () => false };

describe('a log that is read in blocks', () => {
  it('comes to what its lines come to one by one, whatever is in it and wherever it is cut', () => {
    let [sound, damaged] = [0, 0];
    fc.assert(
      fc.property(log, accidents, fc.array(fc.nat(), { maxLength: 4 }), (bytes, turned, cuts) => {
        for (const [at, by] of turned)
          if (bytes.length > 0)
            bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ by, at % bytes.length);
        const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((x, y) => x - y);
        const pieces = [...places, bytes.length].map((end, n) =>
          bytes.subarray(places[n - 1] ?? 0, end),
        );
        const read = scanPieces(pieces);
        expect(read).toEqual(scanPieces([bytes], seenEntries(), lineByLine));
        expect(read.sum).toBe(crc32(bytes));
        if (read.damage.length > 0) damaged += 1;
        else sound += 1;
      }),
      { numRuns: Number(process.env['QUIZ_SCAN_RUNS'] ?? runsOf(500)) },
    );
    expect(Math.min(sound, damaged)).toBeGreaterThan((sound + damaged) / 20);
  });

  it.each([
    ['at the end of the log', ''],
    ['before a line that is whole', `\n${lineOf(answerEntry('t', 1))}`],
    ['where zeros follow', '\0\0\0\0'],
  ])('comes to that after a cut at any byte of a line, %s', (_where, behind) => {
    for (const entry of [written, answerEntry('s', 5), answerEntry('s', 5, { response: 'Rome' })]) {
      const line = lineOf(entry);
      for (let at = 0; at < line.length; at += 1) {
        const bytes = Buffer.from(`${lineOf(answerEntry('s', 1))}${line.slice(0, at)}${behind}`);
        expect(scanPieces([bytes])).toEqual(scanPieces([bytes], seenEntries(), lineByLine));
      }
    }
  });

  it('has no line read a second time while it is sound, whatever entries it has', () => {
    fc.assert(
      fc.property(logFiles, fc.boolean(), (files, isEnded) => {
        const lines = files.flat().map(lineOf).join('');
        const texts: string[] = [];
        const text: typeof byteTools.text = (...place) => {
          const found = byteTools.text(...place);
          texts.push(found);
          return found;
        };
        const bytes = Buffer.from(isEnded ? lines : lines.trimEnd());
        const found = scanPieces([bytes], seenEntries(), { ...byteTools, text });
        expect(found.damage).toEqual([]);
        expect(found.entries).toEqual(readFiles(files));
        expect(texts.filter((one) => one.includes('"crc"'))).toEqual([]);
      }),
    );
  });

  it('is read answer by answer and not line by line while it is sound', () => {
    const lines = Array.from({ length: 50 }, (_, n) => lineOf(answerEntry('s', n + 1)));
    let texts = 0;
    const text: typeof byteTools.text = (...place) => {
      texts += 1;
      return byteTools.text(...place);
    };
    expect(
      scanPieces([lines.join('')], seenEntries(), { ...byteTools, text }).entries,
    ).toHaveLength(50);
    expect(texts).toBeLessThan(10);
  });
});
