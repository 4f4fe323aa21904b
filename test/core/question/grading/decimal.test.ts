import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual, readNumber } from '../../../../src/core/question/grading/decimal.ts';
import { numeric } from '../../../../src/core/question/numeric.ts';
import { read } from '../../../support/read-deck.ts';

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
];

describe('a typed number', () => {
  it.each(numbers)('%s is %d/%d', (typed, top, bottom, language) => {
    const value = readNumber(typed, language === 'de');
    expect(value !== undefined && isEqual(value, { top, bottom })).toBe(true);
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
      { numRuns: 3000 },
    );
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
