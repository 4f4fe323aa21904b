import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { dateOf } from '../../core/schedule/study-day.ts';
import type { Overview } from '../../core/report/overview.ts';
import { statsCsv } from '../../core/report/stats-csv.ts';
import { statsJson } from '../../core/report/stats-json.ts';
import { prepareProse } from '../../core/view/prose.ts';
import type { Look } from '../../core/view/paint.ts';
import { showStats } from '../../core/view/stats/screen.ts';
import { proseOf } from '../../core/view/stats/words.ts';
import { statsPage } from '../../core/view/stats-page/page.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { TextFill } from '../../host/files.ts';
import type { StatsOptions } from '../commands/stats.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { inPager } from '../in-pager.ts';
import { logFiles } from '../log/log-files.ts';
import { inTheWay, writeFile } from '../output-file.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { knownDecks } from './known-decks.ts';
import { readOverview } from './read-overview.ts';

/** `quiz stats`: from a command line to an exit code. */
export async function stats(
  host: Host,
  paths: readonly string[],
  options: StatsOptions,
): Promise<ExitCode> {
  const refused = refusedOptions(host, options);
  if (refused !== undefined) return refused.code;
  const decks = paths.length === 0 ? [] : await knownDecks(host, paths);
  if (isRefusal(decks)) return decks.code;
  const files = logFiles(host, options);
  if (isRefusal(files)) return files.code;
  const overview = readOverview(host, decks, options);
  if ('kind' in overview) return overview.code;
  await prepareProse(proseOf(overview));
  tellFuture(host, overview);
  return await print(host, overview, options);
}

function refusedOptions(host: Host, options: StatsOptions): Refusal | undefined {
  const { json, csv, html, by, force } = options;
  if ([json, csv, html !== undefined].filter(Boolean).length > 1)
    return refuse(host, say`Only one of \`--json\`, \`--csv\` and \`--html\` can be had at once`);
  if (html === undefined)
    return force ? refuse(host, say`\`--force\` is about the file of \`--html\``) : undefined;
  if (by !== undefined)
    return refuse(host, say`\`--by\` has no use with \`--html\`: the page has every breakdown`);
  return html === '-' ? undefined : inTheWay(host, html, force);
}

function tellFuture(host: Host, { stats: { future } }: Overview): void {
  if (future === 0) return;
  const words = future === 1 ? say`1 answer is` : say`${future} answers are`;
  host.streams.err(say`warning: ${words} from the future, and left out\n`);
}

async function print(host: Host, overview: Overview, options: StatsOptions): Promise<ExitCode> {
  if (options.json) host.streams.data(statsJson(overview, options.by));
  else if (options.csv) host.streams.data(statsCsv(overview, options.by ?? 'question'));
  else if (options.html !== undefined) return writePage(host, overview, options.html, options);
  else if (overview.stats.answers === 0) host.streams.out(nothing(overview));
  else
    await printScreen(host, lines(showStats(overview, options.by, lookOf(host, options))), options);
  return exitCodes.ok;
}

function nothing({ since, names }: Overview): Shown {
  const to =
    names.given === 0 ? say`` : say` to ${names.given === 1 ? say`this deck` : say`these decks`}`;
  if (since !== undefined) return say`No answers${to} since ${safeLine(dateOf(since))}\n`;
  return say`No answers${to} yet. Once you have answered a deck with \`quiz run\`, this shows how it is going.\n`;
}

const widest = 120;

/** Charts may be wider than prose, where the terminal is. */
function lookOf(host: Host, options: StatsOptions): Look {
  const look = host.look('stdout', options);
  const { isTerminal, size } = host.streams.stdout;
  return isTerminal ? { ...look, width: Math.min(size().columns, widest) } : look;
}

/** Through a pager when it is longer than the terminal is high. */
async function printScreen(host: Host, text: Shown, { pager }: StatsOptions): Promise<void> {
  const { isTerminal, size } = host.streams.stdout;
  const long = text.split('\n').length > size().rows;
  if (pager && isTerminal && long && (await inPager(host, text))) return;
  host.streams.out(text);
}

function writePage(
  host: Host,
  overview: Overview,
  path: string,
  { force, quiet }: StatsOptions,
): ExitCode {
  const page = statsPage(overview);
  if (path === '-') {
    host.streams.data(page);
    return exitCodes.ok;
  }
  const fill: TextFill = (write) => {
    write(page);
    return undefined;
  };
  const refused = writeFile(host, path, fill, force);
  if (refused !== undefined) return refused.code;
  if (!quiet) host.streams.err(say`Wrote \`${safeLine(path)}\`\n`);
  return exitCodes.ok;
}
