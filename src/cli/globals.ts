import type { Command } from 'commander';
import type { Host } from '../host.ts';

/** Options that every command understands (design §3). */
export interface Globals {
  readonly color: 'auto' | 'always' | 'never';
  readonly accessible: boolean;
  /** `--no-input`: nothing may be asked. */
  readonly input: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  /** A file; `false` for `--no-log`. */
  readonly log?: string | false;
  readonly stateDir?: string;
}

/** gh's rule: unset, empty, `0`, `false` and `no` are off. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}

export function globalsOf(command: Command, host: Host): Globals {
  const given = command.optsWithGlobals<Globals>();
  const accessible =
    given.accessible || isOn(host.env('QUIZ_ACCESSIBLE')) || isOn(host.env('ACCESSIBLE'));
  return { ...given, accessible };
}
