import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturally } from '../../../src/core/text/natural-order.ts';

it('names are in the order in which people count', () => {
  const names = [
    'day-1',
    'day-2',
    'day-2b',
    'day-010',
    'day-11',
    'week-1/day-9',
    'week-02/day-1',
    'x',
  ];
  expect(names.toReversed().sort(naturally)).toEqual(names);
});

it('is one order for any names: never both ways, and no circle', () => {
  const name = fc.stringMatching(/^[a0-9/.-]{0,8}$/);
  fc.assert(
    fc.property(name, name, name, (one, two, three) => {
      expect(Math.sign(naturally(one, two))).toBe(-Math.sign(naturally(two, one)) + 0);
      if (naturally(one, two) <= 0 && naturally(two, three) <= 0)
        expect(naturally(one, three)).toBeLessThanOrEqual(0);
      expect(naturally(one, two) === 0).toBe(one === two);
    }),
  );
});
