import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../../src/core/log/entry.ts';
import { checksumLength, decodeLine, lineReader } from '../../../src/core/log/line.ts';
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

/** `open` with the checksum of its bytes, and that checksum. */
function sealed(open: string): { readonly line: string; readonly sum: number } {
  const sum = crc32(open);
  return { line: `${open},"crc":"${sum.toString(16).padStart(8, '0')}"}`, sum };
}

describe('the reader made fast for answers', () => {
  it('reads every line as the decoder of all lines reads it, whatever came before', () => {
    const reader = lineReader(crc32);
    fc.assert(
      fc.property(answers, edits, fc.boolean(), (answer, changes, isSummed) => {
        const written = lineOf(answer).slice(0, -1 - checksumLength);
        const { line, sum } = sealed(edited(written, changes));
        expect(JSON.stringify(reader(line, isSummed ? sum : undefined))).toBe(
          JSON.stringify(decodeLine(line, crc32)),
        );
      }),
      { numRuns: Number(process.env['QUIZ_LINE_RUNS'] ?? 3000) },
    );
  });

  it('reads what its usual form does not cover all the same', () => {
    const reader = lineReader(crc32);
    const line = lineOf(answerEntry('s', 1, { topic: 'Nets' })).trimEnd();
    for (const other of [`${line}\r`, line.replace('crc', 'crC'), '', line.slice(9)])
      expect(reader(other)).toEqual(decodeLine(other, crc32));
  });
});
