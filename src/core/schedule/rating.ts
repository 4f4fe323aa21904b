import type { Grade } from '../question/type.ts';
import type { Rating } from '../question/prompt.ts';

/**
 * What a verdict tells the scheduler (design §4): 1 → Good, or Hard after a hint; half or more →
 * Hard; else Again. The learner's own rating stands.
 */
export function ratingOf(
  { score, rating }: Pick<Grade, 'score' | 'rating'>,
  hints: number,
): Rating {
  if (rating !== undefined) return rating;
  if (score === 1) return hints === 0 ? 3 : 2;
  return score >= 0.5 ? 2 : 1;
}
