import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  isEqual,
  powerOfTenBetween,
  product,
  readNumber,
  writesCommas,
} from '../../../../src/core/question/grading/decimal.ts';
import { numeric } from '../../../../src/core/question/numeric.ts';
import { read } from '../../../support/read-deck.ts';
import { runsOf } from '../../../support/breadth.ts';

/** Typed, as a fraction of whole numbers; in a language with decimal commas where `de` stands. */
const numbers: readonly [typed: string, top: bigint, bottom: bigint, language?: 'de'][] = [
  ['0', 0n, 1n],
  ['-0', 0n, 1n],
  ['3.14', 314n, 100n],
  ['+3', 3n, 1n],
  ['−3', -3n, 1n],
  ['.5', 1n, 2n],
  ['5.', 5n, 1n],
  ['007', 7n, 1n],
  ['1e-3', 1n, 1000n],
  ['1E3', 1000n, 1n],
  ['1·10^-3', 1n, 1000n],
  ['1 · 10^-3', 1n, 1000n],
  ['1×10⁻³', 1n, 1000n],
  ['1x10^3', 1000n, 1n],
  ['2.5*10^2', 250n, 1n],
  ['10⁻³', 1n, 1000n],
  ['10^3', 1000n, 1n],
  ['2⁵', 32n, 1n],
  ['2^5', 32n, 1n],
  ['-2^2', -4n, 1n],
  ['1/1000', 1n, 1000n],
  ['-3/4', -3n, 4n],
  ['3 / 4', 3n, 4n],
  ['1 1/2', 3n, 2n],
  ['-1 1/2', -3n, 2n],
  ['½', 1n, 2n],
  ['1½', 3n, 2n],
  ['5 %', 1n, 20n],
  ['5%', 1n, 20n],
  ['12.5 %', 1n, 8n],
  ['1,000', 1000n, 1n],
  ['1,000,000.5', 2000001n, 2n],
  ['1 000', 1000n, 1n],
  ['1 000', 1000n, 1n],
  ['1 000', 1000n, 1n],
  ["1'000", 1000n, 1n],
  ['1_000', 1000n, 1n],
  ['0,001', 1n, 1000n, 'de'],
  ['3,14', 314n, 100n, 'de'],
  ['3.14', 314n, 100n, 'de'],
  ['1.000', 1000n, 1n, 'de'],
  ['1.000,5', 2001n, 2n, 'de'],
  ['1e400', 10n ** 400n, 1n],
  [' 1 1/2 ', 3n, 2n],
  ['-12  13/14', -181n, 14n],
  ['＋3', 3n, 1n],
  ['- 3', -3n, 1n],
  ['-  3', -3n, 1n],
  ['3/ 4', 3n, 4n],
  ['3  / 4', 3n, 4n],
  ['3 ÷ 4', 3n, 4n],
  ['3∕4', 3n, 4n],
  ['1.5/0.5', 3n, 1n],
  ['1/-2', -1n, 2n],
  ['1E-3', 1n, 1000n],
  ['1E +3', 1000n, 1n],
  ['1·10^(-3)', 1n, 1000n],
  ['1·10^(12)', 10n ** 12n, 1n],
  ['10⁺³', 1000n, 1n],
  ['2^10', 1024n, 1n],
  ['2^0', 1n, 1n],
  ['0^0', 1n, 1n],
  ['0^2', 0n, 1n],
  ['-2^-2', -1n, 4n],
  ['1^400', 1n, 1n],
  ['9'.repeat(400), 10n ** 400n - 1n, 1n],
  ['1 000 000', 1_000_000n, 1n],
  ['-1,000', -1000n, 1n],
  ['12,000', 12_000n, 1n],
  ['1,000.25', 4001n, 4n],
  ['1,000e2', 100_000n, 1n],
  ['1,000e-2', 10n, 1n],
  ['1,000e12', 10n ** 15n, 1n],
  ['-1.000', -1000n, 1n, 'de'],
  ['12.000', 12_000n, 1n, 'de'],
  ['1.000.000', 1_000_000n, 1n, 'de'],
  ['1.000,25', 4001n, 4n, 'de'],
  ['1.000e2', 100_000n, 1n, 'de'],
  ['1.000e-2', 10n, 1n, 'de'],
  ['1.000e12', 10n ** 15n, 1n, 'de'],
  ['1234.567', 1_234_567n, 1000n, 'de'],
  ['1.0005', 10_005n, 10_000n, 'de'],
];

