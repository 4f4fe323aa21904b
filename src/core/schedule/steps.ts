import type { Rating } from '../question/prompt.ts';

/** Where a card goes within its steps: which one is next, and in how many minutes. */
export interface Step {
  readonly step: number;
  readonly minutes: number;
}

/**
 * The step after a rating; `undefined` when the card leaves its steps and is scheduled by days. Again
 * starts over, Hard repeats, Good goes on, Easy leaves.
 */
export function nextStep(steps: readonly number[], step: number, rating: Rating): Step | undefined {
  const [first] = steps;
  const here = steps[step];
  if (first === undefined) return undefined;
  if (rating === 1) return { step: 0, minutes: first };
  if (rating === 4 || here === undefined) return undefined;
  if (rating === 2) return { step, minutes: step > 0 ? here : hardAtFirst(first, steps[1]) };
  const next = steps[step + 1];
  return next === undefined ? undefined : { step: step + 1, minutes: next };
}

/** Halfway to the second step, or half as long again where there is none. */
function hardAtFirst(first: number, second: number | undefined): number {
  return second === undefined ? first * 1.5 : (first + second) / 2;
}
