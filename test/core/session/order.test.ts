import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/core/session/order.ts';
import { seeded, shuffled } from '../../../src/core/schedule/random.ts';
import { select, type Filters } from '../../../src/core/session/select.ts';
import { deckCards } from '../../../src/core/session/cards.ts';
import { read } from '../../support/read-deck.ts';

describe('the order of choices', () => {
  it('is the same for the same seed, card and try, and another for another', () => {
    const things = { count: 8, last: [] };
    expect(arrange(things, 1, 'a', 1)).toEqual(arrange(things, 1, 'a', 1));
    const others = [
      arrange(things, 2, 'a', 1),
      arrange(things, 1, 'b', 1),
      arrange(things, 1, 'a', 2),
    ];
    for (const other of others) expect(other).not.toEqual(arrange(things, 1, 'a', 1));
  });

  it('keeps what stays last at the end', () => {
    for (let seed = 0; seed < 50; seed += 1)
      expect(arrange({ count: 4, last: [1] }, seed, 'a', 1).at(-1)).toBe(1);
  });

  it('is never the one written where that is the answer', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      expect(arrange({ count: 2, last: [], neverAsWritten: true }, seed, 'a', 1)).toEqual([1, 0]);
      expect(arrange({ count: 3, last: [], neverAsWritten: true }, seed, 'a', 1)).not.toEqual([
        0, 1, 2,
      ]);
    }
  });

  it('is fair: each order of three comes as often as another', () => {
    const counts = new Map<string, number>();
    const draws = 6000;
    for (let seed = 0; seed < draws; seed += 1) {
      const order = shuffled([1, 2, 3], seeded(seed)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Chi-square with 5 degrees of freedom: over 20.5 comes once in a thousand fair runs.
    const chi = [...counts.values()].reduce(
      (sum, count) => sum + (count - draws / 6) ** 2 / (draws / 6),
      0,
    );
    expect(chi).toBeLessThan(20.5);
  });
});

describe('the choice of cards', () => {
  const all: Filters = { tag: [], topic: [], id: [], shuffle: false };

  async function chosen(filters: Partial<Filters>): Promise<unknown> {
    const { deck } = await read(
      'questions:\n  - {id: a, question: A, answer: true, topic: T, tags: [x]}\n  - {id: b, question: B, answer: true, topic: U, tags: [x, y]}\n  - {id: c, question: C, answer: true}\n',
    );
    const cards = select(deck === undefined ? [] : deckCards(deck), { ...all, ...filters }, 3);
    return 'kind' in cards ? cards : cards.map(({ question }) => question.id).join('');
  }

  it.each([
    [{}, 'abc'],
    [{ tag: ['x'] }, 'ab'],
    [{ tag: ['y'], topic: ['T'] }, ''],
    [{ topic: ['T', 'U'] }, 'ab'],
    [{ id: ['c', 'a'] }, 'ac'],
    [{ limit: 2 }, 'ab'],
    [{ tag: ['z'] }, { kind: 'unmatched', filter: 'tag', value: 'z', known: ['x', 'y'] }],
  ])('%j asks %j', async (filters, expected) => {
    expect(await chosen(filters)).toEqual(expected);
  });

  it('names the nearest of what there is', async () => {
    const { deck } = await read('questions: [{id: europe, question: A, answer: true}]');
    expect(deck && select(deckCards(deck), { ...all, id: ['eurpe'] }, 1)).toMatchObject({
      nearest: 'europe',
    });
  });
});
