import { describe, expect, it } from 'vitest';
import {
  isPattern,
  loadPatterns,
  mayHoldPattern,
  patternOf,
  patternWithin,
} from '../../../../src/core/question/grading/pattern.ts';

describe('the engine for patterns', () => {
  it.each([
    'accept: /x/',
    'accept: !!str /x/',
    'accept:\n- /x/',
    'accept: [/x/]',
    'accept: [y,/x/]',
    "accept: '/x/'",
    'accept: "/x/"',
    'accept: "\\x2fx/"',
    'accept: "\\x2Fx/"',
    'accept: "\\u002Fx/"',
    'accept: "\\U0000002Fx/"',
    'accept: "\\/x/"',
    'accept: |-\n/x/',
    '{"accept":"/x/"}',
    '/x/',
  ])('is loaded for %j', (text) => {
    expect(mayHoldPattern(text)).toBe(true);
  });

  it.each(['question: true and/or false?', 'answer: m/s', 'answer: x'])(
    'is not loaded for %j',
    (text) => {
      expect(mayHoldPattern(text)).toBe(false);
    },
  );
});

describe('a text between slashes', () => {
  it.each(['/x/', '/x/i', '/a/b/', '/two\nlines/'])('%j is a pattern', (text) => {
    expect(isPattern(text)).toBe(true);
  });

  it.each(['x', '/', '//', '/etc/passwd', 'and/or/', '/x/g', '/x/i '])('%j is none', (text) => {
    expect(isPattern(text)).toBe(false);
  });
});

describe('a pattern of a deck', () => {
  const tooMuch = { problem: expect.stringContaining('repeat less') as string };

  it('takes of each room what it comes to, and fits where nothing is missing', async () => {
    await loadPatterns('/x/');
    const rooms = [{ left: 12 }, { left: 10 }];
    expect(patternWithin('/a{10}/', rooms)).toMatchObject({ source: '/a{10}/' });
    expect(rooms).toEqual([{ left: 2 }, { left: 0 }]);
    expect(patternWithin('/a/', rooms)).toEqual(tooMuch);
    expect(rooms).toEqual([{ left: 1 }, { left: -1 }]);
  });

  it('is none where it is a literal answer, and takes nothing', () => {
    const rooms = [{ left: 1 }];
    expect(patternWithin('a{10}', rooms)).toBeUndefined();
    expect(rooms).toEqual([{ left: 1 }]);
  });

  it('is told how long it is where that alone is too much', () => {
    const [longest, longer] = [1000, 1001].map((length) => `/${'a'.repeat(length)}/`);
    expect(patternWithin(longest ?? '', [{ left: 999 }])).toEqual(tooMuch);
    expect(patternWithin(longest ?? '', [{ left: 1000 }])).toHaveProperty('matches');
    expect(patternWithin(longer ?? '', [{ left: 0 }])).toEqual({
      problem: 'it has 1001 characters, and 1000 are the most',
    });
  });

  it('that cannot be read says why, in the words of the engine', async () => {
    await loadPatterns('/x/');
    expect(patternOf('/(a/')).toEqual({ problem: 'missing closing ): `(a`' });
  });

  it('is compiled once', () => {
    expect(patternOf('/once/')).toBe(patternOf('/once/'));
  });
});
