import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { isEntry } from '../../../src/core/log/entry-shape.ts';
import { runsOf } from '../../support/breadth.ts';
import { damageOnce } from '../../support/log-damage.ts';

const seeds = Array.from({ length: runsOf(10_000) }, (_, seed) => seed);

describe('a damaged line', () => {
  it('costs no other line and never becomes an entry that was not written', () => {
    const bad = seeds.filter((seed) => {
      const { lost, invented } = damageOnce(seed);
      return lost + invented > 0;
    });
    expect(bad).toEqual([]);
  });

  it('would become an entry that was not written without a checksum (control)', () => {
    expect(seeds.some((seed) => damageOnce(seed, withoutChecksum).invented > 0)).toBe(true);
  });
});

function withoutChecksum(bytes: Buffer): readonly LogEntry[] {
  return bytes
    .toString()
    .split('\n')
    .flatMap((line) => {
      try {
        const { crc: _crc, ...entry } = JSON.parse(line) as { readonly crc?: unknown };
        return isEntry(entry) ? [entry] : [];
      } catch {
        return [];
      }
    });
}
