import { studyDay, type When } from '../schedule/study-day.ts';
import type { DayReview, Trial } from '../schedule/trials.ts';
import { timeOf } from './answer.ts';
import { byCard } from './by-card.ts';
import { countedBy } from './memories.ts';
import { cardKey, type StandingAnswer } from './replay.ts';

/** Takes the answers of a log one by one, in order. */
export interface TrialFold {
  take(answer: StandingAnswer): void;
  /** In order of time. */
  trials(): readonly Trial[];
  /** Answers that the schedule counts. */
  count(): number;
}

/** Collects what the learner's own parameters can be fitted to: the answers that make memories. */
export function trialFold(now: When): TrialFold {
  const isCounted = countedBy(now);
  const cards = new Map<string, DayReview[]>();
  const reviewsOf = byCard(({ deck, question }) => {
    const key = cardKey(deck, question);
    const reviews = cards.get(key) ?? [];
    cards.set(key, reviews);
    return reviews;
  });
  const trials: Trial[] = [];
  let count = 0;
  return {
    take(answer) {
      if (!isCounted(answer)) return;
      const { entry, rating } = answer;
      count += 1;
      const reviews = reviewsOf(entry);
      const day = studyDay({ at: timeOf(entry), offset: entry.offset });
      const last = reviews.at(-1)?.day ?? day;
      if (day > last) trials.push({ reviews, index: reviews.length });
      reviews.push({ rating, day: Math.max(day, last) });
    },
    trials: () => trials,
    count: () => count,
  };
}
