import type { CheckOptions } from '../../core/lint/check.ts';
import type { FileReport, LintReport } from '../../core/lint/report.ts';
import { rules } from '../../core/lint/rules.ts';
import { isOn } from '../../core/lint/settings.ts';
import type { Severity } from '../../core/text/finding.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { openBaseline, type ApplyBaseline } from './baseline.ts';
import { defaultCache, openCache } from './cache.ts';
import { checkFile } from './check-file.ts';
import { checkFiles, type CheckedFile } from './check-files.ts';
import type { FixesMade } from './fixes.ts';
import { outputsOf, overDeck, writeReport, type Output } from './output.ts';
import { progressOn } from './progress.ts';
import { reportOf } from './report-of.ts';
import { lintSettings, type LintSettings } from './settings.ts';
import { sourcesOf, type Sources } from './sources.ts';

/** `quiz lint`: every problem of every deck, in the forms asked for; the code says whether there are any. */
export async function lintDecks(
  host: Host,
  paths: readonly string[],
  flags: LintFlags,
): Promise<ExitCode> {
  if (flags.explain !== undefined || flags.rules) return tellRules(host, flags);
  const settings = await lintSettings(host, flags);
  if (isRefusal(settings)) return settings.code;
  if (flags.printConfig) return printConfig(host, settings);
  const outputs = outputsOf(host, flags);
  if (isRefusal(outputs)) return outputs.code;
  const once = () => lintOnce(host, paths, flags, settings, outputs);
  return flags.watch ? (await import('./watch.ts')).watching(host, paths, once) : once();
}

async function tellRules(host: Host, flags: LintFlags): Promise<ExitCode> {
  const { explain, listRules } = await import('./explain.ts');
  return flags.explain === undefined ? listRules(host, flags) : explain(host, flags.explain, flags);
}

async function lintOnce(
  host: Host,
  paths: readonly string[],
  flags: LintFlags,
  settings: LintSettings,
  outputs: readonly Output[],
): Promise<ExitCode> {
  const sources = await sourcesOf(host, paths, flags, settings);
  if (isRefusal(sources)) return sources.code;
  const lost = overDeck(host, outputs, sources.targets);
  if (lost !== undefined) return lost.code;
  const options = optionsOf(host, flags, settings, outputs);
  if (flags.showFiles) return showFiles(host, sources, options);
  const baseline = openBaseline(host, flags);
  if (isRefusal(baseline)) return baseline.code;
  const made = wantsChanges(flags) ? await change(host, sources, flags, options) : nothingMade;
  if (isRefusal(made)) return made.code;
  if (flags.diff) return codeOfDiff(made);
  const checked = await checkAll(host, sources, flags, options);
  const allowEmpty = flags.allowEmpty || sources.mayBeNone === true;
  const found = reportOf(host, checked, options, settings.failOn);
  const ending = { flags: { ...flags, allowEmpty }, settings, outputs, baseline };
  const code = conclude(host, tellUnusable(host, checked), found, ending);
  return made.failed > 0 ? exitCodes.usage : code;
}

const nothingMade: FixesMade = { fixes: 0, failed: 0, changed: 0 };

async function change(
  host: Host,
  sources: Sources,
  flags: LintFlags,
  options: CheckOptions,
): Promise<FixesMade | Refusal> {
  if (sources.bytes !== undefined) return cannotFix(host);
  const { makeFixes } = await import('./fixes.ts');
  const made = await makeFixes(host, sources.targets, options, flags);
  if (!flags.quiet && !flags.diff && made.changed > 0) tellFixes(host, made);
  return made;
}

function codeOfDiff({ changed, failed }: FixesMade): ExitCode {
  if (failed > 0) return exitCodes.usage;
  return changed > 0 ? exitCodes.negative : exitCodes.ok;
}

function wantsChanges({ fix, fixUnsafe, diff, addSuppressions }: LintFlags): boolean {
  return fix || fixUnsafe || diff || addSuppressions !== undefined;
}

function cannotFix(host: Host): Refusal {
  return refuse(
    host,
    say`Only files can be fixed, not standard input or what is staged`,
    say`Name the file`,
  );
}

function tellFixes(host: Host, { fixes, changed }: FixesMade): void {
  const decks = changed === 1 ? say`1 deck` : say`${changed} decks`;
  const what = fixes === 1 ? say`1 finding` : say`${fixes} findings`;
  host.streams.err(
    fixes === 0 ? say`Wrote comments into ${decks}.\n` : say`Fixed ${what} in ${decks}.\n`,
  );
}

function optionsOf(
  host: Host,
  flags: LintFlags,
  { settings }: LintSettings,
  outputs: readonly Output[],
): CheckOptions {
  return {
    rules,
    settings,
    inline: flags.inlineConfig,
    withQuestions: outputs.some(({ format }) => format === 'junit'),
    tools: host.files,
  };
}

