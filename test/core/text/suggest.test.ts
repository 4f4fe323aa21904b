import { expect, test } from 'vitest';
import { editDistance, nearest, slipOf } from '../../../src/core/text/suggest.ts';

const keys = ['question', 'answer', 'choices', 'explanation', 'hint', 'id', 'tags'];

test.each([
  ['awnser', 'answer'],
  ['anser', 'answer'],
  ['Answer', 'answer'],
  ['explantion', 'explanation'],
  ['quesiton', 'question'],
  ['tag', 'tags'],
  ['ID', 'id'],
])('`%s` means `%s`', (word, wanted) => {
  expect(nearest(word, keys)).toBe(wanted);
});

test.each(['foo', 'x', 'colour', 'ad', 'h'.repeat(5000)])('`%s` means none of them', (word) => {
  expect(nearest(word, keys)).toBeUndefined();
});

test('the nearer one wins, of equals one that the word begins with, else the first', () => {
  expect(nearest('hints', ['tints', 'hint'])).toBe('hint');
  expect(nearest('hints', ['tints', 'lints'])).toBe('tints');
  expect(nearest('ab12', ['ab13', 'ab12x'])).toBe('ab13');
});

test.each([
  ['awnser', 'answer'],
  ['Qustion', 'question'],
  ['accepts', 'accept'],
  ['strange', undefined],
  ['base', undefined],
  ['hin', undefined],
  ['explenaton', undefined],
  ['2nd range', undefined],
])('`%s` may be written as `%s`', (word, wanted) => {
  const wider = [...keys, 'range', 'case', 'accept', 'accents', 'hind', '1st range', '3nd range'];
  expect(slipOf(word, wider)).toBe(wanted);
});

test.each([
  ['', 'abc', 3],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('from %j to %j it is %i edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
});
