import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteSplitter, type Piece } from '../../../src/io/prompts/paste.ts';

function split(...chunks: readonly string[]): readonly Piece[] {
  const splitter = pasteSplitter();
  return chunks.flatMap((chunk) => splitter(chunk));
}

const keys = (text: string): Piece => ({ kind: 'keys', text });
const paste = (text: string): Piece => ({ kind: 'paste', text });

describe('what a terminal sends', () => {
  it.each([
    ['keys', ['a', '\x1b[A'], [keys('a'), keys('\x1b[A')]],
    ['Esc alone is not kept back', ['\x1b'], [keys('\x1b')]],
    ['a paste between keys', ['a\x1b[200~x\ry\x1b[201~b'], [keys('a'), paste('x\ry'), keys('b')]],
    ['two pastes', ['\x1b[200~x\x1b[201~\x1b[200~y\x1b[201~'], [paste('x'), paste('y')]],
    ['much at once without brackets', ['x'.repeat(30)], [paste('x'.repeat(30))]],
    ['a line at once with its Enter', [`${'x'.repeat(30)}\r`], [paste('x'.repeat(30)), keys('\r')]],
    [
      'a line at once with the two of a long text',
      [`${'x'.repeat(30)}\r\r`],
      [paste('x'.repeat(30)), keys('\r\r')],
    ],
    [
      'lines at once',
      ['one two three four\rfive six seven\r'],
      [paste('one two three four\rfive six seven\r')],
    ],
    ['a sequence in a paste is text', ['\x1b[200~\x1b[A\x1b[201~'], [paste('\x1b[A')]],
    ['Ctrl-C in a paste that never ends', ['\x1b[200~x', '\x03', 'a'], [keys('\x03'), keys('a')]],
  ])('%s', (_name, chunks, pieces) => {
    expect(split(...chunks)).toEqual(pieces);
  });

  it('a paste is the same wherever its chunks end after its first bracket', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\r', '\x1b', '[', '2', '0', '1'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 4 }), (pasted, cuts) => {
        fc.pre(!pasted.includes('\x1b[201~'));
        const rest = `${pasted}\x1b[201~b`;
        const at = [
          0,
          ...cuts.map((cut) => cut % rest.length).sort((one, other) => one - other),
          rest.length,
        ];
        const chunks = at.slice(1).map((end, index) => rest.slice(at[index], end));
        expect(split('\x1b[200~', ...chunks)).toEqual([paste(pasted), keys('b')]);
      }),
    );
  });
});
