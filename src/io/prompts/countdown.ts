import { useEffect, useRef, useState } from '@inquirer/core';
import type { CardFrame } from '../../host/asker.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Milliseconds between two looks at the clock; the screen changes once a second. */
const beat = 100;

/**
 * Whole seconds left of a card's limit, undefined without one; calls `end` at zero. The limit stands
 * still while the program is stopped, the time of an exam does not.
 */
export function useCountdown(
  stopwatch: Stopwatch,
  { limit, examLeft = Infinity }: Pick<CardFrame, 'limit' | 'examLeft'>,
  end: () => void,
): number | undefined {
  const latest = useRef(end);
  latest.current = end;
  const [seconds, setSeconds] = useState(limit === undefined ? 0 : Math.ceil(limit / 1000));
  useEffect(() => {
    if (limit === undefined) return undefined;
    const tick = () => {
      if (stopwatch.isStopped) return;
      const left = Math.min(limit - stopwatch.worked(), examLeft - stopwatch.passed());
      if (left <= 0) latest.current();
      else setSeconds(Math.ceil(left / 1000));
    };
    const timer = setInterval(tick, beat);
    return () => clearInterval(timer);
  }, []);
  return limit === undefined ? undefined : seconds;
}
