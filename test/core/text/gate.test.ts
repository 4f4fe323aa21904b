/* oxlint-disable no-control-regex -- control characters are what is tested */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiOnly, comparable, safe, safeJson, safeLine } from '../../../src/core/text/gate.ts';
import { terminalEvents } from '../../support/terminal-judge.ts';
import { runsOf } from '../../support/breadth.ts';

const nasty = fc.constantFrom(
  '\x1b[31m',
  '\x1b]52;c;aGk=\x07',
  '\x1b]0;title\x07',
  '\x1bP1$r0m\x1b\\',
  '\x1b[c',
  '\x1b[6n',
  '\x1bc',
  '\x9b31m',
  '\x9d0;t\x9c',
  '\x07',
  '\r',
  '\r\n',
  '\b',
  '\t',
  '\u2028',
  '\u0085',
  '\u202e',
  '\u200f',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\ufffe',
  '\u{e0041}',
  '\x1b[',
  '\x1b',
  '[31m',
  'א',
  '日本',
  'e\u0301',
);
const hostile = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const forbidden =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/u;

describe('safe', () => {
  test.each([
    ['plain text stays', 'a B 1 é 日本 👩‍🚀 ❤️', 'a B 1 é 日本 👩‍🚀 ❤️'],
    ['all line ends become line feeds', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['a tab goes to the next stop of 4', 'a\tb\n\tc\n日\td', 'a   b\n    c\n日  d'],
    ['C0 becomes control pictures', '\0\x07\x1b[31m\x1f', '␀␇␛[31m␟'],
    ['DEL becomes its picture', '\x7f', '␡'],
    ['C1 becomes an escape', '\x80\x9b\x9f', '\\x80\\x9b\\x9f'],
    ['bidi controls are named', 'a\u202eb\u2066', 'a\\u202eb\\u2066'],
    ['direction marks are named among Latin letters', 'a\u200eb\u061c', 'a\\u200eb\\u061c'],
    ['direction marks go quietly beside Hebrew', 'א\u200eb\u200f\u061c', 'אb'],
    ['overrides stay visible beside Hebrew', 'א\u202e', 'א\\u202e'],
    [
      'invisible characters are named',
      'a\u200b\u00ad\ufeff\u{e0041}',
      'a\\u{200b}\\u{ad}\\u{feff}\\u{e0041}',
    ],
    ['joiners of Persian and emoji stay', 'می\u200cخواهم 👨‍👩‍👧', 'می\u200cخواهم 👨‍👩‍👧'],
    [
      'what is no character is replaced',
      'a\ud800b\udc00c\uffffd\ufdd0',
      'a\ufffdb\ufffdc\ufffdd\ufffd',
    ],
    ['a sequence inside a sequence leaves none', '\x1b[\x1b[31m31mx', '␛[␛[31m31mx'],
  ])('%s', (_name, text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  test('leaves no dangerous character in any text, and changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = safe(text);
        expect(shown).not.toMatch(forbidden);
        expect(safe(shown)).toBe(shown);
      }),
      { numRuns: runsOf(5000) },
    );
  });

  test('a terminal does nothing but show it', async () => {
    const texts = fc.sample(hostile, 1500).map(safe);
    expect(await terminalEvents(texts.join('\n').replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('the judge notices what raw text does', async () => {
    const raw = '\x1b]52;c;aGk=\x07\x1b]0;t\x07\x1bP1$r0m\x1b\\\x1b[c\x1bc\x07';
    expect(await terminalEvents(raw)).toEqual(
      expect.arrayContaining([
        'OSC 52',
        'OSC 0',
        'title',
        'DCS r',
        'CSI c',
        'reply',
        'ESC c',
        'bell',
      ]),
    );
  });
});

describe('safeLine', () => {
  test('line ends become one space', () => {
    expect(safeLine('a\r\n\n b\u2028c')).toBe('a b c');
  });
});

describe('asciiOnly', () => {
  test('writes other characters as code points, controls as bytes, and keeps our styles', () => {
    const shown = safe('é日\0\x07\x1b\x1f\x7f\u{1f600}\n');
    expect(asciiOnly(shown)).toBe('\\u{e9}\\u{65e5}\\x00\\x07\\x1b\\x1f\\x7f\\u{1f600}\n');
  });

  test('writes dashes, quotes and an ellipsis as they are typed', () => {
    expect(asciiOnly(safe('1–2 — ‘a’ “b” …'))).toBe(`1-2 - 'a' "b" ...`);
  });

  test('leaves only printable ASCII of any safe text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(asciiOnly(safe(text))).toMatch(/^[\n\x20-\x7e]*$/);
      }),
    );
  });
});

describe('safeJson', () => {
  test('means the same value and holds no dangerous character', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(0, 2), (text, indent) => {
        const json = safeJson({ [text]: [text] }, indent);
        expect(json).not.toMatch(forbidden);
        expect(JSON.parse(json)).toEqual({ [text]: [text] });
      }),
    );
  });

  test('what JSON has no word for is null', () => {
    expect(safeJson(undefined)).toBe('null');
  });
});

describe('comparable', () => {
  test('nobody can tell two equal texts apart by looking', () => {
    expect(comparable('cafe\u0301\u200b')).toBe(comparable('\ufeffcaf\u00e9\u200e'));
    expect(comparable('日本')).not.toBe(comparable('中国'));
  });
});
