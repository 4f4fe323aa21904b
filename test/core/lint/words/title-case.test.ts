import { describe, expect, it } from 'vitest';
import { smallWords } from '../../../../src/core/lint/words/title-case.ts';

describe('smallWords()', () => {
  it.each([
    ['Training deep nets', ['deep', 'nets']],
    ['capitals', ['capitals']],
    ['the Cell', ['the']],
    ['The Cell: an Introduction', ['an']],
    ['“the Raven” and “annabel Lee”', ['the', 'annabel']],
    ['Self-assessment for nurses', ['nurses']],
    ['Follow-up Care', []],
    ['Rock ’n’ roll', ['roll']],
    ['History of the United States from 1945 to 1991', []],
    ['iPhone, eBay and the pH of mRNA', []],
    ['Using node.js with package.json and e-mail@example.org', []],
    ['Leonardo da Vinci, Ludwig van Beethoven', []],
    ['Day 5, part b2', ['part']],
    ['Physics 101', []],
    ['日本 and Ελλάδα', []],
  ])('of %s are %j', (title, words) => {
    expect(smallWords(title).map(({ start, end }) => title.slice(start, end))).toEqual(words);
  });
});
