import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Located } from '../../../src/core/text/located.ts';
import type { YamlDocument } from '../../../src/core/text/document.ts';
import { limits } from '../../../src/core/text/limits.ts';
import { readText } from '../../support/read-text.ts';
import { runsOf } from '../../support/breadth.ts';

const token = fc.constantFrom(
  'a',
  'b c',
  'question',
  'answer',
  '1',
  ':',
  ': ',
  '- ',
  '-',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '"',
  "'",
  '\\',
  '\\d',
  '|',
  '>',
  '|2',
  '>-',
  '#',
  ' # ',
  '&a ',
  '*a',
  '*b',
  '!x ',
  '!!int ',
  '!<',
  '<<',
  '%',
  '%YAML 1.1',
  '---',
  '...',
  '@',
  '`',
  '~',
  'é',
  '日',
  '\u{1f600}',
  '\ufeff',
  '\u2028',
);
const space = fc.constantFrom(
  '',
  '',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n',
  '\n  ',
  '\n    ',
  '\n      ',
  '\r\n',
  '\r',
  '\n\t',
);
const soup = fc
  .array(fc.tuple(space, token), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

const value = fc.oneof(
  fc.constantFrom(
    'text',
    "'it''s'",
    '"a\\nb"',
    '[a, b]',
    '{a: b}',
    '|\n      x\n      y',
    '>\n      x',
    '1.10',
    '',
    '*a',
    '&a x',
    'Go: why',
    "'tis",
    '[1, 2',
    '@x',
    '"\\d"',
    '- x',
    '? x',
    '> 5',
  ),
  soup.map((text) => text.slice(0, 12)),
);
const deck = fc
  .array(fc.tuple(fc.constantFrom('question', 'answer', 'choices', '\thint', '  id'), value), {
    maxLength: 12,
  })
  .map((fields) =>
    fields.map(([key, text], index) => `${index % 3 === 0 ? '  - ' : '    '}${key}: ${text}`),
  )
  .map((lines) => ['questions:', ...lines, ''].join('\n'));

function checkNode(node: Located, document: YamlDocument, depth: number): void {
  expect(depth).toBeLessThanOrEqual(limits.depth + 2);
  expect(node.span.start).toBeGreaterThanOrEqual(0);
  expect(node.span.end).toBeGreaterThanOrEqual(node.span.start);
  expect(node.span.end).toBeLessThanOrEqual(document.text.length);
  if (node.kind === 'list') for (const item of node.items) checkNode(item, document, depth + 1);
  if (node.kind === 'map')
    for (const { value: child } of node.entries) checkNode(child, document, depth + 1);
}

function checkDocument(text: string): void {
  const document = readText(text);
  for (const { span, rule, message, severity } of document.diagnostics) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(Math.max(document.text.length + 1, 1));
    expect(rule).toMatch(/^(?:yaml|encoding)\/[a-z-]+$/);
    expect(message).not.toBe('');
    expect(['error', 'warning']).toContain(severity);
  }
  if (document.root !== undefined) checkNode(document.root, document, 0);
}

const broken = (node: Located | undefined): boolean =>
  node !== undefined &&
  (node.kind === 'broken' ||
    (node.kind === 'list' && node.items.some(broken)) ||
    (node.kind === 'map' && node.entries.some((entry) => broken(entry.value))));

describe('any text', () => {
  test('a soup of YAML is read without an exception, with places inside the file', () => {
    fc.assert(fc.property(soup, checkDocument), { numRuns: runsOf(700) });
  });

  test('so is a deck with wounds', () => {
    fc.assert(fc.property(deck, checkDocument), { numRuns: runsOf(250) });
  });

  test('so are arbitrary characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkDocument), {
      numRuns: runsOf(250),
    });
  });

  test('nothing is broken without a complaint', () => {
    fc.assert(
      fc.property(fc.oneof(deck, soup), (text) => {
        const document = readText(text);
        expect(broken(document.root) && document.diagnostics.length === 0).toBe(false);
      }),
      { numRuns: runsOf(250) },
    );
  });
});
