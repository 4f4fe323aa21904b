import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/core/text/limits.ts';
import { readDocument } from '../../../src/core/text/document.ts';
import { readText } from '../../support/read-text.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_unused, index) => line(index)).join('\n');

const refused = {
  'brackets, 3,000 deep': '['.repeat(3000),
  'brackets, 600,000 deep': '['.repeat(600_000),
  'maps in brackets': '{a: '.repeat(3000),
  'complex keys in complex keys': `${'? '.repeat(1400)}x`,
  'dashes in one line': `${'- '.repeat(50_000)}x`,
  'keys of one map': lines(limits.keys + 1, (index) => `k${index}: 1`),
  'items of one list': lines(limits.items + 1, () => '- a'),
  'a billion laughs': `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${lines(9, (index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`)}`,
  'aliases one inside the other': `- &a0 [x]\n${lines(limits.depth, (index) => `- &a${index + 1} [*a${index}]`)}`,
  'a long text over and over': `- &t ${'w'.repeat(60_000)}\n${lines(20, () => '- *t')}`,
  'too many aliases': `a: &a x\nb: [${'*a, '.repeat(limits.aliases + 1)}]`,
  'a text of a megabyte': `a: ${'b'.repeat(1_000_000)}`,
  'a quoted text of a megabyte': `a: "${'b'.repeat(1_000_000)}"`,
  'a block of a megabyte': `a: |\n${'  b\n'.repeat(250_000)}`,
  'stray brackets': '] '.repeat(50_000),
  'wrong escapes': `- "${'\\q'.repeat(30_000)}"\n`,
  'endless directives': '%a\n'.repeat(50_000),
  'endless documents': '---\na\n'.repeat(1000),
};

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
  test.each(Object.entries(refused))('%s: refused with one diagnostic', (_name, text) => {
    const document = readText(text);
    expect(document.diagnostics.map(({ rule }) => rule)).toEqual(['yaml/limit']);
    expect(document.diagnostics[0]?.message).toMatch(/^More than \d+ /);
    expect(document.limited).toBe(true);
    expect(document.root).toBeUndefined();
  });

  test.each(Object.entries(read))('%s: read', (_name, text) => {
    expect(readText(text).limited).toBe(false);
  });

  test('a file above the size is not even decoded', () => {
    const never = () => {
      throw new Error('decoded');
    };
    const document = readDocument(new Uint8Array(limits.bytes + 1), never);
    expect(document.diagnostics[0]?.message).toContain('8388609 bytes');
  });
});

describe('just below the limits', () => {
  test.each([
    ['depth', `${'['.repeat(limits.depth)}x${']'.repeat(limits.depth)}`],
    ['block depth', `${'- '.repeat(limits.depth)}x`],
    ['keys', lines(limits.keys, (index) => `k${index}: 1`)],
    ['items', lines(limits.items, () => '- a')],
    ['aliases', `a: &a x\nb: [${'*a, '.repeat(limits.aliases)}]`],
    ['text', `a: ${'b'.repeat(limits.text)}`],
  ])('%s', (_name, text) => {
    expect(readText(text)).toMatchObject({ limited: false, diagnostics: [] });
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
      writeFileSync(file, JSON.stringify([refused[name], '- [a]\n']));
      const run = spawnSync(process.execPath, [join(folder, 'read.mjs'), file], {
        timeout: 15_000,
      });
      expect([run.status, String(run.stdout)]).toEqual([0, 'alive']);
    },
  );
});
