import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/core/text/layout.ts';
import { wrapped } from '../../../src/io/prompts/wrapped-line.ts';

/** The rows of a line written with `|` for its cursor, with a `|` where the cursor stands in them. */
function rows(marked: string, room: number): readonly string[] {
  const shown = wrapped({ text: marked.replace('|', ''), cursor: marked.indexOf('|') }, room);
  return shown.rows.map((row, index) => {
    if (index !== shown.row) return row;
    const padded = row.padEnd(shown.column);
    return `${padded.slice(0, shown.column)}|${padded.slice(shown.column)}`;
  });
}

describe('a line on several rows', () => {
  it.each([
    ['one that fits', 'one two|', ['one two|']],
    ['an empty one', '|', ['|']],
    ['one that breaks between words', 'one two three four|', ['one two', 'three four|']],
    ['a cursor within the first row', 'one t|wo three four', ['one t|wo', 'three four']],
    ['a cursor at the start of a row', 'one two |three four', ['one two', '|three four']],
    ['a space over the end of a row', 'one two th |', ['one two th|']],
    ['a word longer than a row', 'abcdefghijklmno|', ['abcdefghij', 'klmno|']],
    ['a long word behind a short one', 'a bcdefghijklmno|', ['a', 'bcdefghijk', 'lmno|']],
  ])('%s', (_name, line, expected) => {
    expect(rows(line, 10)).toEqual(expected);
  });

  it('holds every character of any text, fits its room, and shows the cursor', () => {
    const typed = fc.array(
      fc.oneof(
        fc.constantFrom('word ', ' ', '日本', '👩‍👩‍👧', 'é', 'שלום ', 'longer-than-a-row-is '),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(typed, fc.nat(), fc.integer({ min: 4, max: 30 }), (parts, place, room) => {
        const text = parts
          .join('')
          .replace(/\s+/g, ' ')
          .replace(/\p{Cc}/gu, '');
        const shown = wrapped({ text, cursor: place % (text.length + 1) }, room);
        expect(shown.rows.join('').replaceAll(' ', '')).toBe(
          wrapped({ text, cursor: 0 }, 10_000).rows.join('').replaceAll(' ', ''),
        );
        expect(shown.column).toBeLessThanOrEqual(room);
        expect(shown.rows[shown.row]).toBeDefined();
        for (const row of shown.rows) expect(widthOf(row)).toBeLessThanOrEqual(Math.max(room, 8));
      }),
    );
  });
});
