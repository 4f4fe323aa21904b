import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded, shuffled } from '../../../src/core/schedule/random.ts';

/** FNV-1a and Mulberry32 written a second time, in whole numbers of any size. */
function numbers(text: string, count: number): readonly number[] {
  const word = (value: bigint) => BigInt.asUintN(32, value);
  let state = 2166136261n;
  for (const unit of text.split('')) {
    state = word((state ^ BigInt(unit.charCodeAt(0))) * 16777619n);
  }
  return Array.from({ length: count }, () => {
    state = word(state + 0x6d2b79f5n);
    const first = word((state ^ (state >> 15n)) * (state | 1n));
    const second = word(first + word((first ^ (first >> 7n)) * (first | 61n))) ^ first;
    return Number(second ^ (second >> 14n)) / 4294967296;
  });
}

const inOrder = (all: readonly number[]) => all.toSorted((one, other) => one - other);

const part = fc.oneof(fc.string({ unit: 'binary' }), fc.integer());

describe('numbers from a seed', () => {
  it('are those of Mulberry32 over FNV-1a of its parts, which every version must give', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const random = seeded(...parts);
        const found = Array.from({ length: 5 }, () => random());
        expect(found).toEqual(numbers(parts.join('\0'), 5));
      }),
    );
  });

  it('differ where the same letters are parted otherwise', () => {
    expect(seeded('ab', 'c')()).not.toBe(seeded('a', 'bc')());
    expect(seeded(1, 2)()).not.toBe(seeded(12)());
  });
});

describe('a shuffle', () => {
  it('takes every place from the last to the second and swaps it with one at most as far', () => {
    const items = ['a', 'b', 'c', 'd'];
    // Of 4, 3 and 2 places those with the index 1, 2 and 0: abcd, adcb, adcb, dacb.
    const drawn = [0.3, 0.99, 0.2];
    expect(shuffled(items, () => drawn.shift() ?? Number.NaN)).toEqual(['d', 'a', 'c', 'b']);
    expect(drawn).toEqual([]);
    expect(items).toEqual(['a', 'b', 'c', 'd']);
  });

  it('draws once less than there are items, and keeps all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
        const [random, count] = [seeded(seed), { drawn: 0 }];
        const found = shuffled(items, () => {
          count.drawn += 1;
          return random();
        });
        expect(inOrder(found)).toEqual(inOrder(items));
        expect(count.drawn).toBe(Math.max(0, items.length - 1));
      }),
    );
  });
});
