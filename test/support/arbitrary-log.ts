import * as fc from 'fast-check';
import type { LogEntry } from '../../src/core/log/entry.ts';
import { seenEntries } from '../../src/core/log/seen.ts';
import { answerEntry, overrideEntry, switchEntry, undoEntry } from './log-entries.ts';

/** Sessions of a few places each, so that ids come twice and targets are met. */
const entry: fc.Arbitrary<LogEntry> = fc
  .record({
    what: fc.constantFrom('answer', 'answer', 'answer', 'override', 'undo', 'flag'),
    session: fc.constantFrom('a', 'b'),
    n: fc.integer({ min: 1, max: 12 }),
    target: fc.record({
      session: fc.constantFrom('a', 'b'),
      n: fc.integer({ min: 1, max: 12 }),
    }),
    hours: fc.integer({ min: 0, max: 100 }),
    ms: fc.constantFrom(0, 0, 1, 61_001, 3_599_999),
    verdict: fc.constantFrom('right', 'nearly', 'wrong', 'skipped'),
    odd: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ what, session, n, target, hours, ms, verdict, odd }): LogEntry => {
    const at = new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000 + ms).toISOString();
    const id = odd === 0 ? `odd ${n % 3}` : `${session}-${n}`;
    const over = { at, session, id };
    const aim = answerEntry(target.session, target.n);
    switch (what) {
      case 'override':
        return { ...overrideEntry(aim, n, { verdict, score: odd / 9 }), ...over };
      case 'undo':
        return { ...undoEntry(aim, n), ...over };
      case 'flag':
        return { ...switchEntry('flag', n, odd % 2 === 0), ...over };
      case 'answer':
        return answerEntry(session, n, { ...over, verdict, question: `q${odd % 4}` });
    }
  });

/** What several files hold: each in order, nearly in order, or as it comes. */
export const logFiles: fc.Arbitrary<readonly (readonly LogEntry[])[]> = fc.array(
  fc
    .record({
      entries: fc.array(entry, { maxLength: 30 }),
      sorted: fc.integer({ max: 30, min: 0 }),
    })
    .map(({ entries, sorted }) => [
      ...entries.slice(0, sorted).sort((one, other) => (one.at < other.at ? -1 : 1)),
      ...entries.slice(sorted),
    ]),
  { minLength: 1, maxLength: 3 },
);

/** What a scan of these files gives: the first entry of each id. */
export function readFiles(files: readonly (readonly LogEntry[])[]): readonly LogEntry[] {
  const seen = seenEntries();
  return files.flat().filter((one) => seen.isNew(one));
}
