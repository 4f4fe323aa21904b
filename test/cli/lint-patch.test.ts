import * as fc from 'fast-check';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { patchOf } from '../../src/cli/lint/patch.ts';

const text = fc
  .record({ lines: fc.array(fc.constantFrom('a', 'b', ' ', '', '-c', 'd\r')), end: fc.boolean() })
  .map(({ lines, end }) => `${lines.join('\n')}${end ? '\n' : ''}`)
  .filter((one) => one !== '');

describe('a patch', () => {
  it.each([4000, 2, 0])(
    'makes one text of the other, with %i changed lines at the most',
    (most) => {
      fc.assert(
        fc.property(text, text, (old, other) => {
          expect(applyPatch(old, patchOf('deck.yaml', old, other, most))).toBe(other);
        }),
      );
    },
  );

  it('is the shortest one where not very much changes', () => {
    const old = Array.from({ length: 100 }, (_, n) => `line ${n}\n`);
    const patch = patchOf('deck.yaml', old.join(''), old.with(50, 'other\n').join(''));
    expect(patch.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      '-line 50',
      '+other',
    ]);
  });
});
