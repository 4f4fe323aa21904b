import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, likePairs, shingled } from '../../../src/core/lint/near.ts';

describe('likeness', () => {
  it('is the share of what both have in what either has', () => {
    expect(likeness(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5);
  });
});

describe('the pairs of sets that are alike', () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }), {
    maxLength: 12,
  });

  it('are those that comparing all with all finds', () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(0.5, 0.7, 0.85), (lists, least) => {
        const all = lists.map((list) => new Set(list));
        const found = likePairs(all, least);
        const expected = all.flatMap((set, later) => {
          const earlier = all.slice(0, later).findIndex((other) => likeness(other, set) >= least);
          return earlier === -1 ? [] : [[earlier, later]];
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('what must be the same in a near duplicate', () => {
  const text = (last: string) => `one two three four five six seven eight ${last}`;

  it.each(['12', 'not', 'never', '`i++`', '$x^2$', "doesn't"])('has %s', (word) => {
    expect(shingled(text(word), 8)?.exact).toBe(word);
  });

  it('has nothing of other words', () => {
    expect(shingled(text('nine'), 8)?.exact).toBe('');
  });

  it('is not looked for in short texts', () => {
    expect(shingled('one two three four five', 8)).toBeUndefined();
  });
});
