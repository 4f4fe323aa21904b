import { expect, it } from 'vitest';
import { articleOf } from '../../../../src/core/lint/words/articles.ts';

it.each([
  'apple',
  'hour',
  'honest answer',
  'SDK',
  'AIDS ward',
  'umbrella',
  'uninhabited island',
  'elephant',
  'F1 car',
  'unimportant detail',
  'undershoot',
  '“atom”',
  '**ion**',
  'heir',
])('an %s', (text) => {
  expect(articleOf(text)).toBe('an');
});

it.each([
  'banana',
  'university',
  'European',
  'one-way street',
  'unit',
  'useful tool',
  'eulogy',
  'uranium rod',
  'PIN',
  'house',
  'PCR',
  'utensil',
  'union',
  'ukulele',
  'once-only offer',
])('a %s', (text) => {
  expect(articleOf(text)).toBe('a');
});

it.each([
  ['the cat'],
  ['an ion'],
  ['8 m'],
  ['herb'],
  ['原子'],
  [''],
  ['\ufffc\ufffc'],
  ['X-ray'],
  ['MRI scan'],
  ['NASA'],
  ['UFO'],
])('cannot say what goes before %j', (text) => {
  expect(articleOf(text)).toBeUndefined();
});
