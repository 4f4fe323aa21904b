import { decodeNode, optional, type Decoder } from '../text/decode.ts';
import { oneOf, texts, wrongType } from '../text/decoders.ts';
import { integer } from '../text/number-decoders.ts';
import { record } from '../text/record.ts';
import type { Path } from '../text/located.ts';
import type { Finding } from '../text/finding.ts';
import { nearest } from '../text/suggest.ts';

export const presets = ['recommended', 'strict', 'exam', 'off'] as const;

const severities = ['error', 'warning', 'info'] as const;

const setting = oneOf([...severities, 'off']);

/** What a rule is set to, by its name. */
export type RuleSettings = ReadonlyMap<string, (typeof severities)[number] | 'off'>;

/** How `quiz lint` checks; `knownRules` are the names that `rules` may hold, any where absent. */
export function lintFields(knownRules: readonly string[] | undefined) {
  return {
    preset: optional(oneOf(presets), 'Which rules are on; recommended when left out'),
    rules: optional(ruleSettings(knownRules), 'Severity of single rules, or off'),
    include: optional(texts(), 'Globs of files to check where none is named'),
    exclude: optional(texts(), 'Globs of files that are never checked'),
    'fail-on': optional(oneOf(severities), 'The least severity that fails; error when left out'),
    'max-warnings': optional(integer(0, 1_000_000), 'More warnings than this fail'),
  } as const;
}

function ruleSettings(known: readonly string[] | undefined): Decoder<RuleSettings> {
  const wanted = 'a map from rule names to error, warning, info or off';
  return {
    schema: { type: 'object', additionalProperties: setting.schema },
    wanted,
    read: (node, at, report) => {
      if (node.kind !== 'map') return wrongType(node, wanted, at, report);
      const settings = new Map<string, (typeof severities)[number] | 'off'>();
      for (const { key, value } of node.entries) {
        if (known?.includes(key.text) === false) report(unknownRule(key.text, known, at));
        const read = decodeNode(setting, value, [...at, key.text], report);
        if (read !== undefined) settings.set(key.text, read);
      }
      return settings;
    },
  };
}

function unknownRule(name: string, known: readonly string[], at: Path): Finding {
  const close = nearest(name, known);
  return {
    rule: 'config/unknown-rule',
    severity: 'error',
    message: `There is no rule \`${name}\``,
    place: { path: [...at, name], on: 'key' },
    ...(close === undefined ? {} : { label: `did you mean \`${close}\`?` }),
    help: close === undefined ? '`quiz lint --rules` lists the rules' : `Write \`${close}:\``,
  };
}

/** The section as a decoder. */
export function lintSection(knownRules: readonly string[] | undefined) {
  return record(lintFields(knownRules));
}
