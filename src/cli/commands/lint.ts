import { Command, Option } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import { globalsOf, type Globals } from '../globals.ts';
import { count, wholeNumber } from '../numbers.ts';

type Level = 'error' | 'warning' | 'info';

/** What the flags say; what they leave out may come from a config file. */
export interface LintFlags extends Globals {
  readonly json?: boolean;
  readonly format: readonly string[];
  readonly outputFile?: string;
  readonly fix: boolean;
  readonly fixUnsafe: boolean;
  readonly diff: boolean;
  readonly failOn?: Level;
  readonly maxWarnings?: number;
  readonly maxDiagnostics: number;
  readonly exitZero: boolean;
  readonly select?: readonly string[];
  readonly extendSelect?: readonly string[];
  readonly ignore?: readonly string[];
  readonly preset?: 'recommended' | 'strict' | 'exam' | 'off';
  /** False for `--no-config`. */
  readonly config: boolean;
  /** False for `--no-inline-config`. */
  readonly inlineConfig: boolean;
  readonly stdinFilename?: string;
  readonly allowEmpty: boolean;
  readonly forceExclude: boolean;
  readonly since?: string;
  readonly staged: boolean;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly addSuppressions?: string | true;
  readonly cache: boolean;
  readonly cacheFile?: string;
  readonly threads?: number;
  readonly watch: boolean;
  readonly statistics: boolean;
  readonly explain?: string;
  readonly rules: boolean;
  readonly showFiles: boolean;
  readonly printConfig: boolean;
}

export const lintCommand: DeclareCommand = (host, end) => {
  const command = new Command('lint').argument(
    '[path...]',
    'files, folders, globs; - reads a deck from standard input',
  );
  for (const option of options()) command.addOption(option);
  return command.action(async (paths: string[], _options, self: Command) => {
    const { lintDecks } = await import('../lint/lint.ts');
    end(
      await lintDecks(host, paths, {
        ...self.optsWithGlobals<LintFlags>(),
        ...globalsOf(self, host),
      }),
    );
  });
};

function options(): readonly Option[] {
  return [
    ...whatIsWritten(),
    ...whatIsFixed(),
    ...whatCounts(),
    ...whatIsChecked(),
    ...whatIsTold(),
  ];
}

function whatIsWritten(): readonly Option[] {
  return [
    new Option('-f, --format <name[:file]>', 'how findings are written; may be given several times')
      .argParser(collect)
      .default([], 'text'),
    new Option('-o, --output-file <file>', 'write the last format to this file'),
    new Option('--json', 'the same as --format json'),
    new Option('--max-diagnostics <n>', 'show this many in full; 0 shows all')
      .argParser(wholeNumber(0, 1_000_000))
      .default(20),
    new Option('--statistics', 'count the findings of each rule').default(false),
  ];
}

function whatIsFixed(): readonly Option[] {
  return [
    new Option('--fix', 'make the fixes that change no meaning').default(false),
    new Option('--fix-unsafe', 'make also those that change what their message says').default(
      false,
    ),
    new Option('--diff', 'print what would be fixed and write nothing').default(false),
    new Option('--add-suppressions [reason]', 'write a comment at every finding that is left'),
  ];
}

function whatCounts(): readonly Option[] {
  return [
    new Option('--fail-on <severity>', 'end with 1 from this severity on (default: error)').choices(
      ['error', 'warning', 'info'],
    ),
    new Option('--max-warnings <n>', 'end with 1 when there are more warnings').argParser(count),
    new Option('--exit-zero', 'end with 0 whatever is found').default(false),
    new Option(
      '--baseline <file>',
      'leave out what this file has; a new one is written by --update-baseline',
    ),
    new Option('--update-baseline', 'write what is found now to the baseline').default(false),
  ];
}

function whatIsChecked(): readonly Option[] {
  return [
    new Option('--preset <name>', 'which rules are on (default: recommended)').choices([
      'recommended',
      'strict',
      'exam',
      'off',
    ]),
    new Option('--select <rules>', 'only these rules or groups').argParser(list),
    new Option('--extend-select <rules>', 'these as well').argParser(list),
    new Option('--ignore <rules>', 'not these').argParser(list),
    new Option('--no-config', 'read no config file'),
    new Option('--no-inline-config', 'ignore comments that turn rules off'),
    new Option('--stdin-filename <path>', 'what standard input is called'),
    new Option('--since <ref>', 'only files changed since this commit'),
    new Option('--staged', 'what is staged in git, as it is staged').default(false),
    new Option('--allow-empty', 'no files to check are no error').default(false),
    new Option('--force-exclude', 'leave out excluded files even where they are named').default(
      false,
    ),
    new Option('--cache', 'do not check again what has not changed').default(false),
    new Option('--cache-file <file>', 'keep that knowledge here; implies --cache'),
    new Option('--threads <n>', 'threads to use (default: by the work)').argParser(
      wholeNumber(1, 64),
    ),
    new Option('--watch', 'check again whenever a deck changes').default(false),
  ];
}

function whatIsTold(): readonly Option[] {
  return [
    new Option('--rules', 'list the rules').default(false),
    new Option('--explain <rule>', 'what a rule finds, why, and examples'),
    new Option('--show-files', 'list the files that would be checked').default(false),
    new Option('--print-config', 'print the settings that are in force').default(false),
  ];
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function list(value: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ];
}
