import type { Example, Rule } from '../../lint/rule.ts';
import { safeLine } from '../../text/gate.ts';
import { pad, widthOf, wrap } from '../../text/layout.ts';
import { say, type Shown } from '../../text/shown.ts';
import { severityStyle } from '../frame.ts';
import type { Look } from '../paint.ts';
import { badExample, fixedExample, goodExample, withoutMarks } from './shown-example.ts';

type TextLook = Pick<Look, 'paint' | 'width'>;

/** A rule's documentation: what it finds, why, and its examples. */
export function ruleHelp(rule: Rule, look: TextLook): readonly Shown[] {
  const severity = look.paint(severityStyle[rule.severity], safeLine(rule.severity));
  return [
    say`${look.paint('strong', safeLine(rule.name))}  ${severity}`,
    say``,
    ...wrap(say`${safeLine(rule.summary)}.`, look.width),
    ...wrap(safeLine(rule.why), look.width),
    ...(rule.source === undefined ? [] : wrap(say`Source: ${safeLine(rule.source)}.`, look.width)),
    say``,
    ...wrap(safeLine(facts(rule)), look.width),
    ...rule.bad.flatMap((example) => badExample(example, rule, look)),
    ...fixedExample(rule),
    ...rule.good.flatMap((example) => goodExample(example, look)),
  ];
}

function facts({ presets, fix, language, check, together, name }: Rule): string {
  const reader = check === undefined && together === undefined && !name.startsWith('suppression/');
  const on = presets.includes('recommended')
    ? 'On by default'
    : presets.length === 0
      ? 'On only where it is selected'
      : `On under --preset ${presets.join(', ')}`;
  return [
    reader ? 'Always on: the deck reader finds it.' : `${on}.`,
    fix === 'safe' ? 'Mended by --fix.' : fix === 'unsafe' ? 'Mended by --fix-unsafe.' : '',
    language === undefined ? '' : `For decks in \`${language}\` only.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** One line a rule: name, severity, whether it is on and can be mended, what it finds. */
export function ruleList(rules: readonly Rule[], look: TextLook): readonly Shown[] {
  const wide = Math.max(...rules.map(({ name }) => name.length));
  return rules.flatMap((rule) => {
    const severity = look.paint(severityStyle[rule.severity], pad(safeLine(rule.severity), 7));
    const on = rule.presets.includes('recommended') ? say` ` : say`-`;
    const fix =
      rule.fix === 'safe' ? say`fix   ` : rule.fix === 'unsafe' ? say`unsafe` : say`      `;
    const start = say`${pad(safeLine(rule.name), wide)}  ${severity} ${on} ${fix} `;
    const room = look.width - widthOf(start);
    if (room < 20) return [start];
    const [first = say``, ...more] = wrap(safeLine(rule.summary), room);
    return [
      say`${start}${first}`,
      ...more.map((line) => say`${pad(say``, widthOf(start))}${line}`),
    ];
  });
}

/** A rule as data: all but its code. */
export function ruleData(rule: Rule): object {
  const { check: _check, together: _together, bad, good, ...rest } = rule;
  const decks = (examples: readonly Example[]) =>
    examples.map(({ deck }) => withoutMarks(deck).text);
  return { ...rest, bad: decks(bad), good: decks(good) };
}
