import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTex } from '../../../src/core/markup/tex-engine.ts';
import { parseTex } from '../../../src/core/markup/tex.ts';
import { mathLine } from '../../../src/core/view/prose/math-line.ts';
import type { Tongue } from '../../../src/core/view/prose/tongue.ts';
import { unicodeTongue } from '../../../src/core/view/prose/unicode-tongue.ts';
import { wordsTongue } from '../../../src/core/view/prose/words-tongue.ts';

/** TeX, its Unicode and its words, or `source` where the source is shown; `# ` begins a field. */
const table = readFileSync(join(import.meta.dirname, '../markup/formulae.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('# '))
  .map((line) => line.split('\t'));

function written(tex: string, tongue: Tongue): string {
  const tree = parseTex(tex);
  return tree === undefined ? 'source' : mathLine(tree, tongue);
}

beforeAll(loadTex);

describe('formulae of real courses on one line', () => {
  it.each(table)('%s is %s', (tex, unicode, words) => {
    expect(written(tex ?? '', unicodeTongue)).toBe(unicode);
    expect(written(tex ?? '', wordsTongue)).toBe(words);
  });

  it('the table has at least 200', () => {
    expect(table.length).toBeGreaterThan(200);
  });
});
