import { describe, expect, it } from 'vitest';
import { localTime, offsetWords } from '../../../src/core/log/local-time.ts';

describe('the time where the learner was', () => {
  it.each([
    [60, '2026-11-24 00:30:05', '+01:00'],
    [-210, '2026-11-23 20:00:05', '-03:30'],
    [0, '2026-11-23 23:30:05', '+00:00'],
    [24 * 60, '2026-11-24 23:30:05', '+24:00'],
    [345, '2026-11-24 05:15:05', '+05:45'],
  ])('%d minutes east of UTC is %s %s', (offset, local, words) => {
    expect(localTime({ at: '2026-11-23T23:30:05.999Z', offset })).toBe(local);
    expect(offsetWords(offset)).toBe(words);
  });

  it('is a text whatever the year', () => {
    expect(localTime({ at: '9999-12-31T23:59:59.000Z', offset: 1440 })).toMatch(/^\+010000-01-01/);
  });
});
