import type { Command } from 'commander';
import type { Host } from '../host.ts';
import { logCommand } from './commands/log.ts';
import { lintCommand } from './commands/lint.ts';
import { reviewCommand } from './commands/review.ts';
import { runCommand } from './commands/run.ts';
import { showCommand } from './commands/show.ts';
import { statsCommand } from './commands/stats.ts';
import type { ExitCode } from './exit-codes.ts';

/** Declares a command; its action calls `end` with the exit code, or not at all for 0. */
export type DeclareCommand = (host: Host, end: (code: ExitCode) => void) => Command;

/** In the order of the help. A command is one file and one line here. */
export const commands: readonly DeclareCommand[] = [
  runCommand,
  reviewCommand,
  statsCommand,
  lintCommand,
  logCommand,
  showCommand,
];
