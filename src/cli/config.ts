import type { Command } from 'commander';
import type { Config } from '../core/config/sections.ts';
import type { Host } from '../host.ts';
import type { ExitCode } from './exit-codes.ts';
import { configFiles } from './config-files.ts';
import type { Globals } from './globals.ts';
import { isRefusal, type Refusal } from './run/refusal.ts';

/** A command's options together with the configuration it runs under. */
export type Configured<O extends Globals> = O & { readonly config: Config };

/** Runs a command under the configuration found; one with errors is told and nothing is run. */
export async function withConfig<O extends Globals>(
  host: Host,
  command: Command,
  options: O,
  act: (options: Configured<O>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = await readConfigs(host, options);
  if (isRefusal(config)) return config.code;
  return act({ ...options, ...screenOf(host, command, options, config), config });
}

/** The configuration in force. What reads one is loaded where there is one. */
export async function readConfigs(
  host: Host,
  options: Pick<Globals, 'accessible' | 'color'>,
  knownRules?: readonly string[],
): Promise<Config | Refusal> {
  if (configFiles(host).length === 0) return {};
  const { loadConfig } = await import('./load-config.ts');
  return loadConfig(host, options, knownRules);
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