describe('a typed number', () => {
  it.each(numbers)('%s is %d/%d', (typed, top, bottom, language) => {
    const value = readNumber(typed, language === 'de');
    expect(value !== undefined && isEqual(value, { top, bottom })).toBe(true);
    expect(value?.bottom).toBeGreaterThan(0n);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'e5',
    '1e',
    '1.2.3',
    '1,5',
    '1,00',
    '1/0',
    '1//2',
    '0^-1',
    '1 2',
    'abc',
    '5 apples',
    '1e999999999',
    '9'.repeat(500),
    '2^99999',
    '--1',
    '0x1F',
    'NaN',
    'Infinity',
    '１e',
    '1&1/2',
    'x1 1/2',
    '1 1/2x',
    '1 1/2 %',
    '1 1/0',
    '1/2/3',
    'x/2',
    '1/x',
    'x%',
    'x^2',
    'x2^5',
    '2^5x',
    '2^- 3',
    '2^401',
    '1.2.3^2',
    '--2^2',
    '1234,567',
    '1,0005',
    '1 0000',
  ])('%j is none', (typed) => {
    expect(readNumber(typed, false)).toBeUndefined();
  });

  it('is read exactly, however many digits it has', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.nat(40), (top, places) => {
        const digits = String(top < 0n ? -top : top).padStart(places + 1, '0');
        const cut = digits.length - places;
        const text = `${top < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
        const exact = readNumber(text, false);
        expect(exact !== undefined && isEqual(exact, { top, bottom: 10n ** BigInt(places) })).toBe(
          true,
        );
      }),
    );
  });

  it('is exact or none, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, commas) => {
        expect(readNumber(text, commas)?.bottom ?? 1n).toBeGreaterThan(0n);
      }),
      { numRuns: runsOf(3000) },
    );
  });
});

describe('a whole power of ten between two numbers', () => {
  const exact = (top: bigint, bottom = 1n) => ({ top, bottom });

  it.each([
    ['500 for 5', exact(500n), exact(5n), 2],
    ['5 for 500', exact(5n), exact(500n), -2],
    ['1/3 for 100/3', exact(1n, 3n), exact(100n, 3n), -2],
    ['the widest', exact(10n ** 12n), exact(1n), 12],
    ['wider', exact(10n ** 13n), exact(1n), undefined],
    ['the same', exact(5n), exact(5n), undefined],
    ['6 for 5', exact(6n), exact(5n), undefined],
    ['nothing', exact(0n), exact(0n), undefined],
  ])('%s', (_name, typed, right, power) => {
    expect(powerOfTenBetween(typed, right)).toBe(power);
  });
});

describe('exact numbers', () => {
  it('are multiplied and freed of their sign', () => {
    expect(product({ top: 1n, bottom: 2n }, { top: 1n, bottom: 3n })).toEqual({
      top: 1n,
      bottom: 6n,
    });
    expect([-3n, 0n, 3n].map((top) => absolute({ top, bottom: 1n }).top)).toEqual([3n, 0n, 3n]);
  });

  it('are written with commas where the language does, and not where it is none', () => {
    expect(['de', 'fr', 'en', 'no language!'].map(writesCommas)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

/** Grades typed numbers against a question written in YAML. */
async function verdicts(
  yaml: string,
  language: string,
  typed: readonly string[],
): Promise<readonly string[]> {
  const { deck } = await read(
    `language: ${language}\nquestions:\n  - question: How much?\n    type: numeric\n${yaml}`,
  );
  const [question] = deck?.questions ?? [];
  if (question?.type !== 'numeric') throw new Error('no numeric question');
  return typed.map((one) => numeric.grade(question, one, { language, others: [] }).verdict);
}

const right = 'right';
const wrong = 'wrong';

describe('a numeric question', () => {
  it.each([
    [
      '    answer: 0.3\n',
      'en',
      {
        '0.3': right,
        '0.30': right,
        '3/10': right,
        '0.1+0.2': wrong,
        '0.30000000000000004': wrong,
        '-0.3': wrong,
        '30 %': right,
      },
    ],
    ['    answer: 1/3\n', 'en', { '1/3': right, '2/6': right, '0.333': wrong }],
    [
      '    answer: 3.14\n    tolerance: 0.01\n',
      'en',
      { '3.13': right, '3.15': right, '3.151': wrong, '3.129999': wrong, '314': wrong },
    ],
    [
      '    answer: -200\n    tolerance: 2%\n',
      'en',
      { '-204': right, '-196': right, '-204.0001': wrong, '200': wrong },
    ],
    [
      '    range: [1, 2]\n',
      'en',
      { '1': right, '2': right, '1.5': right, '0.999': wrong, '2.001': wrong },
    ],
    [
      '    answer: 5\n    unit: kg\n',
      'en',
      {
        '5': right,
        '5 kg': right,
        '5kg': right,
        '5 KG': wrong,
        '5 g': wrong,
        '5000 g': wrong,
        kg: wrong,
      },
    ],
    [
      '    answer: 9.81\n    unit: m/s^2\n',
      'en',
      { '9.81 m/s²': right, '9.81 m/s^2': right, '9.81m/s2': right, '9.81 m/s': wrong },
    ],
    [
      '    answer: 5\n    unit: "%"\n',
      'en',
      { '5': right, '5 %': right, '5%': right, '0.05': wrong },
    ],
    ['    answer: 3.5\n', 'de', { '3,5': right, '3.5': right, '35': wrong, '3,50': right }],
    ['    answer: 1000\n', 'de', { '1.000': right, '1000': right, '1,000': wrong }],
    ['    answer: 1000\n', 'en', { '1,000': right, '1.000': wrong }],
    ['    answer: 2\n', 'en', { '2 apples': wrong, two: wrong, '': wrong }],
  ])('%s in %s', async (yaml, language, expected) => {
    expect(await verdicts(yaml, language, Object.keys(expected))).toEqual(Object.values(expected));
  });
});
