import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../../src/core/log/bytes/block.ts';
import { hourOf, sinceHour } from '../../../../src/core/log/bytes/hours.ts';
import { runsOf } from '../../../support/breadth.ts';

const two = (number: number) => String(number).padStart(2, '0');

describe('an hour', () => {
  it('is one of the calendar, as the program writes it', () => {
    const year = fc.integer({ min: 1970, max: 2105 });
    const [month, day] = [fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })];
    fc.assert(
      fc.property(year, month, day, fc.integer({ min: 0, max: 25 }), (y, m, d, h) => {
        const text = `${y}-${two(m)}-${two(d)}T${two(h)}:`;
        const at = Date.UTC(y, m - 1, d, h);
        const isOne = new Date(at).toISOString().startsWith(text);
        expect([text, hourOf(text)]).toEqual([text, isOne ? { text, at } : undefined]);
      }),
    );
  });

  it.each([
    '2026-02-29T15:',
    '2026-11-31T00:',
    '2026-11-23T24:',
    '2026-11-23T15',
    '2026-11-23 15:',
    '2026-11-23T15:0',
    ' 2026-11-23T15:',
    '+012026-11-23T15:',
    '',
  ])('is not “%s”', (text) => {
    expect(hourOf(text)).toBeUndefined();
  });
});

describe('the milliseconds within an hour', () => {
  const since = (text: string, at = 0) => sinceHour(blockOf(Buffer.from(text)), at);

  it('are those that the text says', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3_599_999 }),
        fc.constantFrom('', 'x', '","offset":60'),
        (ms, rest) => {
          const text = new Date(ms).toISOString().slice('1970-01-01T00:'.length);
          expect(since(`12${text}${rest}`, 2)).toBe(ms);
        },
      ),
    );
  });

  it('are not read of another form, whatever character is another', () => {
    const other = fc.constantFrom('', ' ', '/', ':', '.', 'z', 'é', '-1', '00');
    fc.assert(
      fc.property(fc.nat({ max: 3_599_999 }), fc.nat({ max: 9 }), other, (ms, at, to) => {
        const text = new Date(ms).toISOString().slice('1970-01-01T00:'.length);
        const odd = text.slice(0, at) + to + text.slice(at + 1);
        const parts = /^([0-5]\d):([0-5]\d)\.(\d{3})Z/.exec(odd)?.slice(1).map(Number);
        const wanted =
          parts && parts.reduce((sum, one, n) => sum + one * ([6e4, 1e3, 1][n] ?? 0), 0);
        expect([odd, since(odd)]).toEqual([odd, wanted ?? -1]);
      }),
      { numRuns: runsOf(300) },
    );
    for (const odd of ['60:00.000Z', '00:60.000Z', '00:00.00Z', '00:00.0000Z', '00:00.000'])
      expect([odd, since(odd)]).toEqual([odd, -1]);
  });
});
