import { default_w as published } from 'ts-fsrs';

/** How a schedule is made; the learner's to choose. */
export interface ScheduleSettings {
  /** Share of cards that should still be known on the day they are due, 0.7 to 0.99. */
  readonly retention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Minutes until a new card comes again, step by step, before it is scheduled by days. */
  readonly learningSteps: readonly number[];
  /** The same for a card that was forgotten. */
  readonly relearningSteps: readonly number[];
  /** The 21 parameters of FSRS-6. */
  readonly parameters: readonly number[];
}

export const defaultSettings: ScheduleSettings = {
  retention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [1, 10],
  relearningSteps: [10],
  parameters: published,
};
