import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../../src/core/log/entry.ts';
import { timeOf } from '../../../src/core/log/answer.ts';
import { AnswerLines } from '../../../src/core/log/bytes/answer-lines.ts';
import { blockOf } from '../../../src/core/log/bytes/block.ts';
import { checksumLength, decodeLine } from '../../../src/core/log/line.ts';
import { byteTools } from '../../../src/io/byte-tools.ts';
import { answerEntry, lineOf } from '../../support/log-entries.ts';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '","ms":1,"mode":"exam"',
    '{"v":1,"kind":"answer"',
    '\n',
    '\u2028',
  ),
);

const answers: fc.Arbitrary<AnswerEntry> = fc
  .record(
    {
      deck: anyText,
      question: anyText,
      topic: anyText,
      tags: fc.array(anyText, { maxLength: 3 }),
      response: fc.oneof(
        anyText,
        fc.array(anyText, { maxLength: 3 }),
        fc.array(fc.tuple(anyText, anyText), { maxLength: 2 }).map((pairs) => pairs),
        fc.constant({ rating: 3 } as const),
      ),
      offset: fc.integer({ min: -2000, max: 2000 }),
      score: fc.double({ min: 0, max: 1 }),
      ms: fc.oneof(fc.nat(), fc.double()),
      mode: fc.constantFrom('learn', 'exam', 'review'),
      verdict: fc.constantFrom('right', 'wrong', 'timeout'),
    },
    { requiredKeys: [] },
  )
  .chain((over) => fc.nat({ max: 99 }).map((n) => answerEntry('s', n, over)));

/** What stands in place of a piece of a line; a checksum that fits is set afterwards. */
const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 400 }),
    length: fc.nat({ max: 12 }),
    to: fc.constantFrom(
      '',
      '"',
      ',',
      ':',
      '{',
      '}',
      ' ',
      '0',
      '-1',
      '1e3',
      '1.5',
      'null',
      '\\u0041',
      '\\',
      '\t',
      '"ms":5,',
      '"topic":"x",',
      '"v":2,',
      ',"extra":[1]',
      'true',
      '2026-02-30',
      'é',
      '\ud800',
    ),
  }),
  { maxLength: 2 },
);

type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(line: string, changes: Edits): string {
  return changes.reduce((text, { at, length, to }) => {
    const place = at % text.length;
    return text.slice(0, place) + to + text.slice(place + length);
  }, line);
}

/** `open` with the checksum of its bytes. */
function sealed(open: string): string {
  return `${open},"crc":"${crc32(open).toString(16).padStart(8, '0')}"}`;
}

const numRuns = Number(process.env['QUIZ_LINE_RUNS'] ?? 3000);

describe('the reader made fast for answers', () => {
  it('reads every line as the decoder of all lines reads it, whatever came before', () => {
    const reader = new AnswerLines(byteTools);
    let [read, all] = [0, 0];
    fc.assert(
      fc.property(answers, edits, fc.constantFrom('', '\n'), (answer, changes, ending) => {
        const written = lineOf(answer).slice(0, -1 - checksumLength);
        const line = sealed(Buffer.from(edited(written, changes)).toString());
        const block = blockOf(Buffer.from(`${line}${ending}`));
        const found = reader.read(block, 0);
        all += 1;
        if (found === undefined) return;
        read += 1;
        expect(JSON.stringify(found.whole())).toBe(JSON.stringify(entryIn(line)));
        expect(reader.next).toBe(block.end);
        expect(reader.sum).toBe(crc32(block.bytes.subarray(0, reader.open)) | 0);
      }),
      { numRuns },
    );
    expect(read).toBeGreaterThan(all / 20);
  });

  it('has the members of the entry that it is of', () => {
    const reader = new AnswerLines(byteTools);
    fc.assert(
      fc.property(answers, (answer) => {
        const found = reader.read(blockOf(Buffer.from(lineOf(answer))), 0);
        if (found === undefined) return;
        const whole = found.whole();
        for (const name of Object.keys(whole) as (keyof AnswerEntry)[])
          expect(found[name]).toEqual(whole[name]);
        expect(timeOf(found)).toBe(Date.parse(whole.at));
      }),
    );
  });

  it('reads nothing from a line of another form, whatever follows', () => {
    const reader = new AnswerLines(byteTools);
    const line = lineOf(answerEntry('s', 1, { topic: 'Nets' })).trimEnd();
    for (const other of [
      `${line}\r\n`,
      `${line} \n`,
      line.replace('crc', 'crC'),
      '',
      line.slice(9),
      line.slice(0, -1),
      line.replace('2026-11-23T15', '2026-02-30T15'),
      line.replace('2026-11-23T15:00:01.000', '2026-11-23T24:00:00.000'),
    ])
      expect(reader.read(blockOf(Buffer.from(other)), 0)).toBeUndefined();
    expect(reader.read(blockOf(Buffer.from(line)), 0)?.topic).toBe('Nets');
  });
});

function entryIn(line: string): unknown {
  const read = decodeLine(line, crc32);
  return read.kind === 'entry' ? read.entry : read;
}
