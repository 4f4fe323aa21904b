import type { Severity } from '../../core/text/finding.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { rules } from '../../core/lint/rules.ts';
import {
  settingsOf,
  type Settings,
  type UnknownRule,
  type Wish,
} from '../../core/lint/settings.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import type { LintConfig } from '../../core/config/sections.ts';
import { readConfigs } from '../config.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';

/** What is in force: flags before the config file before what is built in. */
export interface LintSettings {
  readonly wish: Wish;
  readonly settings: Settings;
  readonly failOn: Severity;
  readonly maxWarnings: number;
  /** Where to look when nothing is named. */
  readonly decks: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export async function lintSettings(host: Host, flags: LintFlags): Promise<LintSettings | Refusal> {
  const read = flags.config ? await readConfigs(host, flags, ruleNames()) : {};
  if (isRefusal(read)) return read;
  const config = read.lint ?? {};
  const wish = wishOf(flags, config);
  const { settings, unknown } = settingsOf(wish, rules);
  const [first] = unknown;
  if (first !== undefined) return noSuchRule(host, first);
  const { include = [], exclude = [] } = config;
  return {
    wish,
    settings,
    failOn: flags.failOn ?? config['fail-on'] ?? 'error',
    maxWarnings: flags.maxWarnings ?? config['max-warnings'] ?? Infinity,
    decks: read.decks ?? ['.'],
    include,
    exclude,
  };
}

/** A config file may set a whole group at once. */
function ruleNames(): readonly string[] {
  const names = rules.map(({ name }) => name);
  return [...names, ...new Set(names.map((name) => name.slice(0, name.indexOf('/'))))];
}

function wishOf(flags: LintFlags, config: LintConfig): Wish {
  return {
    preset: flags.preset ?? config.preset ?? 'recommended',
    severities: Object.fromEntries(config.rules ?? []),
    ignore: flags.ignore ?? [],
    extend: flags.extendSelect ?? [],
    ...(flags.select === undefined ? {} : { select: flags.select }),
  };
}

/** Names the rule that may be meant. */
export function noSuchRule(host: Host, { written, meant }: UnknownRule): Refusal {
  const help =
    meant === undefined
      ? say`\`quiz lint --rules\` lists them`
      : say`Did you mean \`${safeLine(meant)}\`?`;
  return refuse(host, say`There is no rule \`${safeLine(written)}\``, help);
}
