import { describe, expect, it } from 'vitest';
import { patternSize } from '../../../../src/core/question/grading/pattern-size.ts';

describe('how many steps a pattern comes to', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['a{3}', 3],
    ['a{3,}', 4],
    ['a{2,5}', 10],
    ['a{9,2}', 9],
    ['a{,5}', 5],
    ['ab{4}c', 6],
    ['(ab)', 4],
    ['(a)(b)', 6],
    ['(a{9}){9}', 99],
    ['x(y(z))', 7],
    ['x(ab){3}', 13],
    ['a)b', 4],
    ['((a', 1],
    ['xy(ab', 4],
    ['[abc]', 1],
    ['[]abc]', 1],
    ['[^]abc]', 1],
    ['[a\\]b]{4}', 4],
    ['[abc', 1],
    ['[[:alpha:]x]{2}', 52],
    ['[[:alpha:][:digit:]]', 101],
    ['\\d{3}', 3],
    ['\\(', 1],
    ['\\pL', 51],
    ['\\p{Greek}{2}', 52],
    ['\\P{L}\\pN', 102],
    ['\u{1f989}{3}', 3],
    ['a\nb', 3],
    ['a{x}', 4],
    ['{3}', 0],
  ])('%j: %d', (body, size) => {
    expect(patternSize(body)).toBe(size);
  });
});
