import { FSRS } from 'ts-fsrs';
import type { Rating } from '../question/prompt.ts';
import { fuzzed } from './fuzz.ts';
import type { Due, Memory, Progress } from './memory.ts';
import { seeded } from './random.ts';
import type { ScheduleSettings } from './settings.ts';
import { nextStep, type Step } from './steps.ts';
import { studyDay, type When } from './study-day.ts';

const minutesPerDay = 24 * 60;

/** What a card would become, by each rating from 1 to 4. */
export type Outlook = readonly [Memory, Memory, Memory, Memory];

/** One review of a card. */
export interface Reviewed {
  readonly rating: Rating;
  readonly when: When;
}

/** Memories of cards as FSRS-6 has them. Nothing here depends on chance or on the clock. */
export interface Scheduler {
  /** The memory after one more review; `before` is absent for a new card. */
  review(card: string, before: Progress | undefined, reviewed: Reviewed): Memory;
  /** `review` without when the card is due: four times as fast, for reviews that others followed. */
  advance(before: Progress | undefined, reviewed: Reviewed): Progress;
  outlook(card: string, before: Progress | undefined, when: When): Outlook;
  /** How likely a card is still known on a day of study, 0 to 1. */
  retrievability(progress: Pick<Progress, 'stability' | 'last'>, day: number): number;
}

interface Engine {
  readonly fsrs: FSRS;
  readonly settings: ScheduleSettings;
  readonly fuzz: typeof fuzzed;
}

/** `fuzz` spreads intervals; by itself FSRS spreads none. */
export function makeScheduler(settings: ScheduleSettings, fuzz = fuzzed): Scheduler {
  const fsrs = new FSRS({
    w: settings.parameters,
    request_retention: settings.retention,
    maximum_interval: settings.maximumInterval,
  });
  const engine: Engine = { fsrs, settings, fuzz };
  const review: Scheduler['review'] = (card, before, reviewed) => {
    const progress = advance(engine, before, reviewed);
    return { ...progress, due: due(engine, card, before, progress, reviewed) };
  };
  return {
    review,
    advance: (before, reviewed) => advance(engine, before, reviewed),
    outlook: (card, before, when) => [
      review(card, before, { rating: 1, when }),
      review(card, before, { rating: 2, when }),
      review(card, before, { rating: 3, when }),
      review(card, before, { rating: 4, when }),
    ],
    retrievability: ({ last, stability }, day) =>
      fsrs.forgetting_curve(Math.max(0, day - last), stability),
  };
}

function advance(
  { fsrs, settings }: Engine,
  before: Progress | undefined,
  { rating, when }: Reviewed,
): Progress {
  const day = studyDay(when);
  const step = stepAfter(settings, before, rating);
  const { stability, difficulty } = fsrs.next_state(before ?? null, elapsed(before, day), rating);
  const { reviews, lapses, first, last } = before ?? {
    reviews: 0,
    lapses: 0,
    first: day,
    last: day,
  };
  // One literal, so that all memories have one shape: a replay makes millions of them.
  return {
    stability,
    difficulty,
    phase: step === undefined ? 'review' : stepsPhase(before),
    step: step?.step ?? 0,
    reviews: reviews + 1,
    lapses: before?.phase === 'review' && rating === 1 ? lapses + 1 : lapses,
    first,
    last: Math.max(day, last),
  };
}

/** Days since the last review; a clock that was set back makes them none, never less. */
function elapsed(before: Progress | undefined, day: number): number {
  return before === undefined ? 0 : Math.max(0, day - before.last);
}

function stepAfter(
  { learningSteps, relearningSteps }: ScheduleSettings,
  before: Progress | undefined,
  rating: Rating,
): Step | undefined {
  if (before === undefined) return nextStep(learningSteps, 0, rating);
  if (before.phase === 'learning') return nextStep(learningSteps, before.step, rating);
  if (before.phase === 'relearning') return nextStep(relearningSteps, before.step, rating);
  return rating === 1 ? nextStep(relearningSteps, 0, rating) : undefined;
}

function stepsPhase(before: Progress | undefined): Progress['phase'] {
  return before === undefined || before.phase === 'learning' ? 'learning' : 'relearning';
}

function due(
  engine: Engine,
  card: string,
  before: Progress | undefined,
  after: Progress,
  { rating, when }: Reviewed,
): Due {
  const step = stepAfter(engine.settings, before, rating);
  if (step === undefined) {
    return { kind: 'day', day: after.last + interval(engine, card, before, after, rating) };
  }
  // A step of a day is a day of study, whatever the hour.
  return step.minutes < minutesPerDay
    ? { kind: 'time', at: when.at + step.minutes * 60_000 }
    : { kind: 'day', day: after.last + Math.round(step.minutes / minutesPerDay) };
}

/** Days until the next review; Hard comes before Good and Good before Easy. */
function interval(
  engine: Engine,
  card: string,
  before: Progress | undefined,
  after: Progress,
  rating: Rating,
): number {
  const gone = elapsed(before, after.last);
  const days = ({ stability }: Pick<Progress, 'stability'>) =>
    moved(engine, card, stability, before, gone);
  if (before?.phase !== 'review' || rating === 1) return days(after);
  const by = (other: Rating) =>
    days(other === rating ? after : engine.fsrs.next_state(before, gone, other));
  const most = engine.settings.maximumInterval;
  const good = by(3);
  const hard = Math.min(by(2), good);
  if (rating === 2) return hard;
  const second = Math.max(good, hard + 1);
  return Math.min(rating === 3 ? second : Math.max(by(4), second + 1), most);
}

/** Days until recall has fallen to the wanted retention, moved a little by the card's own luck. */
function moved(
  { fsrs, fuzz, settings: { maximumInterval } }: Engine,
  card: string,
  stability: number,
  before: Progress | undefined,
  gone: number,
): number {
  const wanted = Math.max(1, Math.round(stability * fsrs.interval_modifier));
  const random = seeded('fuzz', card, before?.reviews ?? 0);
  return fuzz(Math.min(wanted, maximumInterval), gone, maximumInterval, random);
}
