import { describe, expect, it } from 'vitest';
import { brief } from '../../../src/core/text/brief.ts';

describe('a message that quotes much', () => {
  it('keeps its beginning and its end', () => {
    const told = brief(`The choice \`${'w'.repeat(60_000)}\` is there twice`);
    expect(told).toMatch(/^The choice `w+ … w+` is there twice$/);
    expect(told.length).toBeLessThan(410);
  });

  it('is never cut within a pair of surrogates', () => {
    for (const front of ['', 'x']) expect(brief(front + '🦉'.repeat(500))).not.toMatch(/\p{Cs}/u);
  });

  it('of an ordinary length stays as it is', () => {
    const message = `The choice \`${'w'.repeat(300)}\` is there twice`;
    expect(brief(message)).toBe(message);
  });
});
