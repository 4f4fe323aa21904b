import type { Memory, Progress } from '../schedule/memory.ts';
import type { Reviewed, Scheduler } from '../schedule/scheduler.ts';
import type { When } from '../schedule/study-day.ts';
import { timeOf } from './answer.ts';
import { byCard } from './by-card.ts';
import { cardKey, type StandingAnswer } from './replay.ts';

/** What is known of cards, by `cardKey`. */
export type Memories = ReadonlyMap<string, Memory>;

/** Takes the answers of a log one by one, in order; keeps one memory a card. */
export interface MemoryFold {
  take(answer: StandingAnswer): void;
  /** The same after more answers; this fold stays as it is. */
  after(answers: readonly StandingAnswer[]): MemoryFold;
  memories(): Memories;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The last review of a card waits until the next one shows whether its due date is wanted. */
interface Pending {
  before: Progress | undefined;
  /** 0 while there was none. */
  rating: Reviewed['rating'] | 0;
  at: number;
  offset: number;
}

/** Plain data that memories go on from, by `cardKey`. */
export type LaidMemories = Map<string, Pending>;

/**
 * Replays the answers that the schedule counts onto `cards`. An answer from more than a day after
 * `now` was made under a wrong clock and is passed over; it stays in the log.
 */
export function memoryFold(
  scheduler: Scheduler,
  now: When,
  cards: LaidMemories = new Map(),
): MemoryFold {
  const isCounted = countedBy(now);
  const pendingOf = byCard(({ deck, question }) => {
    const key = cardKey(deck, question);
    const pending = cards.get(key) ?? { before: undefined, rating: 0, at: 0, offset: 0 };
    cards.set(key, pending);
    return pending;
  });
  return {
    take(answer) {
      if (!isCounted(answer)) return;
      const pending = pendingOf(answer.entry);
      const { rating } = pending;
      if (rating !== 0)
        pending.before = scheduler.advance(pending.before, { rating, when: pending });
      pending.rating = answer.rating;
      pending.at = timeOf(answer.entry);
      pending.offset = answer.entry.offset;
    },
    after(answers) {
      const copies = [...cards].map(([key, pending]) => [key, { ...pending }] as const);
      const later = memoryFold(scheduler, now, new Map(copies));
      for (const answer of answers) later.take(answer);
      return later;
    },
    memories: () =>
      new Map(
        [...cards].flatMap(([key, { before, rating, at, offset }]) => {
          if (rating === 0) return [];
          return [[key, scheduler.review(key, before, { rating, when: { at, offset } })] as const];
        }),
      ),
  };
}

/** First tries only, not those of practice, and none from more than a day after `now`. */
export function countedBy(now: When): (answer: StandingAnswer) => boolean {
  const latest = now.at + dayMs;
  return ({ entry }) => entry.scheduled && entry.try === 1 && timeOf(entry) <= latest;
}

/** How many cards were met for the first time on a day of study. */
export function introducedOn(memories: Memories, day: number): number {
  let count = 0;
  for (const { first } of memories.values()) if (first === day) count += 1;
  return count;
}
