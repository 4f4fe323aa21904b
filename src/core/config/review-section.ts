import { optional, type Decoder } from '../text/decode.ts';
import { integer, listOf, number, record } from '../text/decoders.ts';
import { calendarDate } from './calendar-date.ts';
import { duration } from './duration.ts';

/** Parameters of FSRS-6. */
const parameterCount = 21;

const steps = listOf(duration, 'a list of durations such as [1m, 10m]');

const parameters: Decoder<readonly number[]> = exactly(
  parameterCount,
  listOf(number(0, 100), `a list of ${parameterCount} numbers`),
);

/** How `quiz review` plans. */
export const reviewFields = {
  retention: optional(
    number(0.7, 0.99),
    'Share of due cards that should still be known; 0.9 when left out',
  ),
  'maximum-interval': optional(integer(1, 36_500), 'Most days between two reviews of a card'),
  'new-limit': optional(integer(0, 10_000), 'New cards a day; 10 when left out'),
  'review-limit': optional(integer(1, 10_000), 'Most cards of one review; all when left out'),
  'learning-steps': optional(steps, 'Pauses before a new card is scheduled by days'),
  'relearning-steps': optional(steps, 'The same for a card that was forgotten'),
  parameters: optional(parameters, 'The learner’s own parameters of FSRS-6'),
  optimized: optional(calendarDate, 'When the parameters were fitted'),
} as const;

export const reviewSection = record(reviewFields);

function exactly<T>(count: number, list: Decoder<readonly T[]>): Decoder<readonly T[]> {
  return {
    ...list,
    schema: { ...list.schema, minItems: count, maxItems: count },
    read: (node, at, report) => {
      const items = list.read(node, at, report);
      if (items === undefined || items.length === count) return items;
      report({
        rule: 'schema/invalid-value',
        severity: 'error',
        message: `Expected ${list.wanted}, found ${items.length}`,
        place: { path: at },
      });
      return undefined;
    },
  };
}
