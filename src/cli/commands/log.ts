import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import type { ExitCode } from '../exit-codes.ts';
import { globalsOf, type Globals } from '../globals.ts';
import type { Host } from '../../host.ts';

export interface CheckOptions extends Globals {
  readonly json: boolean;
}

type End = (code: ExitCode) => void;

export const logCommand: DeclareCommand = (host, end) => {
  const command = new Command('log').description('Show, check, export or mend the score log');
  for (const declare of [path, check]) command.addCommand(declare(host, end));
  return command;
};

const path = (host: Host, end: End): Command =>
  new Command('path')
    .description('Print the file that answers are appended to')
    .action(async (_options, self: Command) => {
      const { logPath } = await import('../log/path.ts');
      end(logPath(host, globalsOf(self, host)));
    });

const check = (host: Host, end: End): Command =>
  new Command('check')
    .description('Name every damaged line; exit 1 if there is one')
    .option('--json', 'print the result as JSON', false)
    .action(async (_options, self: Command) => {
      const { checkLog } = await import('../log/check.ts');
      end(checkLog(host, { ...self.optsWithGlobals<CheckOptions>(), ...globalsOf(self, host) }));
    });
