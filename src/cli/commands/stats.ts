import { Command, InvalidArgumentError, Option } from 'commander';
import { groupings, type Grouping } from '../../core/report/overview.ts';
import { isDate } from '../../core/schedule/study-day.ts';
import type { DeclareCommand } from '../commands.ts';
import type { Configured } from '../config.ts';
import { globalsOf, type Globals } from '../globals.ts';
import { daysIn } from '../since.ts';

/** The first day that counts: a date, or so many days up to today. */
export type Since = { readonly date: string } | { readonly days: number };

interface GivenOptions extends Globals {
  readonly since?: Since;
  readonly by?: Grouping;
  readonly json: boolean;
  readonly csv: boolean;
  /** A file. */
  readonly html?: string;
  readonly force: boolean;
  /** False for `--no-pager`. */
  readonly pager: boolean;
}

export type StatsOptions = Configured<GivenOptions>;

export const statsCommand: DeclareCommand = (host, end) =>
  new Command('stats')
    .argument('[deck...]', 'only these decks, with their titles and questions; else the whole log')
    .option('--since <when>', 'only from this day on: 2026-11-23, or 7d, 4w up to today', since)
    .addOption(new Option('--by <what>', 'only one breakdown, but whole').choices([...groupings]))
    .option('--json', 'print the numbers as JSON', false)
    .option('--csv', 'print comma-separated values, a row a question, or what --by says', false)
    .option('--html <file>', 'write a page with charts and tables, to open in a browser or print')
    .option('--force', 'replace the file if it is there', false)
    .option('--no-pager', 'print at once, however long')
    .addHelpText('after', columns)
    .action(async (paths: string[], _options, self: Command) => {
      const { stats } = await import('../stats/stats.ts');
      const { withConfig } = await import('../config.ts');
      const options = { ...self.optsWithGlobals<GivenOptions>(), ...globalsOf(self, host) };
      end(await withConfig(host, self, options, (configured) => stats(host, paths, configured)));
    });

const columns = `
Columns of --csv: what --by says (deck: deck, title; question: deck, question, type); tries, right,
share, score, points and median_ms of first tries, the last in milliseconds and true to one per
cent; with --by question also overrides (how often a learner said "I was right"), discrimination
(how being right here goes with being right in the rest of a session, -1 to 1), sessions (how many
sessions that is over), and the most frequent wrong answers: wrong_1, wrong_1_count to wrong_3_count.`;

function since(text: string): Since {
  const days = daysIn(text);
  if (days !== undefined) return { days };
  if (isDate(text)) return { date: text };
  throw new InvalidArgumentError('Expected a date such as 2026-11-23, or days or weeks: 7d, 4w.');
}
