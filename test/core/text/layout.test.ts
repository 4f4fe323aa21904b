/* oxlint-disable no-control-regex -- control characters are what is tested */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safe } from '../../../src/core/text/gate.ts';
import { blockWidth, indent, pad, truncate, widthOf, wrap } from '../../../src/core/text/layout.ts';
import { joinShown, say, trust } from '../../../src/core/text/shown.ts';
import { runsOf } from '../../support/breadth.ts';

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'word',
      'extraordinarily',
      '日本語',
      '日本語のテキスト、です。',
      '👨‍👩‍👧‍👦',
      '🇫🇷🇩🇪',
      'e\u0301e\u0301',
      'हिन्दी',
      'किताब',
      '한국어',
      '❤️',
      ' ',
      '  ',
      '\n',
      '\x1b[1m',
      '\x1b[22m',
      '\x1b[31m',
      '\x1b[39m',
      '\x1b[38;5;9m',
      '\x1b[0m',
      'x'.repeat(50),
    ),
    { maxLength: 30 },
  )
  .map((parts) => trust(parts.join('')));

const bare = (text: string): string => text.replace(/\x1b\[[0-9;]*m/g, '');

describe('widthOf', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['日本', 4],
    ['👨‍👩‍👧‍👦', 2],
    ['🇫🇷', 2],
    ['e\u0301', 1],
    ['\u1112\u1161\u11ab', 2],
    ['a\u200bb', 2],
    ['می\u200cخ', 3],
    ['नि', 2],
    ['न्', 1],
    ['\x1b[31mred\x1b[39m', 3],
    ['…', 1],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('every character alone is as wide as beside one without width, which no short cut takes', () => {
    const all = Array.from({ length: 0x3000 - 0x20 }, (_, index) =>
      String.fromCharCode(index + 0x20),
    );
    expect(all.filter((one) => widthOf(one) !== widthOf(`${one}\u200b`))).toEqual([]);
  });
});

describe('wrap', () => {
  test('breaks at spaces and drops them', () => {
    expect(wrap(say`the quick brown fox`, 10)).toEqual(['the quick', 'brown fox']);
  });

  test('keeps the spaces a line begins with', () => {
    expect(wrap(say`  code goes here`, 9)).toEqual(['  code', 'goes here']);
  });

  test('breaks a word that is longer than a line', () => {
    expect(wrap(say`abcdefghij`, 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('breaks between wide characters, not before a closing mark', () => {
    expect(wrap(say`これは本。です`, 8)).toEqual(['これは', '本。です']);
  });

  test('never cuts a family in two', () => {
    expect(wrap(say`👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧`, 4)).toEqual(['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']);
  });

  test('ends every style with the line and begins it again on the next', () => {
    expect(wrap(trust('\x1b[1;31mone two\x1b[0m x'), 4)).toEqual([
      '\x1b[1;31mone\x1b[39m\x1b[22m',
      '\x1b[1m\x1b[31mtwo\x1b[0m',
      'x',
    ]);
  });

  test('keeps empty lines', () => {
    expect(wrap(say`a\n\nb`, 10)).toEqual(['a', '', 'b']);
  });

  test('no line is wider than asked for, and no letter is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 200 }), (text, width) => {
        const lines = wrap(text, width);
        expect(blockWidth(lines)).toBeLessThanOrEqual(width);
        expect(bare(lines.join('')).replace(/\s/g, '')).toBe(bare(text).replace(/\s/g, ''));
      }),
      { numRuns: runsOf(3000) },
    );
  });

  test('no line holds a style that it does not end', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of wrap(text, width).slice(0, -1)) {
          const last = (on: RegExp, off: RegExp) =>
            Math.max(-1, ...[...line.matchAll(on)].map((match) => match.index)) <=
            Math.max(-1, ...[...line.matchAll(off)].map((match) => match.index));
          expect(last(/\x1b\[1m/g, /\x1b\[(?:22|0)m/g)).toBe(true);
          expect(last(/\x1b\[(?:31|38;5;9)m/g, /\x1b\[(?:39|0)m/g)).toBe(true);
        }
      }),
      { numRuns: runsOf(1000) },
    );
  });
});

describe('truncate', () => {
  test('ends with an ellipsis only where something is missing', () => {
    expect(truncate(say`abcdef`, 6)).toBe('abcdef');
    expect(truncate(say`abcdefg`, 6)).toBe('abcde…');
    expect(truncate(say`日本語`, 4)).toBe('日…');
  });

  test('ends the styles it cuts', () => {
    expect(truncate(trust('\x1b[31mabcdef\x1b[39m'), 4)).toBe('\x1b[31mabc…\x1b[39m');
  });

  test('is never wider than asked for', () => {
    fc.assert(
      fc.property(words, fc.nat(60), (text, width) => {
        expect(widthOf(truncate(trust(text.replaceAll('\n', ' ')), width))).toBeLessThanOrEqual(
          width,
        );
      }),
    );
  });
});

describe('pad and indent', () => {
  test('pads by columns, not by characters', () => {
    expect(pad(safe('日'), 4)).toBe('日  ');
    expect(pad(safe('日'), 4, 'right')).toBe('  日');
    expect(pad(safe('日本語'), 4)).toBe('日本語');
  });

  test('puts the same words before every line', () => {
    expect(indent(joinShown([say`a`, say`b`], say`\n`), say`  `)).toBe('  a\n  b');
  });
});
