/* oxlint-disable no-control-regex -- what may be sent to a terminal is about them */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/core/text/layout.ts';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';
import { inlineProse, prepareProse, renderProse } from '../../../src/core/view/prose.ts';
import { makePaint } from '../../../src/io/paint.ts';
import { runsOf } from '../../support/breadth.ts';

const paint = makePaint(1);
const markdown = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '```\n',
  '```js\n',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '- [x] ',
  '# ',
  '| ',
  '|',
  '|-|-|\n',
  '\n| a | b |\n|---|--:|\n| c | d |\n',
  '[',
  '](',
  ')',
  '![',
  'http://a.b/c',
  '<b>',
  '</b>',
  '<!--',
  '&lt;',
  '&#27;',
  '&#x9b;',
  '&copy;',
  '\\',
  '  \n',
  '    ',
  '\t',
  '---\n',
  '====\n',
  '[a]: b\n',
  '____',
  'www.a.b',
  'a@b.c',
  'word',
  'a longer stretch of words ',
  '日本語テキスト',
  '👩‍👩‍👧‍👦',
  '🇫🇷',
  'é',
  'e\u0301',
  'नमस्ते',
  'مرحبا',
  'שלום',
  '\u001b[31m',
  '\u001b]8;;http://x\u0007',
  '\u009b',
  '\u202e',
  '\u200b',
  '\ufdd0',
  '\ufdd1',
  '\ufdd00\ufdd1',
  '\ud800',
  'x'.repeat(90),
];
const math = [
  '$',
  '$$',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '{',
  '}',
  '^',
  '_',
  '&',
  '\\\\',
  ' ',
  'x',
  'y',
  '1',
  '12',
  '+',
  '-',
  '=',
  '<',
  '(',
  ')',
  '|',
  ',',
  "'",
  '!',
  '~',
  '%',
  '\\frac',
  '\\sqrt',
  '\\sum',
  '\\int',
  '\\lim',
  '\\alpha',
  '\\mathbb{R}',
  '\\mathbf',
  '\\text{if }',
  '\\left(',
  '\\right)',
  '\\left.',
  '\\right|',
  '\\begin{matrix}',
  '\\end{matrix}',
  '\\begin{cases}',
  '\\end{cases}',
  '\\begin{aligned}',
  '\\end{aligned}',
  '\\hat',
  '\\overline',
  '\\underbrace',
  '\\binom',
  '\\infty',
  '\\to',
  '\\not',
  '\\operatorname{f}',
  '\\sin',
  '\\foo',
  '\\ce{H2O}',
  '\\xrightarrow',
  '\\boxed',
  '\\,',
  '\\quad',
  '\\tag{1}',
  '漢',
  '\u001b',
];
const soup = fc
  .array(fc.constantFrom(...markdown, ...math), { maxLength: 40 })
  .map((parts) => parts.join(''));
const formulae = fc
  .array(fc.constantFrom(...math.slice(6)), { maxLength: 14 })
  .map((parts) => parts.join(''));
const texts = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 200 }),
  formulae.map((tex) => `$${tex}$`),
  formulae.map((tex) => `$$${tex}$$`),
  fc
    .tuple(formulae, formulae)
    .map(([a, b]) => `$$\\frac{${a}}{${b}}^2 + \\begin{bmatrix}${a}&1\\\\${b}&2\\end{bmatrix}$$`),
);
const looks: fc.Arbitrary<Look> = fc
  .record({
    width: fc.integer({ min: 10, max: 200 }),
    plain: fc.boolean(),
    color: fc.boolean(),
    links: fc.boolean(),
  })
  .map((look) => ({ ...look, paint: look.color ? paint : plainPaint }));

const ours = /\x1b\[[0-9;]*m|\x1b\]8;;(?:https?:\/\/[\x21-\x7e]*)?\x07/g;
const code = /```|~~~|^[>\s]*(?: {4}|\t)|[-*\d.] {5}/m;
const harmful =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufdd0\ufdd1\ud800-\udfff]/u;

beforeAll(() => prepareProse(['*a* $x$ ```js']));

describe('whatever the text', () => {
  it('prose is no wider than the look, and holds no sequences but ours', () => {
    fc.assert(
      fc.property(texts, looks, (text, look) => {
        for (const line of renderProse(text, look)) {
          expect(line.replace(ours, '')).not.toMatch(harmful);
          expect(line).not.toContain('\n');
          // Line mode leaves lines of code whole.
          if (!(look.plain && code.test(text)))
            expect(widthOf(line)).toBeLessThanOrEqual(look.width);
        }
      }),
      { numRuns: runsOf(2_000) },
    );
  });

  it('inline prose is one line without sequences but ours', () => {
    fc.assert(
      fc.property(texts, looks, (text, look) => {
        const line = inlineProse(text, look);
        expect(line.replace(ours, '')).not.toMatch(harmful);
        expect(line).not.toContain('\n');
      }),
      { numRuns: runsOf(1_000) },
    );
  });

  it('prose is never empty where the text has a visible character', () => {
    fc.assert(
      fc.property(soup, looks, (text, look) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text.replace(/^\[a\]: b$/gm, '')));
        expect(renderProse(text, look).join('').trim()).not.toBe('');
      }),
      { numRuns: runsOf(500) },
    );
  });
});