async function checkAll(
  host: Host,
  { targets, bytes }: Sources,
  flags: LintFlags,
  options: CheckOptions,
): Promise<readonly CheckedFile[]> {
  const file = flags.cacheFile ?? (flags.cache ? defaultCache : undefined);
  const cache =
    file === undefined || bytes !== undefined ? undefined : openCache(host, file, options);
  const checked = await checkFiles(host, targets, {
    options,
    cache,
    threads: flags.threads,
    ...(bytes === undefined ? {} : { bytes }),
    progress: progressOn(host, targets.length, flags.quiet),
  });
  const problem = cache?.save();
  if (problem !== undefined && file !== undefined)
    host.streams.err(say`warning: Cannot write \`${safeLine(file)}\`: ${safeLine(problem)}\n`);
  return checked;
}

/** How a report is told and weighed. */
interface Ending {
  readonly flags: LintFlags;
  readonly settings: LintSettings;
  readonly outputs: readonly Output[];
  readonly baseline: ApplyBaseline;
}

function conclude(
  host: Host,
  unusable: number,
  found: LintReport,
  { flags, settings, outputs, baseline }: Ending,
): ExitCode {
  if (found.files.length === 0 && unusable === 0 && !flags.allowEmpty)
    return refuse(host, say`No decks were found to check`, say`Name a deck, or add --allow-empty`)
      .code;
  const known = baseline(found);
  if (isRefusal(known)) return known.code;
  const report = flags.quiet ? gravest(known, settings) : known;
  const refused = writeReport(host, report, outputs, flags);
  if (refused !== undefined) return refused.code;
  tellTooMany(host, known, settings);
  if (unusable > 0) return exitCodes.usage;
  return flags.exitZero || !isBad(known, settings) ? exitCodes.ok : exitCodes.negative;
}

function tellUnusable(host: Host, checked: readonly CheckedFile[]): number {
  let count = 0;
  for (const { target, checked: one } of checked) {
    if (one.kind !== 'unusable') continue;
    count += 1;
    host.streams.err(
      say`error: Cannot read \`${safeLine(target.path)}\`: ${safeLine(one.reason)}\n`,
    );
  }
  return count;
}

/** Errors, and whatever else the run fails for. */
function gravest(report: LintReport, { failOn, maxWarnings }: LintSettings): LintReport {
  const tooMany = countWarnings(report.files) > maxWarnings;
  const least = Math.min(rank[failOn], tooMany ? rank.warning : rank.error);
  const files = report.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => rank[severity] >= least),
  }));
  return { ...report, files };
}

/** With few findings shown, or none, the reason for the code must still be said. */
function tellTooMany(host: Host, { files }: LintReport, { maxWarnings }: LintSettings): void {
  const warnings = countWarnings(files);
  if (warnings > maxWarnings)
    host.streams.err(
      say`error: Found ${warnings} ${warnings === 1 ? say`warning` : say`warnings`}, more than --max-warnings ${maxWarnings} allows\n`,
    );
}

function countWarnings(files: readonly FileReport[]): number {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  return all.filter(({ severity }) => severity === 'warning').length;
}

const rank: { readonly [S in Severity]: number } = { info: 0, warning: 1, error: 2 };

function isBad({ files }: LintReport, { failOn, maxWarnings }: LintSettings): boolean {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  return (
    countWarnings(files) > maxWarnings || all.some(({ severity }) => rank[severity] >= rank[failOn])
  );
}

/** Those of folders that are no decks are left out, as they are when decks are checked. */
async function showFiles(
  host: Host,
  { targets, bytes }: Sources,
  options: CheckOptions,
): Promise<ExitCode> {
  const none: CheckOptions = { ...options, settings: new Map(), rules: [] };
  for (const target of targets) {
    const { kind } = await checkFile(host, target, {
      options: none,
      cache: undefined,
      ...(bytes === undefined ? {} : { bytes }),
    });
    if (kind !== 'skipped') host.streams.out(say`${safeLine(target.path)}\n`);
  }
  return exitCodes.ok;
}

function printConfig(host: Host, settings: LintSettings): ExitCode {
  for (const line of configLines(settings)) host.streams.out(say`${safeLine(line)}\n`);
  return exitCodes.ok;
}

/** As a config file would say it. */
function configLines({
  wish,
  settings,
  failOn,
  maxWarnings,
  include,
  exclude,
}: LintSettings): readonly string[] {
  const own = new Map(rules.map(({ name, severity }) => [name, severity]));
  return [
    'lint:',
    `  preset: ${wish.preset ?? 'recommended'}`,
    `  fail-on: ${failOn}`,
    ...(maxWarnings === Infinity ? [] : [`  max-warnings: ${maxWarnings}`]),
    `  include: ${JSON.stringify(include)}`,
    `  exclude: ${JSON.stringify(exclude)}`,
    '  rules:',
    ...[...settings].map(
      ([name, to]) => `    ${name}: ${to === 'own' ? own.get(name) : isOn(to) ? to : 'off'}`,
    ),
  ];
}
