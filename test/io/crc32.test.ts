import { expect, it } from 'vitest';
import { crc32 } from '../../src/io/crc32.ts';

it('a checksum stays as it is where no bytes follow, whatever they are none of', () => {
  const sum = crc32('ab');
  for (const none of ['', new Uint8Array(0), new Uint8Array(new ArrayBuffer(0)), Buffer.from('')])
    expect([crc32(none, sum), crc32(none)]).toEqual([sum, 0]);
  expect(crc32(Buffer.from('c'), sum)).toBe(crc32('abc'));
});
