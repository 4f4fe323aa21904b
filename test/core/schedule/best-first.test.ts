import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFirst } from '../../../src/core/schedule/best-first.ts';

const value = fc.integer({ min: 0, max: 5 });

it('gives the greatest value first and of equal ones the first place, also while more are put', () => {
  fc.assert(
    fc.property(fc.array(fc.option(value), { maxLength: 60 }), (steps) => {
      const found = bestFirst();
      let waiting: { readonly place: number; readonly value: number }[] = [];
      for (const [place, step] of [...steps, ...steps.map(() => null)].entries()) {
        if (step !== null) {
          found.put(place, step);
          waiting.push({ place, value: step });
          continue;
        }
        waiting = waiting.toSorted(
          (one, other) => other.value - one.value || one.place - other.place,
        );
        expect(found.take()).toBe(waiting.shift()?.place);
      }
    }),
  );
});
