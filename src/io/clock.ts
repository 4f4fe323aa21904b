import type { Clock } from '../host.ts';

export const nodeClock: Clock = {
  now: () => Date.now(),
  offset: (at) => -new Date(at).getTimezoneOffset(),
  elapsed,
};

/** Milliseconds on a clock that never goes back; Node's `performance` takes a while to load. */
function elapsed(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1_000 + nanoseconds / 1_000_000;
}
