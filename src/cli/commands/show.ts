import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import { globalsOf, type Globals } from '../globals.ts';
import { wholeNumber } from '../numbers.ts';

export interface ShowOptions extends Globals {
  readonly answers: boolean;
  readonly width?: number;
  readonly raw: boolean;
  readonly json: boolean;
  /** False for `--no-pager`. */
  readonly pager: boolean;
}

export const showCommand: DeclareCommand = (host, end) =>
  new Command('show')
    .argument('<deck>', 'deck file; - reads it from standard input')
    .argument('[id...]', 'only these questions')
    .option('--answers', 'with answers, hints and explanations', false)
    .option('--width <columns>', 'as on a terminal of this width', wholeNumber(10, 400))
    .option('--raw', 'the source of each card', false)
    .option('--json', 'the deck as data', false)
    .option('--no-pager', 'print at once, however long')
    .action(async (deck: string, ids: string[], _options, self: Command) => {
      const { show } = await import('../show/show.ts');
      const { withConfig } = await import('../config.ts');
      const options = { ...self.optsWithGlobals<ShowOptions>(), ...globalsOf(self, host) };
      end(await withConfig(host, self, options, (configured) => show(host, deck, ids, configured)));
    });
