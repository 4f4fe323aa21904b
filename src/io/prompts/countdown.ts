import { useEffect, useRef, useState } from '@inquirer/core';
import type { PromptTerminal } from './terminal.ts';

/** Milliseconds between two looks at the clock; the screen changes once a second. */
const beat = 100;

/** Whole seconds left of `limit` milliseconds, undefined without one; calls `end` at zero. */
export function useCountdown(
  terminal: PromptTerminal,
  limit: number | undefined,
  end: () => void,
): number | undefined {
  const latest = useRef(end);
  latest.current = end;
  const [seconds, setSeconds] = useState(limit === undefined ? 0 : Math.ceil(limit / 1000));
  useEffect(() => {
    if (limit === undefined) return undefined;
    const deadline = terminal.now() + limit;
    const tick = () => {
      const left = deadline - terminal.now();
      if (left <= 0) latest.current();
      else setSeconds(Math.ceil(left / 1000));
    };
    const timer = setInterval(tick, beat);
    return () => clearInterval(timer);
  }, []);
  return limit === undefined ? undefined : seconds;
}
