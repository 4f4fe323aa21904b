import { crc32 } from '../../../../src/io/crc32.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedSum, noSum, sumWith, writtenSum } from '../../../../src/core/log/bytes/sums.ts';
import { runsOf } from '../../../support/breadth.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

describe('a checksum', () => {
  it('goes on with more bytes as that of zlib does', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.nat({ max: 5 }), (one, other, cut) => {
        const from = Math.min(cut, other.length);
        const to = Math.max(from, other.length - 2);
        const sum = crc32(one);
        expect(sumWith(sum, other, from, to)).toBe(crc32(other.subarray(from, to), sum) | 0);
      }),
    );
  });

  it('of two texts together is made of those of each', () => {
    const lengths = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 70_000 }));
    fc.assert(
      fc.property(bytes, lengths, fc.nat({ max: 255 }), (one, length, fill) => {
        const other = Buffer.alloc(length, fill);
        const whole = crc32(other, crc32(one)) | 0;
        expect(joinedSum(crc32(one), crc32(other), length)).toBe(whole);
      }),
    );
  });
});

describe('the checksum that a line says it has', () => {
  const ending = /^,"crc":"([0-9a-f]{8})"\}\n?$/;
  const hex = fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: 8,
    maxLength: 8,
  });
  const edit = fc.tuple(
    fc.nat({ max: 20 }),
    fc.nat({ max: 2 }),
    fc.constantFrom('', '0', 'A', 'g', '`', '/', ':', '@', '"', '}', '\n', ' ', 'é'),
  );

  it('is read where it stands as this program writes it, and nowhere else', () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(
        hex,
        fc.option(edit),
        fc.boolean(),
        fc.nat({ max: 3 }),
        (sum, change, fed, before) => {
          const whole = `,"crc":"${sum}"}${fed ? '\n' : ''}`;
          const [at, length, to] = change ?? [0, 0, ''];
          const text = whole.slice(0, at) + to + whole.slice(at + length);
          const line = Buffer.from('x'.repeat(before) + text);
          const written = ending.exec(text)?.[1];
          if (written === undefined) refused += 1;
          else read += 1;
          const wanted = written === undefined ? noSum : Number.parseInt(written, 16) | 0;
          expect([text, writtenSum(line, before, line.length)]).toEqual([text, wanted]);
        },
      ),
      { numRuns: runsOf(400) },
    );
    expect(Math.min(read, refused)).toBeGreaterThan((read + refused) / 20);
  });

  it.each([
    [0, 0],
    [-1, 18],
    [-1, 17],
    [5, 5],
  ])('is none from %i to %i', (open, next) => {
    expect(writtenSum(Buffer.from(',"crc":"01234567"}'), open, next)).toBe(noSum);
  });
});
