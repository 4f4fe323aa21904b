import { amended } from './amendments.ts';
import { readInOrder, type Scan } from './in-order.ts';
import type { StandingAnswer } from './replay.ts';

/**
 * Hands over the answers that stand, in order: what `standingAnswers` makes of the same entries,
 * without keeping them. Scans at least twice, so `scan` must give the same entries each time.
 */
export function eachAnswer(scan: Scan, take: (answer: StandingAnswer) => void): void {
  const { amendments, each } = readInOrder(scan, ({ kind }) => kind === 'answer');
  each((entry) => {
    if (entry.kind === 'answer' && !amendments.isUndone(entry.id)) take(amended(entry, amendments));
  });
}
