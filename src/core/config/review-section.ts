import { optional } from '../text/decode.ts';
import { listOf } from '../text/decoders.ts';
import { integer, number } from '../text/number-decoders.ts';
import { record } from '../text/record.ts';
import { calendarDate } from './calendar-date.ts';
import { duration } from './duration.ts';
import { fsrsParameters } from './fsrs-parameters.ts';

const steps = listOf(duration, 'a list of durations such as [1m, 10m]');

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
  parameters: optional(fsrsParameters, 'The learner’s own parameters of FSRS-6'),
  optimized: optional(calendarDate, 'When the parameters were fitted'),
} as const;

export const reviewSection = record(reviewFields);
