import type { StandingAnswer } from '../log/replay.ts';
import { firstTryCount, type FirstTries } from './first-tries.ts';
import { medianFold } from './median.ts';

/** First tries of some answers and the time they took. */
export interface Numbers extends FirstTries {
  /** Of first tries, within one per cent; absent where there are none. */
  readonly medianMs?: number;
}

export interface NumbersFold {
  /** Takes first tries only. */
  add(answer: StandingAnswer): void;
  result(): Numbers;
}

export function numbersFold(): NumbersFold {
  const tries = firstTryCount();
  const times = medianFold();
  return {
    add(answer) {
      tries.add(answer);
      times.add(answer.entry.ms);
    },
    result() {
      const medianMs = times.median();
      return { ...tries.result(), ...(medianMs === undefined ? {} : { medianMs }) };
    },
  };
}
