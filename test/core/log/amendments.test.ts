import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amended, amendmentsOf, isAmendment } from '../../../src/core/log/amendments.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { inOrder, standingAnswers } from '../../../src/core/log/replay.ts';
import { answerEntry, overrideEntry, undoEntry } from '../../support/log-entries.ts';

/** Answers from 1 to 3, and changes of them and of one another, in any order. */
const change = fc.record({
  target: fc.integer({ min: 1, max: 11 }),
  undo: fc.boolean(),
  to: fc.constantFrom('right', 'skipped', 'nearly'),
});
const log: fc.Arbitrary<readonly LogEntry[]> = fc
  .array(change, { maxLength: 8 })
  .chain((changes) => {
    const entries = [
      ...[1, 2, 3].map((n) => answerEntry('s', n, { verdict: 'wrong', score: 0, rating: 1 })),
      ...changes.map(({ target, undo, to }, place) =>
        undo
          ? undoEntry(answerEntry('s', target), 4 + place)
          : overrideEntry(answerEntry('s', target), 4 + place, { verdict: to }),
      ),
    ];
    return fc.shuffledSubarray<LogEntry>(entries, { minLength: entries.length });
  });

describe('what changes other entries', () => {
  it('makes of answers that stream by what a replay makes of them', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const amendments = amendmentsOf(entries.filter(isAmendment));
        const streamed = inOrder(entries).flatMap((entry) =>
          entry.kind === 'answer' && !amendments.isUndone(entry.id)
            ? [amended(entry, amendments)]
            : [],
        );
        expect(streamed).toEqual(standingAnswers(entries));
      }),
    );
  });
});
