import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../../src/core/text/graphemes.ts';

describe('graphemesOf', () => {
  it('is the same for a long text, which is segmented in chunks, as for all of it at once', () => {
    const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const part = fc.constantFrom(
      '日',
      'e\u0301',
      '👩‍👩‍👧‍👦',
      '🇫🇷',
      '🇫',
      'क्ष',
      '\u0301',
      '한',
      'x',
      ' ',
      '\u200d',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.integer({ min: 1, max: 200 }),
        (parts, times) => {
          const text = parts.join('').repeat(times);
          expect(graphemesOf(text)).toEqual(
            Array.from(whole.segment(text), ({ segment }) => segment),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a letter with thousands of marks whole', () => {
    const zalgo = `a${'\u0301'.repeat(5_000)}`;
    expect(graphemesOf(`日${zalgo}日`)).toEqual(['日', zalgo, '日']);
  });
});
