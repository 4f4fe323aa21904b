import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amended, amendmentsOf, isAmendment } from '../../../src/core/log/amendments.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { inOrder, standingAnswers } from '../../../src/core/log/replay.ts';
import { answerEntry, overrideEntry, undoEntry } from '../../support/log-entries.ts';

/** Answers from 1 to 5, and changes of them and of one another, in any order. */
const change = fc.record({
  n: fc.integer({ min: 6, max: 30 }),
  target: fc.integer({ min: 1, max: 30 }),
  undo: fc.boolean(),
  right: fc.boolean(),
});
const log: fc.Arbitrary<readonly LogEntry[]> = fc
  .uniqueArray(change, { selector: ({ n }) => n, maxLength: 12 })
  .map((changes) => [
    ...[1, 2, 3, 4, 5].map((n) => answerEntry('s', n, { verdict: 'wrong', score: 0, rating: 1 })),
    ...changes.map(({ n, target, undo, right }) =>
      undo
        ? undoEntry(answerEntry('s', target), n)
        : overrideEntry(answerEntry('s', target), n, right ? {} : { verdict: 'skipped' }),
    ),
  ]);

describe('what changes other entries', () => {
  it('makes of answers that stream by what a replay makes of them', () => {
    fc.assert(
      fc.property(
        log.chain((entries) => fc.shuffledSubarray([...entries])),
        (entries) => {
          const amendments = amendmentsOf(entries.filter(isAmendment));
          const streamed = inOrder(entries).flatMap((entry) =>
            entry.kind === 'answer' && !amendments.isUndone(entry.id)
              ? [amended(entry, amendments)]
              : [],
          );
          expect(streamed).toEqual(standingAnswers(entries));
        },
      ),
    );
  });
});
