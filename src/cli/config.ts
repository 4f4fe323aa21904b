import type { Command } from 'commander';
import { mergeConfig } from '../core/config/merge.ts';
import { readConfig, type ConfigKind, type ConfigRead } from '../core/config/read.ts';
import type { Config } from '../core/config/sections.ts';
import { hasErrors } from '../core/deck/read.ts';
import { safeLine } from '../core/text/gate.ts';
import { say } from '../core/text/shown.ts';
import { lines } from '../core/view/words.ts';
import type { Host } from '../host.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Globals } from './globals.ts';
import { isRefusal, refuse, type Refusal } from './run/refusal.ts';
import { toldErrors } from './told-diagnostics.ts';

const projectFile = 'quiz.config.yaml';

/** A command's options together with the configuration it runs under. */
export type Configured<O extends Globals> = O & { readonly config: Config };

/** Runs a command under the configuration found; one with errors is told and nothing is run. */
export async function withConfig<O extends Globals>(
  host: Host,
  command: Command,
  options: O,
  act: (options: Configured<O>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = loadConfig(host, options);
  if (isRefusal(config)) return config.code;
  return act({ ...options, ...screenOf(host, command, options, config), config });
}

/** `color` and `accessible`: command line, then environment, then configuration. */
function screenOf(
  host: Host,
  command: Command,
  options: Globals,
  config: Config,
): Pick<Globals, 'color' | 'accessible'> {
  const says = (...names: readonly string[]) => names.some((name) => (host.env(name) ?? '') !== '');
  const colorGiven =
    command.getOptionValueSourceWithGlobals('color') === 'cli' || says('NO_COLOR', 'FORCE_COLOR');
  const plainGiven = options.accessible || says('QUIZ_ACCESSIBLE', 'ACCESSIBLE');
  return {
    color: (colorGiven ? undefined : config.color) ?? options.color,
    accessible: (plainGiven ? undefined : config.accessible) ?? options.accessible,
  };
}

/**
 * The nearest `quiz.config.yaml` before the user's own file. What is wrong in them is told; names of
 * rules are checked against `knownRules`, where they are given.
 */
export function loadConfig(
  host: Host,
  options: Pick<Globals, 'accessible' | 'color'>,
  knownRules?: readonly string[],
): Config | Refusal {
  const reads: ConfigRead[] = [];
  for (const { path, kind } of configFiles(host)) {
    const source = host.files.read(path);
    if ('reason' in source)
      return refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(source.reason)}`);
    const { decodeUtf8 } = host.tools;
    const tools = knownRules === undefined ? { decodeUtf8 } : { decodeUtf8, knownRules };
    reads.push(readConfig(source, kind, tools));
  }
  const broken = reads.filter(hasErrors);
  if (broken.length === 0) return reads.map((read) => configOf(host, read)).reduce(mergeConfig, {});
  host.streams.err(lines(toldErrors(broken, host.look('stderr', options))));
  return refuse(host, say`The configuration has errors`);
}

/** Those that exist, the one that wins first. */
function configFiles(host: Host): readonly { readonly path: string; readonly kind: ConfigKind }[] {
  const project = host.files.nearest(projectFile);
  const hasOwn = host.files.look(host.configFile).kind === 'file';
  return [
    ...(project === undefined ? [] : [{ path: project, kind: 'project' as const }]),
    ...(hasOwn ? [{ path: host.configFile, kind: 'user' as const }] : []),
  ];
}

/** Paths and globs in a file are meant from its own folder; a glob without a slash from any. */
function configOf(host: Host, { config, path }: ConfigRead): Config {
  const { decks, lint } = config;
  const from = (written: string) => host.files.beside(path, written);
  const glob = (written: string) => (written.includes('/') ? from(written) : written);
  const globs = {
    ...(lint?.include === undefined ? {} : { include: lint.include.map(glob) }),
    ...(lint?.exclude === undefined ? {} : { exclude: lint.exclude.map(glob) }),
  };
  return {
    ...config,
    ...(decks === undefined ? {} : { decks: decks.map(from) }),
    ...(lint === undefined ? {} : { lint: { ...lint, ...globs } }),
  };
}
