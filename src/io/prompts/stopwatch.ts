import { useEffect, useRef } from '@inquirer/core';
import type { PromptTerminal } from './terminal.ts';

/** How long a prompt is open, in milliseconds. */
export interface Stopwatch {
  /** By the clock on the wall. */
  passed(): number;
  /** Without the time in which the program was stopped (Ctrl-Z). */
  worked(): number;
  /** The program is stopped, or has not noticed yet that it goes on. */
  readonly isStopped: boolean;
}

export function useStopwatch(terminal: PromptTerminal): Stopwatch {
  const started = useRef(terminal.now());
  const away = useRef(0);
  const since = useRef<number | undefined>(undefined);
  useEffect((rl) => {
    const leave = () => {
      since.current = terminal.now();
    };
    const comeBack = () => {
      away.current += terminal.now() - (since.current ?? terminal.now());
      since.current = undefined;
    };
    rl.input.on('leave', leave).on('return', comeBack);
    return () => {
      rl.input.off('leave', leave).off('return', comeBack);
    };
  }, []);
  const passed = () => terminal.now() - started.current;
  return {
    passed,
    worked: () => passed() - away.current,
    get isStopped() {
      return since.current !== undefined;
    },
  };
}
