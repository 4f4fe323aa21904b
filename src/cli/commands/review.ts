import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import type { Configured } from '../config.ts';
import { globalsOf, type Globals } from '../globals.ts';
import { collect } from '../lists.ts';
import { date, retention, wholeNumber } from '../numbers.ts';

interface GivenOptions extends Globals {
  readonly limit?: number;
  readonly newLimit?: number;
  /** 0.7 to 0.99. */
  readonly retention?: number;
  readonly tag: readonly string[];
  readonly topic: readonly string[];
  readonly id: readonly string[];
  /** Only count what is due. */
  readonly due: boolean;
  /** Only those that are left out otherwise. */
  readonly suspended: boolean;
  /** Prepare for an exam on this date, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly perDay?: number;
  /** Fit the parameters of the schedule to the log, and ask nothing. */
  readonly optimize: boolean;
  readonly answers?: string;
  readonly seed?: number;
  readonly json: boolean;
}

export type ReviewOptions = Configured<GivenOptions>;

export const reviewCommand: DeclareCommand = (host, end) =>
  new Command('review')
    .argument('[deck...]', 'deck files or folders; those of the configuration, else those here')
    .option('-n, --limit <n>', 'ask no more than n cards', wholeNumber(1, 20_000))
    .option('--new-limit <n>', 'new cards a day (default: 10)', wholeNumber(0, 20_000))
    .option(
      '--retention <share>',
      'share of due cards that should still be known (default: 0.9)',
      retention,
    )
    .option('--tag <tag>', 'only cards with this tag (repeatable)', collect, [])
    .option('--topic <topic>', 'only cards of this topic (repeatable)', collect, [])
    .option('--id <id>', 'only this card (repeatable)', collect, [])
    .option('--suspended', 'ask the cards that were suspended, to take them back', false)
    .option('--until <date>', 'prepare for an exam on this date: plan the days before it', date)
    .option('--per-day <n>', 'with --until, most cards a day (default: 50)', wholeNumber(1, 20_000))
    .option('--due', 'print how many cards are due; exit 1 when there are any', false)
    .option(
      '--optimize',
      'fit the schedule to your own reviews; exit 1 when they are too few',
      false,
    )
    .option('--answers <file>', 'take the answers from a YAML or JSON file, - for standard input')
    .option('--seed <n>', 'draw the same orders of choices again', wholeNumber(0, 2 ** 32 - 1))
    .option('--json', 'print the result as JSON on stdout, talk on stderr', false)
    .action(async (paths: string[], _options, self: Command) => {
      const { withConfig } = await import('../config.ts');
      const options = { ...self.optsWithGlobals<GivenOptions>(), ...globalsOf(self, host) };
      const act = await actOf(options);
      end(await withConfig(host, self, options, (configured) => act(host, paths, configured)));
    });

async function actOf({ due, optimize }: GivenOptions) {
  if (optimize) return (await import('../optimize/optimize.ts')).optimize;
  return due
    ? (await import('../review/due.ts')).countDue
    : (await import('../review/review.ts')).review;
}
