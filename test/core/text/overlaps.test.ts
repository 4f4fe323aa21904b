import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../../../src/core/text/located.ts';
import { Overlaps } from '../../../src/core/text/overlaps.ts';

const span = fc
  .tuple(fc.nat(12), fc.nat(4))
  .map(([start, length]): Span => ({ start, end: start + length }));

/** As one would say it of two. */
function overlap(one: Span, other: Span): boolean {
  const touching = one.start === one.end || other.start === other.end;
  if (touching) return one.start <= other.end && other.start <= one.end;
  return one.start < other.end && other.start < one.end;
}

it('many spans overlap with one if any of them does', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, one) => {
      expect(new Overlaps(spans).some(one)).toBe(spans.some((other) => overlap(one, other)));
    }),
  );
});
