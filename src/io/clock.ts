import { performance } from 'node:perf_hooks';
import type { Clock } from '../host.ts';

export const nodeClock: Clock = {
  now: () => Date.now(),
  offset: (at) => -new Date(at).getTimezoneOffset(),
  elapsed: () => performance.now(),
};
