import { describe, expect, it } from 'vitest';
import { isPattern, mayHoldPattern } from '../../../../src/core/question/grading/pattern.ts';

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
