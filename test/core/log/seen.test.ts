import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../../src/core/log/entry.ts';
import { seenEntries } from '../../../src/core/log/seen.ts';
import { asRead } from '../../support/as-read.ts';
import { answerEntry } from '../../support/log-entries.ts';

const session = fc.constantFrom('s', 't', 's-1', '');
const n = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom(0.5, 1.5, 2 ** 53));

/** Ids as the program makes them, and ids of other makes. */
const entry = fc
  .tuple(session, n, fc.constantFrom('-', '-0', '/'))
  .map(([name, place, between]) =>
    answerEntry('s', 1, { session: name, n: place, id: `${name}${between}${place}` }),
  );

describe('an entry', () => {
  it('is new when none of its id was met before', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ id }) => id }),
        fc.array(fc.nat()),
        (all, picks) => {
          let seen = seenEntries();
          const met = new Set<string>();
          for (const [n, pick] of picks.entries()) {
            if (n % 4 === 3) seen = seenEntries(seen.laid());
            const one = all[pick % all.length];
            if (one === undefined) continue;
            expect([one.id, seen.isNew(one)]).toEqual([one.id, !met.has(one.id)]);
            met.add(one.id);
          }
        },
      ),
    );
  });

  it('is not new at another place, where its id is one of another make', () => {
    const seen = seenEntries();
    const odd = (n: number) => answerEntry('s', n, { id: 'sheet' });
    expect([seen.isNew(odd(1)), seen.isNew(odd(2))]).toEqual([true, false]);
  });

  it('takes no room where it follows the one before it in its sitting', () => {
    for (const make of [asRead(), (entry: AnswerEntry) => entry]) {
      const seen = seenEntries();
      for (const n of [1, 2, 3, 5, 4, 5, 6]) seen.isNew(make(answerEntry('s', n)));
      expect(seen.laid()).toEqual({
        sittings: new Map([['s', 6]]),
        others: new Set(),
      });
      expect(seen.isNew(make(answerEntry('t', 1)))).toBe(true);
      expect(seen.laid().sittings.get('t')).toBe(1);
    }
  });

  it('is met again after those that came late', () => {
    const seen = seenEntries();
    const news = [3, 1, 3, 2, 2, 3, 4, 4, 1].map((place) => seen.isNew(answerEntry('s', place)));
    expect(news).toEqual([true, true, false, true, false, false, true, false, false]);
  });

  it('changes nothing of what was met before', () => {
    const before = seenEntries();
    for (const n of [1, 3]) before.isNew(answerEntry('s', n));
    const laid = before.laid();
    const kept = structuredClone(laid);
    const seen = seenEntries(laid);
    expect(seen.laid()).toBe(laid);
    expect([2, 3, 4].map((n) => seen.isNew(answerEntry('s', n)))).toEqual([true, false, true]);
    expect(laid).toEqual(kept);
    expect(seen.laid().sittings.get('s')).toBe(4);
  });
});
