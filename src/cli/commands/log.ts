import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import type { ExitCode } from '../exit-codes.ts';
import { globalsOf, type Globals } from '../globals.ts';
import type { Filters } from '../log/filters.ts';
import { collect, localDate, someOf } from '../lists.ts';
import { kinds, verdicts } from '../../core/log/entry-shape.ts';
import { wholeNumber } from '../numbers.ts';
import type { Host } from '../../host.ts';

export interface CheckOptions extends Globals {
  readonly json: boolean;
}

export interface ShowLogOptions extends Globals, Filters {
  readonly limit?: number;
  readonly json: boolean;
  /** False for `--no-pager`. */
  readonly pager: boolean;
}

export interface ExportOptions extends Globals, Filters {
  readonly csv: boolean;
  readonly json: boolean;
  readonly xapi: boolean;
  readonly output?: string;
  readonly force: boolean;
  /** With the answers that were undone. */
  readonly all: boolean;
  readonly raw: boolean;
  readonly actor?: string;
  readonly base?: string;
  readonly deckFile: readonly string[];
}

type End = (code: ExitCode) => void;

export const logCommand: DeclareCommand = (host, end) => {
  const command = new Command('log').description('Show, check, export or mend the score log');
  for (const declare of [show, exported, check, undo, merge, archive, path])
    command.addCommand(declare(host, end));
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

const show = (host: Host, end: End): Command =>
  withFilters(new Command('show'))
    .description('Show the entries, oldest first, as they stand')
    .option('-n, --limit <n>', 'only the last n of them', wholeNumber(1, 1_000_000))
    .option('--json', 'print JSON Lines, an entry a line', false)
    .option('--no-pager', 'print at once, however long')
    .action(async (_options, self: Command) => {
      const { showLog } = await import('../log/show.ts');
      end(showLog(host, { ...self.optsWithGlobals<ShowLogOptions>(), ...globalsOf(self, host) }));
    });

const exported = (host: Host, end: End): Command =>
  withCards(new Command('export'))
    .description('Write the answers as they stand for other programs')
    .option('--csv', 'comma-separated values, safe to open in a spreadsheet', false)
    .option('--json', 'one JSON object', false)
    .option('--xapi', 'xAPI 1.0.3 statements for a learning record store', false)
    .option('--output <file>', 'write this file; - is standard output')
    .option('--force', 'replace the file if it is there', false)
    .option('--all', 'with the answers that were undone', false)
    .option('--raw', 'CSV: cells as they are, also those that a spreadsheet would run', false)
    .option('--actor <who>', 'xAPI: the learner: mailto:…, a JSON agent or account, or a name')
    .option('--base <iri>', 'xAPI: the address below which decks and questions get theirs')
    .option(
      '--deck-file <path>',
      'xAPI: a deck to describe the questions (repeatable)',
      collect,
      [],
    )
    .action(async (_options, self: Command) => {
      const { exportLog } = await import('../log/export.ts');
      end(
        await exportLog(host, {
          ...self.optsWithGlobals<ExportOptions>(),
          ...globalsOf(self, host),
          kind: [],
        }),
      );
    });

const undo = (host: Host, end: End): Command =>
  new Command('undo')
    .description('Take back the last answer, or the entry of an id')
    .argument('[id]', 'as `quiz log show` prints it')
    .action(async (id: string | undefined, _options, self: Command) => {
      const { undoEntry } = await import('../log/undo.ts');
      end(undoEntry(host, id, globalsOf(self, host)));
    });

const archive = (host: Host, end: End): Command =>
  new Command('archive')
    .description('Move the log aside, where it is still read, and begin a new file')
    .action(async (_options, self: Command) => {
      const { archiveLog } = await import('../log/archive.ts');
      end(archiveLog(host, globalsOf(self, host)));
    });

const merge = (host: Host, end: End): Command =>
  new Command('merge')
    .description('Take over the entries of other logs, such as that of another machine')
    .argument('<file...>', 'the other logs; they are only read')
    .action(async (files: string[], _options, self: Command) => {
      const { mergeLogs } = await import('../log/merge.ts');
      end(mergeLogs(host, files, globalsOf(self, host)));
    });

function withFilters(command: Command): Command {
  return withCards(command).option(
    '--kind <kind>',
    `only of this kind: ${kinds.join(', ')} (repeatable)`,
    someOf(kinds),
    [],
  );
}

function withCards(command: Command): Command {
  return command
    .option('--deck <id>', 'only of this deck (repeatable)', collect, [])
    .option('--question <id>', 'only of this question (repeatable)', collect, [])
    .option(
      '--verdict <verdict>',
      `only answers that stand as ${verdicts.join(', ')} (repeatable)`,
      someOf(verdicts),
      [],
    )
    .option(
      '--since <date>',
      'only from this local date or time on: 2026-11-23, 2026-11-23T14:30',
      localDate,
    );
}
