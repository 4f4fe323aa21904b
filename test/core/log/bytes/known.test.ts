import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asciiPiece,
  blockOf,
  isAt,
  pieceOf,
  placeOf,
} from '../../../../src/core/log/bytes/block.ts';
import { keyOfWords, KnownBytes, keyToQuote } from '../../../../src/core/log/bytes/known.ts';

/** Texts of few letters, so that they often have beginnings and ends in common. */
const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', ','), minLength, maxLength });
const block = (text: string) => blockOf(Buffer.from(text));

describe('a piece', () => {
  it('stands where its letters stand', () => {
    fc.assert(
      fc.property(letters(4, 9), letters(0, 12), fc.nat({ max: 12 }), (piece, text, at) => {
        for (const whole of [text, `${text.slice(0, at)}${piece}${text.slice(at)}`])
          expect(isAt(block(whole), at, asciiPiece(piece))).toBe(whole.startsWith(piece, at));
      }),
    );
  });

  it('is taken out of the middle of others', () => {
    const text = '0123456789abcdef';
    for (let from = 0; from < 10; from += 1)
      for (let to = from + 4; to <= text.length; to += 1)
        expect(pieceOf(block(text), from, to)).toEqual(asciiPiece(text.slice(from, to)));
  });

  it('is found at its next place, if that is near enough', () => {
    fc.assert(
      fc.property(
        letters(3, 6).map((rest) => `,${rest}`),
        letters(0, 12),
        letters(0, 8),
        fc.nat({ max: 20 }),
        (piece, before, after, most) => {
          for (const text of [before + after, before + piece + after]) {
            const at = text.indexOf(piece, 1);
            const found = placeOf(block(text), 1, asciiPiece(piece), most);
            expect(found).toBe(at < 1 + most ? at : -1);
          }
        },
      ),
    );
  });
});

describe('bytes that were read before', () => {
  /** Keys differ less than texts do, as some of different bytes have the same. */
  const keyOf = (text: string) => text.length % 3;

  it('are found again with what they were read as, until there are too many', () => {
    const [most, longest] = [4, 8];
    fc.assert(
      fc.property(fc.array(letters(4, 10), { maxLength: 30 }), fc.nat({ max: 3 }), (texts, at) => {
        const known = new KnownBytes<string>({ most, longest });
        let kept: string[] = [];
        for (const text of texts) {
          const here = block(`${'x'.repeat(at)}${text}x`);
          const found = known.find(here, at, keyOf(text));
          const wanted = kept.filter(
            (one) => `${text}x`.startsWith(one) && keyOf(one) === keyOf(text),
          );
          expect(wanted.length === 0 ? found : wanted.includes(found?.value ?? '')).toBe(
            wanted.length === 0 ? undefined : true,
          );
          if (found !== undefined) {
            expect(known.latest(here, at)).toBe(found);
            expect(found.length).toBe(found.value.length);
            continue;
          }
          known.keep(here, at, at + text.length, keyOf(text), text);
          if (text.length > longest) continue;
          kept = kept.length >= most ? [text] : [...kept, text];
          expect(known.latest(here, at)?.value).toBe(text);
          expect(known.latest(here, at + 1)?.value).not.toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are found among many more than there was room for at first', () => {
    const known = new KnownBytes<number>({ most: 2000, longest: 100 });
    const text = (n: number) => `card number ${n} of them all`;
    for (let n = 0; n < 1500; n += 1) known.keep(block(text(n)), 0, text(n).length, n % 7, n);
    for (let n = 0; n < 1500; n += 1) expect(known.find(block(text(n)), 0, n % 7)?.value).toBe(n);
    expect(known.find(block(text(1500)), 0, 1500 % 7)).toBeUndefined();
  });
});

describe('a key', () => {
  it('is made of all bytes up to a quote, and of no other', () => {
    const key = (text: string, quotes: number) => keyToQuote(block(`..${text}`), 2, quotes);
    expect(key('a"b"c', 2)).toBe(key('a"b"', 2));
    expect(key('a"b"c', 2)).toBe(key('a"b"d', 2));
    expect(key('a"b"c', 1)).toBe(key('a"', 1));
    expect(key('abc', 1)).toBe(key('abc', 9));
    for (const other of ['b"b"', 'a"c"', 'b"a"', '"ab"', 'aa"b"'])
      expect(key(other, 2)).not.toBe(key('a"b"', 2));
  });

  it('is made of so many words, as many as there are', () => {
    const key = (text: string, words: number) => keyOfWords(block(`..${text}`), 2, words);
    expect(key('abcdefghij', 2)).toBe(key('abcdefgh', 2));
    expect(key('abcdefghij', 2)).toBe(key('abcdefgh', 3));
    expect(key('abcdefghij', 1)).toBe(key('abcdxxxx', 1));
    expect(key('abcdefgh', 2)).not.toBe(key('abcdefgi', 2));
    expect(key('abcdefgh', 2)).not.toBe(key('efghabcd', 2));
    expect(key('bbcdefgh', 2)).not.toBe(key('abcdefgh', 2));
    expect(key('abc', 1)).toBe(0);
  });
});
