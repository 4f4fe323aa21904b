import { expect, it } from 'vitest';
import { ratingOf } from '../../../src/core/schedule/rating.ts';

it.each([
  // Score, hints taken, and the rating: Good is 3, Hard 2, Again 1.
  [1, 0, 3],
  [1, 1, 2],
  [1, 3, 2],
  [0.99, 0, 2],
  [0.5, 0, 2],
  [0.5, 2, 2],
  [0.49, 0, 1],
  [0, 0, 1],
  [0, 1, 1],
] as const)('a score of %d after %i hints is a rating of %i', (score, hints, rating) => {
  expect(ratingOf({ score }, hints)).toBe(rating);
});

it.each([1, 2, 3, 4] as const)('a rating of %i by the learner stands', (rating) => {
  expect(ratingOf({ score: 1, rating }, 0)).toBe(rating);
  expect(ratingOf({ score: 0, rating }, 2)).toBe(rating);
});
