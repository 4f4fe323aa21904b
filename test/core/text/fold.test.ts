import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { widthOf } from '../../../src/core/text/layout.ts';
import { trust } from '../../../src/core/text/shown.ts';

it.each([
  ['one that fits', 'f(x)', ['f(x)']],
  ['behind a space near the end', 'let abc = def', ['let abc = ', 'def']],
  ['within a word, where no space is near', 'a abcdefghijklmn', ['a abcdefgh', 'ijklmn']],
  ['with the spaces that there are', 'abcdefgh  x', ['abcdefgh  ', 'x']],
])('a line of code is folded: %s', (_name, line, rows) => {
  expect(fold(trust(line), 10, 8)).toEqual(rows);
});

it('every row of a painted line has its style and ends it', () => {
  expect(fold(trust('\x1b[31mabcdefghij\x1b[39mk'), 4, 4)).toEqual([
    '\x1b[31mabcd\x1b[39m',
    '\x1b[31mefgh\x1b[39m',
    '\x1b[31mij\x1b[39mk',
  ]);
});

it('rows hold every character and keep to their widths', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', '日', '👩‍👩‍👧', '(', 'longer_name'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (line, width) => {
      const rows = fold(trust(line), width, width - 2);
      expect(rows.join('')).toBe(line);
      rows.forEach((row, index) =>
        expect(widthOf(row)).toBeLessThanOrEqual(index === 0 ? width : width - 2),
      );
    }),
    { examples: [['aa 👩‍👩‍👧日', 5]] },
  );
});
