import { amended } from '../../src/core/log/amendments.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import type { FoldForm } from '../../src/core/log/fold-log.ts';
import type { StandingAnswer } from '../../src/core/log/replay.ts';

/** Lists the answers that stand, so that nothing a fold could be about is lost. */
export const listing: FoldForm<StandingAnswer[]> = {
  kinds: ['answer'],
  nothing: () => [],
  onto: (laid) => (entry, amendments) => {
    if (entry.kind === 'answer') laid.push(amended(entry, amendments));
  },
};

/** One pass over them. */
export const scanOf = (entries: readonly LogEntry[]) => (take: (entry: LogEntry) => void) =>
  entries.forEach((entry) => take(entry));
