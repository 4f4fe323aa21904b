import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../src/core/report/csv.ts';
import { safe } from '../../../src/core/text/gate.ts';
import { readCell, readCsv } from '../../support/read-csv.ts';

/** What spreadsheets begin a formula with; a cell that begins with a space or an apostrophe may too. */
const runs = /^[\s']*[=+\-@\t\r\n\0＝＋－＠]/;

const nasty = fc
  .array(fc.constantFrom('=', '+', '-', '@', "'", '"', ' ', ',', ';', '＝', 'a', '1', '\n', '\t'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const text = fc.oneof(nasty, fc.string({ unit: 'binary' }));

function cellsOf(line: string): readonly string[] {
  const rows = readCsv(line);
  expect(rows).toHaveLength(1);
  return rows[0] ?? [];
}

describe('a line of CSV', () => {
  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        for (const cell of cellsOf(csvLine(texts, false)))
          expect(runs.test(cell) && !cell.startsWith("'")).toBe(false);
      }),
    );
  });

  it.each([';', '\t'])(
    'has none either where %j separates cells and no quote is heeded',
    (mark) => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 1 }), (texts) => {
          const line = csvLine(['id', ...texts], false);
          for (const cell of line.split('\n').flatMap((row) => row.split(mark)))
            expect(
              cell.replace(/^[ '"]*/, (before) => (before.includes("'") ? "'" : '')),
            ).not.toMatch(/^[=+\-@＝＋－＠]/);
        }),
      );
    },
  );

  it('gives every text back that the gate lets through', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const gated = texts.map((one) => one.split('\t').map(safe).join('\t'));
        expect(cellsOf(csvLine(texts, false)).map(readCell)).toEqual(gated);
        expect(cellsOf(csvLine(texts, true))).toEqual(gated);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    [' \t@SUM(A1)', '"\' \t\'@SUM(A1)"'],
    ['＝1', "'＝1"],
    ['-1', "'-1"],
    ['a=1', 'a=1'],
    ['x;=1', '"x;\'=1"'],
    ['x; "=1', '"x;\' ""=1"'],
    ['so:\n- this\n\n- that', '"so:\n\'- this\n\n\'- that"'],
    ['a;b\tc\nd', '"a;b\tc\nd"'],
    ['say "hi", twice', '"say ""hi"", twice"'],
    ['two\r\nlines', '"two\nlines"'],
    [' spaced', '" spaced"'],
    ['', ''],
  ])('writes %j as %s', (words, cell) => {
    expect(csvLine([words], false)).toBe(`${cell}\r\n`);
  });

  it('leaves numbers and flags of our own as they are, and an absent value empty', () => {
    expect(csvLine([-1.5, true, undefined, 1e21], false)).toBe('-1.5,true,,1e+21\r\n');
  });

  it('holds nothing that a terminal obeys', () => {
    expect(csvLine(['\u001b[2J\u009b\u202e'], false)).toBe('␛[2J\\x9b\\u202e\r\n');
  });
});
