import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import { globalsOf } from '../globals.ts';
import { withFilters, type CheckOptions, type ShowLogOptions } from '../log/options.ts';
import { wholeNumber } from '../numbers.ts';
import { exportCommand } from './log-export.ts';

export const logCommand: DeclareCommand = (host, end) => {
  const command = new Command('log');
  for (const declare of [show, exportCommand, check, undo, merge, archive, path])
    command.addCommand(declare(host, end));
  return command;
};

const path: DeclareCommand = (host, end) =>
  new Command('path')
    .description('Print the file that answers are appended to')
    .action(async (_options, self: Command) => {
      const { logPath } = await import('../log/path.ts');
      end(logPath(host, globalsOf(self, host)));
    });

const check: DeclareCommand = (host, end) =>
  new Command('check')
    .description('Name every damaged line; exit 1 if there is one')
    .option('--json', 'print the result as JSON', false)
    .action(async (_options, self: Command) => {
      const { checkLog } = await import('../log/check.ts');
      end(checkLog(host, { ...self.optsWithGlobals<CheckOptions>(), ...globalsOf(self, host) }));
    });

const show: DeclareCommand = (host, end) =>
  withFilters(new Command('show'), host)
    .description('Show the entries, oldest first, as they stand')
    .option('-n, --limit <n>', 'only the last n of them', wholeNumber(1, 1_000_000))
    .option('--json', 'print JSON Lines, an entry a line', false)
    .option('--no-pager', 'print at once, however long')
    .action(async (_options, self: Command) => {
      const { showLog } = await import('../log/show.ts');
      end(
        await showLog(host, {
          ...self.optsWithGlobals<ShowLogOptions>(),
          ...globalsOf(self, host),
        }),
      );
    });

const undo: DeclareCommand = (host, end) =>
  new Command('undo')
    .description('Take back the last answer, or the entry of an id')
    .argument('[id]', 'as `quiz log show` prints it')
    .action(async (id: string | undefined, _options, self: Command) => {
      const { undoEntry } = await import('../log/undo.ts');
      end(undoEntry(host, id, globalsOf(self, host)));
    });

const archive: DeclareCommand = (host, end) =>
  new Command('archive')
    .description('Move the log aside, where it is still read, and begin a new file')
    .action(async (_options, self: Command) => {
      const { archiveLog } = await import('../log/archive.ts');
      end(archiveLog(host, globalsOf(self, host)));
    });

const merge: DeclareCommand = (host, end) =>
  new Command('merge')
    .description('Take over the entries of other logs, such as that of another machine')
    .argument('<file...>', 'the other logs; they are only read')
    .action(async (files: string[], _options, self: Command) => {
      const { mergeLogs } = await import('../log/merge.ts');
      end(mergeLogs(host, files, globalsOf(self, host)));
    });
