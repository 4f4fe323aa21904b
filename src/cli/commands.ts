import type { Command } from 'commander';
import type { Host } from '../host.ts';
import type { ExitCode } from './exit-codes.ts';

/** Declares a command; its action calls `end` with the exit code, or not at all for 0. */
export type DeclareCommand = (host: Host, end: (code: ExitCode) => void) => Command;

/** A command as the help lists it; the options of one that is not called are never loaded. */
interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<DeclareCommand>;
}

/** In the order of the help. A command is one file and one entry here. */
export const commands: readonly Listed[] = [
  {
    name: 'run',
    summary: 'Ask a deck now',
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  {
    name: 'review',
    summary: 'Ask what is due today',
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  {
    name: 'stats',
    summary: 'Show how it is going: right at first try, days, memory, what is missed',
    load: async () => (await import('./commands/stats.ts')).statsCommand,
  },
  {
    name: 'lint',
    summary: 'Check decks: every problem, where it is, and what to do',
    load: async () => (await import('./commands/lint.ts')).lintCommand,
  },
  {
    name: 'log',
    summary: 'Show, export, check, undo or merge the score log',
    load: async () => (await import('./commands/log.ts')).logCommand,
  },
  {
    name: 'show',
    summary: 'Show the cards of a deck as the learner sees them',
    load: async () => (await import('./commands/show.ts')).showCommand,
  },
];
