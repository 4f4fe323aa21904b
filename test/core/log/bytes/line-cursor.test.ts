import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiPiece, blockOf } from '../../../../src/core/log/bytes/block.ts';
import { KnownBytes } from '../../../../src/core/log/bytes/known.ts';
import { LineCursor, type MemberForm } from '../../../../src/core/log/bytes/line-cursor.ts';
import { byteTools } from '../../../../src/io/byte-tools.ts';
import { runsOf } from '../../../support/breadth.ts';

function cursorAt(text: string, at: number): LineCursor {
  const cursor = new LineCursor(byteTools);
  cursor.block = blockOf(Buffer.from(text));
  cursor.at = at;
  return cursor;
}

describe('a place in a line', () => {
  it('moves behind a number as JSON writes it, of at most nine digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0019'), maxLength: 11 });
    const rest = fc.constantFrom('', ',', '.5', 'e3', '/', ':', ' ', '-');
    fc.assert(
      fc.property(digits, rest, fc.nat({ max: 3 }), (number, after, before) => {
        const cursor = cursorAt('x'.repeat(before) + number + after, before);
        const isOne = /^(0|[1-9]\d{0,8})$/.test(number);
        expect([number, cursor.count()]).toEqual([number, isOne ? Number(number) : -1]);
        expect(cursor.at).toBe(isOne ? before + number.length : before);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('moves behind a piece that stands there, and else stays', () => {
    const cursor = cursorAt('{"deck":"d"}', 0);
    expect([cursor.skip(asciiPiece('"deck"')), cursor.at]).toEqual([false, 0]);
    expect([cursor.skip(asciiPiece('{"deck":')), cursor.at]).toEqual([true, 8]);
  });
});

describe('members that stand side by side', () => {
  function counted(): { readonly form: MemberForm<string>; readonly reads: string[] } {
    const reads: string[] = [];
    const form: MemberForm<string> = {
      known: new KnownBytes({ most: 9, longest: 60 }),
      until: asciiPiece(',"end":'),
      keyAt: () => 1,
      read(text) {
        reads.push(text);
        return text.startsWith('bad') ? undefined : text;
      },
    };
    return { form, reads };
  }

  it('are read once, and known again wherever they stand', () => {
    const { form, reads } = counted();
    for (const [text, found] of [
      ['..one,"end":1', 'one'],
      ['..one,"end":2', 'one'],
      ['..two,"end":1', 'two'],
      ['..one,"end":3', 'one'],
      ['..two,"end":3', 'two'],
    ] as const) {
      const cursor = cursorAt(text, 2);
      expect([cursor.members(form), cursor.at]).toEqual([found, text.length - 1]);
    }
    expect(reads).toEqual(['one', 'two']);
  });

  it('are left where they cannot be read, and the place stays', () => {
    const { form, reads } = counted();
    const long = 'x'.repeat(16 * 1024);
    for (const text of ['bad,"end":1', 'bad,"end":1', 'no end', `${long},"end":1`]) {
      const cursor = cursorAt(text, 0);
      expect([cursor.members(form), cursor.at]).toEqual([undefined, 0]);
    }
    expect(reads).toEqual(['bad', 'bad']);
    expect(cursorAt(`${long.slice(1)},"end":1`, 0).members(form)).toHaveLength(long.length - 1);
  });
});
