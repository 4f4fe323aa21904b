import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/core/text/limits.ts';
import { readDocument, readFullDocument } from '../../../src/core/text/document.ts';
import { linesOf } from '../../../src/core/text/lines.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';
import { readText } from '../../support/read-text.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_unused, index) => line(index)).join('\n');

/** Each with what there is too much of, and where that is noticed. */
const refused = {
  'brackets, 3,000 deep': ['['.repeat(3000), '32 levels of nesting', 32],
  'brackets, 600,000 deep': ['['.repeat(600_000), '32 levels of nesting', 32],
  'maps in brackets': ['{a: '.repeat(3000), '32 levels of nesting', 128],
  'complex keys in complex keys': [`${'? '.repeat(1400)}x`, '32 levels of nesting', 64],
  'dashes in one line': [`${'- '.repeat(50_000)}x`, '32 levels of nesting', 64],
  'keys of one map': [lines(limits.keys + 1, (index) => `k${index}: 1`), '1000 keys in one map', 0],
  'keys in braces': [`- {${'a: 1, '.repeat(limits.keys + 1)}}`, '1000 keys in one map', 2],
  'items of one list': [lines(limits.items + 1, () => '- a'), '20000 items in one list', 0],
  'items in brackets': [`a: [${'b,'.repeat(limits.items + 1)}]`, '20000 items in one list', 3],
  'aliases one inside the other': [
    `- &a0 [x]\n${lines(limits.depth, (index) => `- &a${index + 1} [*a${index}]`)}`,
    '32 levels of nesting through `*a29`',
    405,
  ],
  'a long text over and over': [
    `- &t ${'w'.repeat(60_000)}\n${lines(20, () => '- *t')}`,
    '1000000 characters through aliases',
    60_088,
  ],
  'a map with long keys over and over': [
    `- &m {${lines(20, (index) => ` ${index + 10}${'k'.repeat(998)}: 1,`)}}\n${lines(50, () => '- *m')}`,
    '1000000 characters through aliases',
    20_374,
  ],
  'values through aliases': [
    `- &a [${'b,'.repeat(16_128)}]\n- [${'*a,'.repeat(30)}]`,
    '500000 values',
    32_354,
  ],
  'too many aliases': [`a: &a x\nb: [${'*a, '.repeat(limits.aliases + 1)}]`, '1000 aliases', 4012],
  'a text of a megabyte': [`a: ${'b'.repeat(1_000_000)}`, '65536 characters in one text', 3],
  'a quoted text of a megabyte': [
    `a: "${'b'.repeat(1_000_000)}"`,
    '65536 characters in one text',
    3,
  ],
  'a text of a megabyte in single quotes': [
    `a: '${'b'.repeat(1_000_000)}'`,
    '65536 characters in one text',
    3,
  ],
  'a block of a megabyte': [`a: |\n${'  b\n'.repeat(250_000)}`, '65536 characters in one text', 5],
  'stray brackets': ['] '.repeat(50_000), '10000 syntax errors', 20_000],
  'wrong escapes': [`- "${'\\q'.repeat(30_000)}"\n`, '10000 syntax errors', 20_003],
  'endless directives': ['%a\n'.repeat(50_000), '10000 syntax errors', 30_000],
  'endless documents': ['---\na\n'.repeat(1000), '50 documents', 300],
} as const;

const read = {
  'comments without end': '# c\n'.repeat(50_000),
  'blank lines without end': `a: b\n${'\n'.repeat(100_000)}c: d`,
  'spaces without end': `a:${' '.repeat(500_000)}b`,
  'carriage returns': '\r'.repeat(60_000),
  'unclosed quotes': "- 'a\n".repeat(300),
  'colons in every line': '- a: b: c\n'.repeat(5000),
  'a list in itself': 'a: &a [*a]',
  'half a surrogate': 'a: \ud800',
};

