/**
 * The probability of `least` successes or more among independent trials with these probabilities:
 * the upper tail of the Poisson binomial distribution, and of the binomial one where all are the
 * same. Sums of products of positive numbers alone, so that small tails keep their digits.
 */
export function chanceOfAtLeast(least: number, trials: readonly number[]): number {
  if (least <= 0) return 1;
  if (least > trials.length) return 0;
  // chances[count] is the probability of just so many successes until now; the last one of
  // `least` or more, which is never left.
  const chances = new Float64Array(least + 1);
  chances[0] = 1;
  trials.forEach((success, index) => {
    const most = Math.min(index, least - 1);
    for (let count = most; count >= 0; count -= 1) {
      const before = chances[count] ?? 0;
      chances[count + 1] = (chances[count + 1] ?? 0) + before * success;
      chances[count] = before * (1 - success);
    }
  });
  return Math.min(1, chances[least] ?? 0);
}

/** Fewer say nothing about a deck. */
export const fewestTrials = 12;

/** Rarer than this is taken for no accident. */
export const tooRare = 0.01;
