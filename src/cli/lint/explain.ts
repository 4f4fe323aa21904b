import { rules, ruleNamed } from '../../core/lint/rules.ts';
import { unknownRule } from '../../core/lint/settings.ts';
import { safeJson } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { ruleHelp, ruleList, ruleData } from '../../core/view/report/rule-help.ts';
import type { Look } from '../../core/view/paint.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { noSuchRule } from './settings.ts';

/** `--explain RULE`: its documentation, which is what its tests run. */
export function explain(host: Host, name: string, flags: LintFlags): ExitCode {
  const one = ruleNamed(name);
  if (one === undefined) {
    const names = rules.map((rule) => rule.name);
    return noSuchRule(host, unknownRule(name, names)).code;
  }
  host.streams.out(
    wantsJson(flags)
      ? say`${safeJson(ruleData(one), 2)}\n`
      : lines(ruleHelp(one, host.look('stdout', flags))),
  );
  return exitCodes.ok;
}

/** `--rules`: every rule, in one line where the screen is not too narrow. */
export function listRules(host: Host, flags: LintFlags): ExitCode {
  host.streams.out(
    wantsJson(flags)
      ? say`${safeJson({ schemaVersion: 1, rules: rules.map(ruleData) }, 2)}\n`
      : lines(ruleList(rules, unbroken(host, host.look('stdout', flags)))),
  );
  return exitCodes.ok;
}

/** What is read by programs, such as `grep`, stays on its line. */
function unbroken(host: Host, look: Look): Look {
  return host.streams.stdout.isTerminal ? look : { ...look, width: Infinity };
}

function wantsJson({ format, json }: LintFlags): boolean {
  return json === true || format.includes('json');
}
