import { beforeAll, describe, expect, it } from 'vitest';
import { trust } from '../../../src/core/text/shown.ts';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';
import { inlineProse, prepareProse, renderProse } from '../../../src/core/view/prose.ts';

const look: Look = { paint: plainPaint, width: 40, plain: false, color: false, links: false };
const marked: Look = {
  ...look,
  color: true,
  paint: (style, text) => trust(`<${style}>${text}</>`),
};

function lines(text: string, with_: Partial<Look> = {}): readonly string[] {
  return renderProse(text, { ...look, ...with_ });
}

beforeAll(() => prepareProse(['*a* $x$ ```']));

describe('money and math', () => {
  it.each([
    ['It costs $5 and $10', 'It costs $5 and $10'],
    ['$5, $10 or 20$', '$5, $10 or 20$'],
    ['a $ b $ c', 'a $ b $ c'],
    ['\\$5 and $x$', '$5 and x'],
    ['$x$2', '$x$2'],
    ['$x$th', 'xth'],
    ['($n$)', '(n)'],
    ['`$x$` and $y$', '`$x$` and y'],
    ['$\\text{if $x > 0$}$', 'if x > 0'],
    ['\\(a\\) and \\[b\\]', 'a and b'],
    ['\\\\(a\\\\)', '\\(a\\)'],
    ['$a_1 * b_1 * c$ and *d*', 'a₁ * b₁ * c and d'],
    ['$a &lt; b$', 'a < b'],
    ['$\\frac{1}{2}', '$\\frac{1}{2}'],
    ['$x\n\ny$', '$x  y$'],
    ['$\\foo{x}$', '$\\foo{x}$'],
  ])('%s is %s', (text, expected) => {
    expect(inlineProse(text, look)).toBe(expected);
  });
});

describe('signs that are not Markdown', () => {
  it.each([
    '#',
    '>',
    '-',
    '*',
    '1.',
    '---',
    '[a]: b',
    '<>',
    '**',
    '|',
    '$',
    '\\',
    '&',
    '`',
    '____',
  ])('%s alone is a text', (text) => {
    expect(lines(text).join('')).not.toBe('');
    expect(inlineProse(text, look)).toBe(text);
  });

  it('blanks to fill in are neither rules nor emphasis', () => {
    expect(lines('____ and (____), ___\n\n_____')).toEqual(['____ and (____), ___', '', '_____']);
  });
});

describe('links', () => {
  it('are opened by the terminal where it can, with an address in ASCII', () => {
    const [line] = lines('[a](http://x.y/é?b="c)', { links: true });
    expect(line).toBe('\x1b]8;;http://x.y/%C3%A9?b="c\x07a\x1b]8;;\x07');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '../a.md', 'data:text/html,x'])(
    'to %s are text',
    (href) => {
      expect(lines(`[a](${href})`, { links: true, width: 60 })).toEqual([`a <${href}>`]);
    },
  );
});

describe('programs', () => {
  it('are coloured by their language, each line by itself', () => {
    expect(renderProse('```js\n/* a\n b */ let x\n```', marked)).toEqual([
      '  <comment>/* a</>',
      '  <comment> b */</> <keyword>let</> x',
    ]);
  });

  it('without a language known are not', () => {
    expect(renderProse('```zzz\nlet x\n```', marked)).toEqual(['  let x']);
  });

  it('keep their indentation, and go on behind a sign where a line is too long', () => {
    const text = ['```', 'if a:', '    b', '\tc', `d${'e'.repeat(60)}`, '```'].join('\n');
    expect(lines(text)).toEqual([
      '  if a:',
      '      b',
      '      c',
      `  d${'e'.repeat(37)}`,
      `  ↳ ${'e'.repeat(23)}`,
    ]);
  });
});

describe('displays', () => {
  it('stand on several lines where they fit, else on one', () => {
    const tex = '$$\\frac{a + b + c + d}{2}$$';
    expect(lines(tex)).toEqual(['   a + b + c + d', '  ───────────────', '         2']);
    expect(lines(tex, { width: 14 })).toEqual(['(a + b + c +', 'd)/2']);
  });

  it('are words in line mode', () => {
    expect(lines('$$\\sum_{i=1}^n \\alpha_i^2$$', { plain: true })).toEqual([
      'sum over i from 1 to n of alpha_i^2',
    ]);
  });
});

describe('a text that nobody writes to be read', () => {
  it.each([
    '> ',
    '*a**b',
    '_a_b ',
    '[',
    '$',
    '$$',
    '{',
    '\\(',
    '`a``',
    '~~a~ ',
    '<',
    '- ',
    '- * ',
    '日',
    '\u0301',
    ' ',
  ])('of 20,000 characters of %j is shown', (part) => {
    const text = `$x$${part.repeat(20_000 / part.length)}b`;
    expect(lines(text).length).toBeGreaterThan(0);
  });

  it('nested deeper than anybody reads is shown as its source', () => {
    const tex = `$${'{'.repeat(500)}x${'}'.repeat(500)}$`;
    expect(inlineProse(tex, look)).toBe(tex);
  });
});
