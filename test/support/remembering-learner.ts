import type { AnswerEntry } from '../../src/core/log/entry.ts';
import type { Progress } from '../../src/core/schedule/memory.ts';
import { seeded } from '../../src/core/schedule/random.ts';
import { makeScheduler, type Scheduler } from '../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../src/core/schedule/settings.ts';
import { answerEntry } from './log-entries.ts';

/** Parameters of somebody who forgets sooner at first and more evenly than most. */
export const quickForgetter: readonly number[] = defaultSettings.parameters.map(
  (usual, place) => ({ 0: 0.03, 1: 0.1, 2: 0.25, 3: 0.6, 8: 1.1, 20: 0.3 })[place] ?? usual,
);

export interface Learner {
  /** By what the learner truly remembers. */
  readonly parameters: readonly number[];
  readonly seed: number;
  readonly cards: number;
  readonly days: number;
  /** Milliseconds since 1970: the noon before the last day ends. */
  readonly until: number;
}

const dayMs = 86_400_000;

/**
 * The answers of a learner in order: each day some new cards and those that the usual parameters
 * call due. Whether one is known falls by the learner's own forgetting curve.
 */
export function* rememberedLog(learner: Learner): Generator<AnswerEntry> {
  const [truth, usual] = [learner.parameters, defaultSettings.parameters].map((parameters) =>
    makeScheduler({ ...defaultSettings, parameters, learningSteps: [], relearningSteps: [] }),
  ) as [Scheduler, Scheduler];
  const random = seeded('learner', learner.seed);
  const cards = Array.from({ length: learner.cards }, (_, place) => ({
    question: `card-${place}`,
    day: Math.floor((place * learner.days * 0.6) / learner.cards),
    truth: undefined as Progress | undefined,
    usual: undefined as Progress | undefined,
  }));
  for (let day = 0; day < learner.days; day += 1) {
    const start = learner.until - (learner.days - 1 - day) * dayMs;
    let n = 0;
    for (const card of cards.filter((one) => one.day <= day)) {
      n += 1;
      const when = { at: start + n * 10_000, offset: 0 };
      const chance = card.truth === undefined ? 0.6 : truth.retrievability(card.truth, dayOf(when));
      const rating = random() < chance ? 3 : 1;
      yield answer(card.question, `day-${day}`, n, rating, when.at);
      card.truth = truth.advance(card.truth, { rating, when });
      const planned = usual.review(card.question, card.usual, { rating, when });
      card.usual = planned;
      card.day = day + (planned.due.kind === 'day' ? planned.due.day - dayOf(when) : 1);
    }
  }
}

function dayOf({ at }: { readonly at: number }): number {
  return Math.floor((at - dayMs / 6) / dayMs);
}

function answer(
  question: string,
  session: string,
  n: number,
  rating: 1 | 3,
  at: number,
): AnswerEntry {
  const verdict = rating === 3 ? 'right' : 'wrong';
  const time = { at: new Date(at).toISOString(), offset: 0 };
  return answerEntry(session, n, {
    question,
    ...time,
    rating,
    verdict,
    score: rating === 3 ? 1 : 0,
  });
}
