import { expect, it } from 'vitest';
import { isAwaySwitch } from '../../../src/core/log/away.ts';
import { responseWords } from '../../../src/core/log/response-words.ts';
import { shortId } from '../../../src/core/log/short-id.ts';
import type { Response } from '../../../src/core/question/type.ts';
import { answerEntry, switchEntry } from '../../support/log-entries.ts';

it.each<[Response, string]>([
  ['text', 'text'],
  [['a', 'b'], 'a, b'],
  [
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a – b, c – d',
  ],
  [{ rating: 3 }, 'rated 3'],
  [{ text: '', ticks: [], rating: 2 }, 'rated 2'],
  [{ text: 'said', ticks: [], rating: 2 }, 'said'],
])('the response %j is told in words', (response, words) => {
  expect(responseWords(response)).toBe(words);
});

it.each([
  ['0123456789abcdef-12', '01234567-12'],
  ['s-4', 's-4'],
  ['a-1-b-23', 'a-1-b-23'],
  ['abcdefghi-1-b', 'abcdefghi-1-b'],
  ['of another make', 'of another make'],
])('the id %s is shown as %s', (id, short) => {
  expect(shortId(id)).toBe(short);
});

it('cards are sent away by suspending and burying them alone', () => {
  const kinds = ['suspend', 'bury', 'flag', 'mark'] as const;
  const away = kinds.map((kind) => isAwaySwitch(switchEntry(kind, 1, true)));
  expect([...away, isAwaySwitch(answerEntry())]).toEqual([true, true, false, false, false]);
});
