import { mergeConfig } from '../core/config/merge.ts';
import { readConfig, type ConfigRead } from '../core/config/read.ts';
import type { Config } from '../core/config/sections.ts';
import { hasErrors } from '../core/deck/read.ts';
import { safeLine } from '../core/text/gate.ts';
import { say } from '../core/text/shown.ts';
import { lines } from '../core/view/words.ts';
import type { Host } from '../host.ts';
import { configFiles } from './config-files.ts';
import type { Globals } from './globals.ts';
import { refuse, type Refusal } from './run/refusal.ts';
import { toldErrors } from './told-diagnostics.ts';

/**
 * The nearest `quiz.config.yaml` before the user's own file. What is wrong in them is told; names of
 * rules are checked against `knownRules`, where they are given: by those who check decks.
 */
export function loadConfig(
  host: Host,
  options: Pick<Globals, 'accessible' | 'color'>,
  knownRules?: readonly string[],
): Config | Refusal {
  const reads: ConfigRead[] = [];
  const configs: Config[] = [];
  for (const { path, kind } of configFiles(host)) {
    const source = host.files.read(path);
    if ('reason' in source)
      return refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(source.reason)}`);
    const { decodeUtf8 } = host.tools;
    const tools = knownRules === undefined ? { decodeUtf8 } : { decodeUtf8, knownRules };
    const read = readConfig(source, kind, tools);
    const { decks, ...others } = configOf(host, read);
    // Decks that somebody learns from are not meant where decks are checked, or even mended.
    const isMeant = decks !== undefined && (kind === 'project' || knownRules === undefined);
    configs.push(isMeant ? { ...others, decks } : others);
    reads.push(read);
  }
  const broken = reads.filter(hasErrors);
  if (broken.length === 0) return configs.reduce(mergeConfig, {});
  host.streams.err(lines(toldErrors(broken, host.look('stderr', options))));
  return refuse(host, say`The configuration has errors`);
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
