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
  if (!inActions(host) || !/^\s*(?:::|##\[)/m.test(text)) return text;
  const token = safeLine(host.chance.id());
  return say`::stop-commands::${token}\n${text}\n::${token}::\n`;
}
