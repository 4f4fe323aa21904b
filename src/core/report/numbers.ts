import type { StandingAnswer } from '../log/replay.ts';
import { firstTryCount, type FirstTries } from './first-tries.ts';
import { medianFold } from './median.ts';

/** First tries of some answers and the time they took. */
export interface Numbers extends FirstTries {
  /** Of first tries, within one per cent; absent where there are none. */
  readonly medianMs?: number;
}

export interface NumbersFold {
  /** Takes first tries only, each with the `timeBucket` of its time. */
  add(answer: StandingAnswer, bucket: number): void;
  result(): Numbers;
}

export function numbersFold(): NumbersFold {
  const tries = firstTryCount();
  const times = medianFold();
  return {
    add(answer, bucket) {
      tries.add(answer);
      times.add(bucket);
    },
    result() {
      const medianMs = times.median();
      return { ...tries.result(), ...(medianMs === undefined ? {} : { medianMs }) };
    },
  };
}
