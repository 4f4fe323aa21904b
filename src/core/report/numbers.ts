import type { StandingAnswer } from '../log/replay.ts';
import {
  firstTryCount,
  noFirstTries,
  type FirstTries,
  type LaidFirstTries,
} from './first-tries.ts';
import { medianFold, noMedian, type LaidMedian } from './median.ts';

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

/** Plain data that numbers go on from. */
export interface LaidNumbers {
  readonly tries: LaidFirstTries;
  readonly times: LaidMedian;
}

export function noNumbers(): LaidNumbers {
  return { tries: noFirstTries(), times: noMedian() };
}

export function numbersFold(laid: LaidNumbers): NumbersFold {
  const tries = firstTryCount(laid.tries);
  const times = medianFold(laid.times);
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
