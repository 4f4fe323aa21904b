import { describe, expect, test } from 'vitest';
import type { Finding, Place } from '../../../src/core/text/finding.ts';
import { locate, pathAt, spanOfPlace } from '../../../src/core/text/locate.ts';
import { readText } from '../../support/read-text.ts';

const source = `title: T
questions:
  - question: What is it?
    choices:
      - one
      - two
    answer: one
    hint:
  - question: |
      Two
      lines
    answer: "a\\tb 'c' \\u00e9 d"
`;
const document = readText(source);
const at = (place: Place): string => {
  const { start, end } = spanOfPlace(document, place);
  return source.slice(start, end);
};

describe('a path becomes characters', () => {
  test.each<[string, Place, string]>([
    ['a value', { path: ['questions', 0, 'choices', 1] }, 'two'],
    ['its key', { path: ['questions', 0, 'choices'], on: 'key' }, 'choices'],
    ['a list of several lines: the first', { path: ['questions', 0, 'choices'] }, '- one'],
    ['a map of several lines: the first key', { path: ['questions', 0] }, 'question'],
    ['an empty value: its key', { path: ['questions', 0, 'hint'] }, 'hint'],
    ['a missing key: the map it is missing in', { path: ['questions', 1, 'choices'] }, 'question'],
    ['a missing item: the list', { path: ['questions', 0, 'choices', 7] }, '- one'],
    ['a path beyond a text: that text', { path: ['title', 'x', 3] }, 'T'],
    ['the root: its first key', { path: [] }, 'title'],
    ['part of a plain text', { path: ['title'], within: { start: 0, end: 1 } }, 'T'],
    [
      'part of a block',
      { path: ['questions', 1, 'question'], within: { start: 4, end: 9 } },
      'lines',
    ],
    ['an escape', { path: ['questions', 1, 'answer'], within: { start: 1, end: 2 } }, '\\t'],
    [
      'a code in quotes',
      { path: ['questions', 1, 'answer'], within: { start: 8, end: 9 } },
      '\\u00e9',
    ],
    ['what follows it', { path: ['questions', 1, 'answer'], within: { start: 10, end: 11 } }, 'd'],
  ])('%s', (_name, place, characters) => {
    expect(at(place)).toBe(characters);
  });

  test('nothing at all is the beginning', () => {
    expect(spanOfPlace(readText(''), { path: ['questions'] })).toEqual({ start: 0, end: 0 });
  });

  test('through an alias it is where the alias stands', () => {
    const text = 'a: &x [one, two]\nb: *x\n';
    const { start, end } = spanOfPlace(readText(text), { path: ['b'] });
    expect(text.slice(start, end)).toBe('*x');
  });
});

describe('part of a text, whatever its style', () => {
  test.each([
    ['a: one two three\n', 'two', 'two'],
    ["a: 'it''s two'\n", 'two', 'two'],
    ["a: 'it''s two'\n", "'", "''"],
    ['a: "one\n  two"\n', 'two', 'two'],
    ['a: one\n  two\n  three\n', 'three', 'three'],
    ['a: "one\\\n  two"\n', 'two', 'two'],
    ['a: |\n  one\n    two\n', 'two', 'two'],
    ['a: >-\n  one\n  two\n\n  three\n', 'three', 'three'],
    ['a: |\r\n  one\r\n  two\r\n', 'two', 'two'],
    ['a: "\\U0001F600 two"\n', 'two', 'two'],
  ])('%j', (text, part, characters) => {
    const read = readText(text);
    const entry = read.root?.kind === 'map' ? read.root.entries[0]?.value : undefined;
    const start = entry?.kind === 'scalar' ? entry.text.indexOf(part) : -1;
    const span = spanOfPlace(read, { path: ['a'], within: { start, end: start + part.length } });
    expect(text.slice(span.start, span.end)).toBe(characters);
  });

  test('where it cannot be told, it is the whole text', () => {
    const text = 'a: |2\n    x\n';
    const span = spanOfPlace(readText(text), { path: ['a'], within: { start: 0, end: 1 } });
    expect(text.slice(span.start, span.end)).toBe('|2\n    x\n');
  });
});

describe('locate', () => {
  test('keeps what the finding says and places all of it', () => {
    const finding: Finding = {
      rule: 'answer/not-in-choices',
      severity: 'error',
      message: 'No',
      place: { path: ['questions', 0, 'answer'] },
      also: [{ place: { path: ['questions', 0, 'choices', 0] }, label: 'this one?' }],
      help: 'Do',
    };
    expect(locate(document, finding, 'question 1')).toEqual({
      rule: 'answer/not-in-choices',
      severity: 'error',
      message: 'No',
      span: { start: 95, end: 98 },
      also: [{ span: { start: 67, end: 70 }, label: 'this one?' }],
      help: 'Do',
      where: 'question 1',
    });
  });
});

test('an offset leads to the path of what is there', () => {
  const { root } = document;
  const path = root && pathAt(root, source.indexOf('two'));
  expect(path).toEqual(['questions', 0, 'choices', 1]);
});