describe('hostile files', () => {
  test('a billion laughs: refused where they are a hundred times what is written', () => {
    const laughs = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${lines(9, (index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`)}`;
    const { diagnostics, root } = readText(laughs);
    expect(diagnostics).toMatchObject([
      {
        rule: 'yaml/alias-bomb',
        message: '`*a2` stands for so much that the deck would be more than 100 times as large',
        span: { start: 176, end: 179 },
        help: 'Write the value out',
      },
    ]);
    expect(root).toBeUndefined();
  });

  test.each(Object.entries(refused))(
    '%s: refused with one diagnostic',
    (_name, [text, ...what]) => {
      const { diagnostics, ...document } = readText(text);
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['yaml/limit']);
      expect(diagnostics.map(({ message, span }) => [message, span.start])).toEqual([
        [`More than ${what[0]}`, what[1]],
      ]);
      expect(diagnostics.map(({ span }) => span.end > span.start)).toEqual([true]);
      expect(document).toEqual({
        text,
        bom: false,
        lines: linesOf(text),
        comments: [],
        limited: true,
      });
    },
  );

  test('what is refused while its words are read says that the rest was not read', () => {
    expect(readText('['.repeat(3000)).diagnostics).toEqual([
      {
        rule: 'yaml/limit',
        severity: 'error',
        message: 'More than 32 levels of nesting',
        span: { start: 32, end: 33 },
        also: [],
        where: '',
        help: 'Nothing after this place was read; split the deck into several files',
      },
    ]);
  });

  test.each(Object.entries(read))('%s: read', (_name, text) => {
    expect(readText(text).limited).toBe(false);
  });

  test('a file above the size is not even decoded', () => {
    const never = () => {
      throw new Error('decoded');
    };
    const document = readDocument(new Uint8Array(limits.bytes + 1), never);
    expect(document).toMatchObject({ text: '', bom: false, limited: true });
    expect(document.diagnostics).toMatchObject([
      {
        rule: 'yaml/limit',
        message: 'The file has 8388609 bytes; at most 8388608 are read',
        span: { start: 0, end: 0 },
        help: 'Split the deck into several files',
      },
    ]);
  });

  test.each([readDocument, readFullDocument])('a file of just that size is read', (read) => {
    const document = read(new Uint8Array(limits.bytes), () => 'a: 1\n');
    expect(document).toMatchObject({ limited: false, diagnostics: [] });
  });
});

describe('just at the limits', () => {
  test.each([
    ['depth', `${'['.repeat(limits.depth)}x${']'.repeat(limits.depth)}`],
    ['block depth', `${'- '.repeat(limits.depth)}x`],
    ['keys', lines(limits.keys, (index) => `k${index}: 1`)],
    ['items', lines(limits.items, () => '- a')],
    ['aliases', `a: &a x\nb: [${'*a, '.repeat(limits.aliases)}]`],
    ['text', `a: ${'b'.repeat(limits.text)}`],
    ['characters through aliases', `- &t ${'w'.repeat(50_000)}\n${lines(20, () => '- *t')}`],
    ['values through aliases', `- &a [${'b,'.repeat(16_127)}]\n- [${'*a,'.repeat(30)}]`],
    ['few values, ever so often', `- &a [${'b,'.repeat(9)}]\n- [${'*a,'.repeat(100)}]`],
  ])('%s', (_name, text) => {
    expect(readText(text)).toMatchObject({ limited: false, diagnostics: [] });
    expect(readFullDocument(text, decodeUtf8)).toMatchObject({ limited: false, diagnostics: [] });
  });
});

describe('in a process of its own', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quiz-hostile-'));
    const input = join(folder, 'read.js');
    const from = (path: string) =>
      JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).pathname);
    writeFileSync(
      input,
      `import { readFileSync } from 'node:fs';
import { readDocument } from ${from('core/text/document.ts')};
import { decodeUtf8 } from ${from('io/decode-utf8.ts')};
for (let round = 0; round < 3; round++) {
  for (const text of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
    readDocument(new TextEncoder().encode(text), decodeUtf8);
  }
}
process.stdout.write('alive');`,
    );
    await build({
      input,
      platform: 'node',
      output: { file: join(folder, 'read.mjs'), format: 'esm' },
      logLevel: 'silent',
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['brackets, 3,000 deep', 'complex keys in complex keys', 'maps in brackets'] as const)(
    '%s, three times: node survives',
    (name) => {
      const file = join(folder, 'texts.json');
      writeFileSync(file, JSON.stringify([refused[name][0], '- [a]\n']));
      const run = spawnSync(process.execPath, [join(folder, 'read.mjs'), file], {
        timeout: 15_000,
      });
      expect([run.status, String(run.stdout)]).toEqual([0, 'alive']);
    },
  );
});
