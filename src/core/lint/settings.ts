import { nearest } from '../text/suggest.ts';
import type { Severity } from '../text/finding.ts';
import type { Preset, Rule } from './rule.ts';

/** What somebody asked for, before the rules are known. */
export interface Wish {
  readonly preset?: Preset;
  /** Rules or groups (`item`, `item/*`): only these, instead of the preset's. */
  readonly select?: readonly string[];
  /** These as well. */
  readonly extend?: readonly string[];
  /** Not these. */
  readonly ignore?: readonly string[];
  /** By rule, from a config file. */
  readonly severities?: { readonly [rule: string]: Severity | 'off' };
}

/**
 * What a rule is set to: `off`, a severity for all of its findings, or `own` for the rule's own. A
 * rule that was not chosen is `unchosen`: what the reader itself refuses by its name is told still.
 */
export type Setting = Severity | 'off' | 'unchosen' | 'own';

export type Settings = ReadonlyMap<string, Setting>;

export function isOn(setting: Setting | undefined): boolean {
  return setting !== 'off' && setting !== 'unchosen';
}

export interface UnknownRule {
  readonly written: string;
  readonly meant?: string;
}

/** The rules that a run checks; a name that is no rule and no group is given back. */
export function settingsOf(
  wish: Wish,
  rules: readonly Rule[],
): { readonly settings: Settings; readonly unknown: readonly UnknownRule[] } {
  const preset = wish.preset ?? 'recommended';
  const settings = new Map<string, Setting>(rules.map((one) => [one.name, ofPreset(one, preset)]));
  const turn = (names: readonly string[], to: (one: Rule) => Setting) => {
    for (const one of rules)
      if (names.some((name) => covers(name, one.name))) settings.set(one.name, to(one));
  };
  const wished = Object.entries(wish.severities ?? {});
  const names = new Set(rules.map(({ name }) => name));
  // A group says how grave its rules are; only by its own name is a rule turned on.
  for (const [group, to] of wished.filter(([name]) => !names.has(name)))
    turn([group], ({ name }) => {
      const now = settings.get(name) ?? 'own';
      return to === 'off' || isOn(now) ? to : now;
    });
  for (const [name, to] of wished.filter(([one]) => names.has(one))) turn([name], () => to);
  if (wish.select !== undefined) {
    const kept = wish.select;
    for (const one of rules)
      if (!isFromReader(one) && !kept.some((name) => covers(name, one.name)))
        settings.set(one.name, 'unchosen');
  }
  const on = (one: Rule) => {
    const now = settings.get(one.name) ?? 'own';
    return isOn(now) ? now : 'own';
  };
  turn([...(wish.select ?? []), ...(wish.extend ?? [])], on);
  turn(wish.ignore ?? [], () => 'off');
  return { settings, unknown: unknownIn(wish, rules) };
}

/** Errors of the reader keep a deck from being asked: no choice of rules hides them by accident. */
function isFromReader({ check, together, name }: Rule): boolean {
  return check === undefined && together === undefined && !name.startsWith('suppression/');
}

function ofPreset(one: Rule, preset: Preset): Setting {
  if (isFromReader(one)) return one.severityIn?.[preset] ?? 'own';
  if (preset === 'off') return 'unchosen';
  const on = one.presets.includes('recommended') || one.presets.includes(preset);
  return on ? (one.severityIn?.[preset] ?? 'own') : 'unchosen';
}

/** `item/k-type`, `item` and `item/*` all cover `item/k-type`. */
export function covers(written: string, name: string): boolean {
  return written === name || name.startsWith(`${written.replace(/\/?\*$/, '')}/`);
}

function unknownIn(wish: Wish, rules: readonly Rule[]): readonly UnknownRule[] {
  const written = [
    ...(wish.select ?? []),
    ...(wish.extend ?? []),
    ...(wish.ignore ?? []),
    ...Object.keys(wish.severities ?? {}),
  ];
  const names = rules.map(({ name }) => name);
  return written
    .filter((one) => !names.some((name) => covers(one, name)))
    .map((one) => unknownRule(one, names));
}

/** A rule that does not exist, with the one it may mean; also without its group. */
export function unknownRule(written: string, names: readonly string[]): UnknownRule {
  const bare = names.find((name) => name.endsWith(`/${written}`));
  const groups = new Set(names.map((name) => name.slice(0, name.indexOf('/'))));
  const meant = bare ?? nearest(written, [...names, ...groups]);
  return meant === undefined ? { written } : { written, meant };
}
