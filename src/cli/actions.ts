import { safeLine } from '../core/text/gate.ts';
import { say, type Shown } from '../core/text/shown.ts';
import type { Host } from '../host.ts';
import { isOn } from './globals.ts';

/** Whether GitHub's runner reads what is printed. */
export function inActions(host: Host): boolean {
  return isOn(host.env('GITHUB_ACTIONS'));
}

/** A line of a deck that looks like a workflow command would be obeyed by GitHub's runner. */
export function inert(host: Host, text: Shown): Shown {
  const { before, after } = fenceOf(host, text);
  return say`${before}${text}${after}`;
}

/** The same for a text that did not go through the gate. Programs that take patches skip the fence. */
export function inertAsItIs(host: Host, text: string): string {
  const { before, after } = fenceOf(host, text);
  return `${before}${text}${after}`;
}

/** Of the runner's two forms of a command, the older one counts anywhere in a line. */
const command = /^\s*::|##\[/m;

function fenceOf(host: Host, text: string): { readonly before: Shown; readonly after: Shown } {
  if (!inActions(host) || !command.test(text)) return { before: say``, after: say`` };
  const token = safeLine(host.chance.id());
  return { before: say`::stop-commands::${token}\n`, after: say`\n::${token}::\n` };
}
