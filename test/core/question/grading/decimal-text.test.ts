import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../../src/core/question/grading/decimal-text.ts';
import { isEqual, readNumber } from '../../../../src/core/question/grading/decimal.ts';

describe('a number as a decimal', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['100', '100'],
    ['-2.50', '-2.5'],
    ['1/8', '0.125'],
    ['3/6', '0.5'],
    ['1e-7', '0.0000001'],
    ['1e21', '1000000000000000000000'],
    ['1/3', '0.33333333333333333'],
    ['-2/3', '-0.66666666666666667'],
    ['5 %', '0.05'],
    ['1/3000000', '0.00000033333333333333333'],
    ['1000000/3', '333333.33333333333333333'],
    ['1500/1000', '1.5'],
  ])('%s is %s', (typed, text) => {
    const value = readNumber(typed, false);
    expect(value && decimalText(value)).toBe(text);
  });

  it('has all its digits where it has an end, however the fraction is written', () => {
    const whole = decimalText({ top: 1n, bottom: 2n ** 60n });
    expect(whole).toHaveLength('0.'.length + 60);
    expect(decimalText({ top: 3n, bottom: 3n * 2n ** 60n })).toBe(whole);
  });

  it('is the same number again wherever a decimal has an end', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 20 }), (top, places) => {
        const exact = { top, bottom: 10n ** BigInt(places) };
        const again = readNumber(decimalText(exact), false);
        expect(again !== undefined && isEqual(again, exact)).toBe(true);
      }),
    );
  });
});
