import type { Memory, Progress } from '../schedule/memory.ts';
import type { Reviewed, Scheduler } from '../schedule/scheduler.ts';
import type { When } from '../schedule/study-day.ts';
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
  readonly before: Progress | undefined;
  readonly last: Reviewed;
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
  return {
    take(answer) {
      if (!isCounted(answer)) return;
      const { entry } = answer;
      const key = cardKey(entry.deck, entry.question);
      const known = cards.get(key);
      const before = known && scheduler.advance(known.before, known.last);
      cards.set(key, { before, last: reviewedIn(answer) });
    },
    after(answers) {
      const later = memoryFold(scheduler, now, new Map(cards));
      for (const answer of answers) later.take(answer);
      return later;
    },
    memories: () =>
      new Map(
        [...cards].map(([key, { before, last }]) => [key, scheduler.review(key, before, last)]),
      ),
  };
}

/** First tries only, not those of practice, and none from more than a day after `now`. */
export function countedBy(now: When): (answer: StandingAnswer) => boolean {
  const latest = new Date(now.at + dayMs).toISOString();
  return ({ entry }) => entry.scheduled && entry.try === 1 && entry.at <= latest;
}

function reviewedIn({ entry, rating }: StandingAnswer): Reviewed {
  return { rating, when: { at: Date.parse(entry.at), offset: entry.offset } };
}

/** How many cards were met for the first time on a day of study. */
export function introducedOn(memories: Memories, day: number): number {
  let count = 0;
  for (const { first } of memories.values()) if (first === day) count += 1;
  return count;
}
