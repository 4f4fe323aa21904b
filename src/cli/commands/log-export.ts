import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import { globalsOf } from '../globals.ts';
import { collect } from '../lists.ts';
import { withCards, type ExportOptions } from '../log/options.ts';

const exportHelp = `
Columns of --csv: id, at (UTC), local (with the offset), session, deck, question, type, topic,
tags (with "; " between), try, response (a text, or JSON where it is a list), verdict, score
(0 to 1), points, rating (1 to 4), hints, ms, mode, scheduled, overridden; undone with --all.
A text that a spreadsheet would run as a formula gets an apostrophe before it.

Statements of --xapi have the same id at every export. With --all, what was undone or overridden
is stated as it was and voided, for a store that was sent it before.`;

export const exportCommand: DeclareCommand = (host, end) =>
  withCards(new Command('export'), host)
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
    .addHelpText('after', exportHelp)
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
