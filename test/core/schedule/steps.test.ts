import { expect, it } from 'vitest';
import { nextStep } from '../../../src/core/schedule/steps.ts';

/** By each rating from Again to Easy: `step: minutes`, or `-` where the card leaves its steps. */
function ways(steps: readonly number[], step: number): string {
  const all = ([1, 2, 3, 4] as const).map((rating) => nextStep(steps, step, rating));
  return all.map((next) => (next ? `${next.step}: ${next.minutes}` : '-')).join(', ');
}

it.each([
  [[1, 10], 0, '0: 1, 0: 5.5, 1: 10, -'],
  [[1, 10], 1, '0: 1, 1: 10, -, -'],
  [[10], 0, '0: 10, 0: 15, -, -'],
  [[1, 10, 1440], 1, '0: 1, 1: 10, 2: 1440, -'],
  [[1, 10, 1440], 2, '0: 1, 2: 1440, -, -'],
  // At a step that the settings no longer have, only Again finds one.
  [[1, 10], 2, '0: 1, -, -, -'],
  [[], 0, '-, -, -, -'],
])('of the steps %j, from number %i', (steps, step, wanted) => {
  expect(ways(steps, step)).toBe(wanted);
});
