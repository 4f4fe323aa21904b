import type { EndEntry } from '../core/log/entry.ts';

/** What a command's end means to a shell or a CI job (design §3). */
export const exitCodes = {
  ok: 0,
  /** Below `--pass`, problems found, cards due. */
  negative: 1,
  /** Usage, config, unreadable or invalid deck, no input, a log that could not be written. */
  usage: 2,
  /** A bug of ours. */
  bug: 3,
  /** The terminal is gone; everything is saved. */
  gone: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** By how a session ended. */
export const stopCodes: { readonly [R in EndEntry['reason']]: ExitCode } = {
  done: exitCodes.ok,
  time: exitCodes.ok,
  quit: exitCodes.interrupted,
  interrupt: exitCodes.interrupted,
  eof: exitCodes.interrupted,
  terminated: exitCodes.terminated,
  gone: exitCodes.gone,
  error: exitCodes.usage,
};
