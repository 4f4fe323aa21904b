import { nodeClock } from './clock.ts';
import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { StopReason } from '../host/asker.ts';

/** What stops a program from outside. */
export interface Signals {
  /** Aborted once; its reason is a `StopReason`. */
  readonly signal: AbortSignal;
  stop(reason: StopReason): void;
  /** Back to how Node takes signals by itself. */
  release(): void;
}

/** How long a program that is stopped may take to end by itself, in milliseconds. */
const patience = 500;

const reasons = { SIGINT: 'interrupt', SIGTERM: 'terminated', SIGHUP: 'gone' } as const;

/** Ctrl-C pressed twice in a row is one wish: what was typed is still saved. Later it is another. */
function isLate(abortedAt: number): boolean {
  return nodeClock.elapsed() - abortedAt > patience;
}

/** One controller for the whole program: prompts end with it while code after them still runs. */
export function watchSignals(process: NodeJS.Process): Signals {
  const controller = new AbortController();
  const terminals = [0, 1, 2].filter((file) => isatty(file));
  let leaving = false;
  let abortedAt = 0;
  const leaveTerminal = () => {
    if (leaving) return;
    leaving = true;
    process.once('exit', () => closeGone(terminals));
    setTimeout(() => process.exit(129), patience).unref();
  };
  const stop = (reason: StopReason) => {
    if (controller.signal.aborted && reason === 'interrupt' && isLate(abortedAt)) process.exit(130);
    if (!controller.signal.aborted) {
      abortedAt = nodeClock.elapsed();
      controller.abort(reason);
    }
    if (reason === 'gone') leaveTerminal();
  };
  const handlers = Object.entries(reasons).map(([name, reason]) => {
    const handler = () => stop(reason);
    process.on(name, handler);
    return () => process.off(name, handler);
  });
  return { signal: controller.signal, stop, release: () => handlers.forEach((off) => off()) };
}

/**
 * Node puts the modes of its terminals back when it ends, and aborts (134, with a stack) where one
 * is gone; a file that is closed it leaves alone. A terminal that is gone says that it is none.
 */
function closeGone(terminals: readonly number[]): void {
  for (const file of terminals) {
    if (!isatty(file)) closeSync(file);
  }
}

/** Why a program was stopped; aborted for another reason is a bug. */
export function stopReason(signal: AbortSignal): StopReason {
  return signal.reason as StopReason;
}
