import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSpan, linesOf, positionAt } from '../../../src/core/text/lines.ts';

test('positions count from 1, columns in UTF-16 units', () => {
  const lines = linesOf('ab\r\n😀c\n');
  expect(positionAt(lines, 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(lines, 6)).toEqual({ line: 2, column: 3 });
  expect(positionAt(lines, 8)).toEqual({ line: 3, column: 1 });
  expect(positionAt(lines, 99)).toEqual({ line: 3, column: 1 });
});

test('a position leads back to its offset', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀'), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(60), (source, number) => {
      const offset = Math.min(number, source.length);
      const lines = linesOf(source);
      const { line, column } = positionAt(lines, offset);
      expect(lineSpan(source, lines, line).start + column - 1).toBe(offset);
    }),
  );
});

test('a line is its characters without its end', () => {
  const text = 'a\r\n\nlast';
  const lines = linesOf(text);
  const all = [1, 2, 3, 4].map((line) => lineSpan(text, lines, line));
  expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(['a', '', 'last', '']);
});

test('past the most lines that are told apart, the last goes on to the end', () => {
  const text = 'a\nb\nc\nd\n';
  const lines = linesOf(text, 3);
  expect(positionAt(lines, 2)).toEqual({ line: 2, column: 1 });
  expect(positionAt(lines, 6)).toEqual({ line: 3, column: 3 });
  expect(lineSpan(text, lines, 3)).toEqual({ start: 4, end: 8 });
});
