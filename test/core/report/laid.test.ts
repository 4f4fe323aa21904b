import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFold, type LaidMemories } from '../../../src/core/log/memories.ts';
import { standingAnswers } from '../../../src/core/log/replay.ts';
import { noStats, statsFold } from '../../../src/core/report/stats.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { afterwards, halfAYear } from '../../support/overview.ts';

const answers = standingAnswers(halfAYear);
const scheduler = makeScheduler(defaultSettings);

/** Folds laid down as plain data before each of these places, and taken up again. */
function laidDownAt(places: readonly number[]) {
  let [stats, cards] = [noStats(), new Map() as LaidMemories];
  const ends = [...places.toSorted((one, other) => one - other), answers.length];
  ends.forEach((end, index) => {
    [stats, cards] = structuredClone([stats, cards]);
    const numbers = statsFold({ now: afterwards }, stats);
    const memory = memoryFold(scheduler, afterwards, cards);
    for (const answer of answers.slice(ends[index - 1] ?? 0, end)) {
      numbers.take(answer);
      memory.take(answer);
    }
  });
  return {
    stats: statsFold({ now: afterwards }, stats).stats(),
    memories: memoryFold(scheduler, afterwards, cards).memories(),
  };
}

describe('statistics and memories that were laid down on the way', () => {
  it('are those of one go, wherever that was', () => {
    const whole = laidDownAt([]);
    expect(whole.stats.answers).toBe(answers.length);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: answers.length }), { maxLength: 3 }), (places) => {
        expect(laidDownAt(places)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });
});
