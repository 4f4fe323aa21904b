import { describe, expect, it } from 'vitest';
import { lineHashes } from '../../../../src/core/view/report/line-hash.ts';

// Values that the upload action of code scanning computes for these texts.
describe('the hash by which code scanning knows a line again', () => {
  it.each([
    ['', ['c129715d7a2bc9a3:1']],
    [
      ' a\nb\n  \t\tc\n d',
      ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
    ],
    [
      ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
      [
        '8b7cf3e952e7aeb2:1',
        'b1ae1287ec4718d9:1',
        'bff680108adb0fcc:1',
        'c6805c5e1288b612:1',
        'b86d3392aea1be30:1',
        'e6ceba753e1a442:1',
      ],
    ],
  ])('of %j', (text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes);
    expect(lineHashes(text.replaceAll('\n', '\r\n'))).toEqual(hashes);
  });

  it('counts equal lines with equal text after them', () => {
    const hashes = lineHashes('x\n'.repeat(300));
    expect(hashes[0]).toMatch(/:1$/);
    expect(hashes[1]).toBe(`${hashes[0]?.split(':')[0]}:2`);
  });
});
