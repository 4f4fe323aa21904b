import { describe, expect, test } from 'vitest';
import { readDocument, readFullDocument } from '../../../src/core/text/document.ts';
import type { Located, Scalar } from '../../../src/core/text/located.ts';
import { readQuickDocument } from '../../../src/core/text/quick-document.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';
import { plainTexts, readText, told } from '../../support/read-text.ts';

const scalars = (text: string): Scalar[] => {
  const { root } = readText(text);
  const all: Scalar[] = [];
  const visit = (node: Located | undefined): void => {
    if (node?.kind === 'scalar') all.push(node);
    if (node?.kind === 'list') node.items.forEach(visit);
    if (node?.kind === 'map') node.entries.forEach(({ value }) => visit(value));
  };
  visit(root);
  return all;
};

describe('values', () => {
  test.each([
    ['1.10', '1.10', 1.1],
    ['007', '007', 7],
    ['0x1F', '0x1F', 31],
    ['1e3', '1e3', 1000],
    ['no', 'no', 'no'],
    ['~', '~', null],
    ['true', 'true', true],
    ['2024-01-02', '2024-01-02', '2024-01-02'],
    ['12:30', '12:30', '12:30'],
    ['', '', null],
    ['"a\\tb"', 'a\tb', 'a\tb'],
    ["'it''s'", "it's", "it's"],
    ['"5"', '5', '5'],
    ['!!str 5', '5', '5'],
  ])('`a: %s` has the text %j and the value %j', (source, text, value) => {
    expect(scalars(`a: ${source}\n`)[0]).toMatchObject({ text, value });
  });

  test('spans are offsets of the value without what is around it', () => {
    const source = 'a: "x" # c\nb:\n  - one\n  - |\n    two\n';
    const document = readText(source);
    const spans = scalars(source).map(({ span }) => source.slice(span.start, span.end));
    expect(spans).toEqual(['"x"', 'one', '|\n    two\n']);
    expect(document.comments).toEqual([{ span: { start: 7, end: 10 }, text: 'c' }]);
  });

  test('a hash inside a block is text, not a comment', () => {
    const document = readText('a: |\n  # heading\nb: 1 # real\n');
    expect(document.comments.map(({ text }) => text)).toEqual(['real']);
  });

  test('anchors are shared, aliases stand where they were written', () => {
    const source = 'a: &n [x]\nb: *n\n';
    const { root } = readText(source);
    const map = root?.kind === 'map' ? root : undefined;
    expect(map?.entries[0]?.value).toMatchObject({ kind: 'list', anchor: 'n' });
    expect(map?.entries[1]?.value).toMatchObject({
      kind: 'list',
      alias: 'n',
      span: { start: 13, end: 15 },
    });
  });

  test('JSON is YAML, tabs and all', () => {
    const document = readText('{\n\t"a": 1,\n\t"b": ["c", null]\n}\n');
    expect(document.diagnostics).toEqual([]);
    expect(plainTexts(document.root)).toEqual({ a: '1', b: ['c', 'null'] });
  });

  test('keys named like prototypes are only keys', () => {
    const { root } = readText('__proto__: {polluted: 1}\n');
    expect(root?.kind === 'map' && root.entries[0]?.key.text).toBe('__proto__');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('bytes', () => {
  test('a byte order mark is noted and not counted', () => {
    const document = readText('\uFEFFa: 1\n');
    expect(document).toMatchObject({ bom: true, text: 'a: 1\n', diagnostics: [] });
  });

  test('CRLF keeps lines and columns', () => {
    const text = 'a: 1\r\nb: @x\r\nc: "y"\r\n';
    expect(told(readText(text))).toEqual(['2:4 yaml/reserved-start "@x"']);
    expect(scalars(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['1', '"y"']);
  });

  test('the first byte that is not UTF-8 is named and shown', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a: é\nb: caf'), 0xe9, 0x0a]);
    const document = readDocument(bytes, decodeUtf8);
    expect(document.limited).toBe(true);
    expect(document.diagnostics[0]).toMatchObject({
      rule: 'encoding/not-utf8',
      message: 'Byte 0xE9 at offset 12 is not UTF-8',
      span: { start: 12, end: 13 },
    });
    expect(document.diagnostics[0]?.help).toContain('Windows-1252');
  });

  test.each([
    ['a cut-off sequence at the end', [0x61, 0xe2, 0x82], 1],
    ['a continuation byte alone', [0x61, 0x80, 0x61], 1],
    ['an overlong sequence', [0x61, 0xc0, 0xaf], 1],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['a sequence cut by a letter', [0xc3, 0xa9, 0xe2, 0x82, 0x61], 2],
    ['the first byte', [0xff], 0],
  ])('%s is found', (_name, bytes, offset) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ offset, byte: bytes[offset] });
  });

  test.each([
    ['that begins with FF FE', [0xff, 0xfe, 0x61, 0, 0x3a, 0], 'UTF-16'],
    ['that begins with FE FF', [0xfe, 0xff, 0xe9, 0xe9], 'UTF-16'],
    ['that begins with FF FE and holds no NUL', [0xff, 0xfe, 0xe9, 0xe9], 'UTF-16'],
    ['half of which is NUL', [0x61, 0, 0xe9, 0], 'UTF-16'],
    ['a quarter of which is NUL', [0x61, 0x62, 0xe9, 0], 'Windows-1252'],
    ['that begins with FF alone', [0xff, 0x62], 'Windows-1252'],
    ['that begins with FE alone', [0xfe, 0x62], 'Windows-1252'],
    ['with FE second', [0x61, 0xfe], 'Windows-1252'],
    ['with FF second', [0x61, 0xff], 'Windows-1252'],
    ['with NULs far behind', [...Array(1000).fill(0xe9), ...Array(1000).fill(0)], 'Windows-1252'],
  ])('a file %s is no UTF-8 but %s', (_name, bytes: number[], encoding) => {
    const document = readDocument(Uint8Array.from(bytes), decodeUtf8);
    expect(document.diagnostics[0]?.help).toContain(`it looks like ${encoding}`);
    expect(document.diagnostics[0]?.help).toMatch(/^Save the file as UTF-8; /);
  });

  test('that are no UTF-8 are shown one by one, however many', () => {
    const bytes = Uint8Array.from({ length: 10_000 }, (_unused, at) => 0x80 + (at % 0x80));
    const { text, bom, comments } = readDocument(bytes, decodeUtf8);
    expect([...text].map((character) => character.charCodeAt(0))).toEqual([...bytes]);
    expect({ bom, comments }).toEqual({ bom: false, comments: [] });
  });

  test('NUL is refused', () => {
    const document = readText('a: b\0c\n');
    expect(told(document)).toEqual(['1:5 encoding/control-char "\\u0000"']);
    expect(document.diagnostics[0]).toMatchObject({
      message: 'The file holds a NUL character, so it is not a text file',
      help: 'Save it again as UTF-8 text',
    });
  });

  test('the quick reader and that of all YAML take bytes and texts alike, with a byte order mark or without', () => {
    const never = () => {
      throw new Error('decoded twice');
    };
    const bare = readFullDocument('a: 1\n', never);
    expect(bare).toMatchObject({ bom: false, limited: false, diagnostics: [], comments: [] });
    for (const read of [readQuickDocument, readFullDocument]) {
      expect(read('a: 1\n', never)).toEqual(bare);
      expect(read('\uFEFFa: 1\n', never)).toEqual({ ...bare, bom: true });
      const bytes = new TextEncoder().encode('\uFEFFa: 1\n');
      expect(read(bytes, decodeUtf8)).toEqual({ ...bare, bom: true });
    }
  });

  test('a file without content has no root and no complaint', () => {
    expect(readText('# only a comment\n')).toMatchObject({ diagnostics: [], limited: false });
    expect(readText('').root).toBeUndefined();
  });
});

describe('what YAML can do and decks do not', () => {
  test.each([
    ['a: 1\na: 2\n', ['2:1 yaml/duplicate-key "a"'], { a: '1' }],
    ['b:\n  <<: {x: 1}\n  y: 2\n', ['2:3 yaml/merge-key "<<"'], { b: { y: '2' } }],
    ['a: *nothing\nb: 1\n', ['1:4 yaml/alias-as-text "*nothing"'], { a: '<broken>', b: '1' }],
    ['a: &x [*x]\n', ['1:8 yaml/alias-bomb "*x"'], { a: ['<broken>'] }],
    ['%YAML 1.1\n---\na: no\n', ['1:1 yaml/version-directive "%YAML 1.1"'], { a: 'no' }],
    ['%YAML 1.2\n---\na: no\n', [], { a: 'no' }],
    ['%TAG ! tag:x\n---\na: b\n', ['1:1 yaml/unsupported-tag "%TAG ! tag:x"'], { a: 'b' }],
    [
      'a: !!js/function x\nb: 1\n',
      ['1:4 yaml/unsupported-tag "!!js/function"'],
      { a: '<broken>', b: '1' },
    ],
    ['a: !important\nb: 1\n', ['1:4 yaml/tag-eats-text "!important"'], { a: '', b: '1' }],
    ['a: !!binary aGk=\n', ['1:4 yaml/unsupported-tag "!!binary"'], { a: '<broken>' }],
    ['a: 1\n---\nb: 2\n', ['2:1 yaml/multiple-documents "---"'], { a: '1' }],
    ['---\na: 1\n...\n', [], { a: '1' }],
    ['a: 1\n---\n', [], { a: '1' }],
    ['- ? x\n- y\n', ['1:3 yaml/complex-key "?"'], ['<broken>', 'y']],
    ['[a]: b\n', ['1:1 yaml/complex-key "[a]"'], {}],
  ])('%j', (text, diagnostics, root) => {
    const document = readText(text);
    expect(told(document)).toEqual(diagnostics);
    expect(plainTexts(document.root)).toEqual(root);
  });

  test('a key written twice is shown at both places', () => {
    const [duplicate] = readText('a: 1\nb: 2\na: 3\n').diagnostics;
    expect(duplicate?.also).toEqual([{ span: { start: 0, end: 1 }, label: 'first written here' }]);
  });
});
