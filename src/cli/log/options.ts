import type { Command } from 'commander';
import { kinds, verdicts } from '../../core/log/entry-shape.ts';
import type { Globals } from '../globals.ts';
import type { Host } from '../../host.ts';
import { collect, someOf } from '../lists.ts';
import { localSince } from '../since.ts';
import type { Filters } from './filters.ts';

export interface CheckOptions extends Globals {
  readonly json: boolean;
}

export interface ShowLogOptions extends Globals, Filters {
  readonly limit?: number;
  readonly json: boolean;
  /** False for `--no-pager`. */
  readonly pager: boolean;
}

export interface ExportOptions extends Globals, Filters {
  readonly csv: boolean;
  readonly json: boolean;
  readonly xapi: boolean;
  readonly output?: string;
  readonly force: boolean;
  /** With the answers that were undone. */
  readonly all: boolean;
  readonly raw: boolean;
  readonly actor?: string;
  readonly base?: string;
  readonly deckFile: readonly string[];
}

/** Options of `Filters`. */
export function withFilters(command: Command, host: Host): Command {
  return withCards(command, host).option(
    '--kind <kind>',
    `only of this kind: ${kinds.join(', ')} (repeatable)`,
    someOf(kinds),
    [],
  );
}

/** The same for commands that are about answers alone. */
export function withCards(command: Command, host: Host): Command {
  return command
    .option('--deck <id>', 'only of this deck (repeatable)', collect, [])
    .option('--question <id>', 'only of this question (repeatable)', collect, [])
    .option(
      '--verdict <verdict>',
      `only answers that stand as ${verdicts.join(', ')} (repeatable)`,
      someOf(verdicts),
      [],
    )
    .option(
      '--since <when>',
      'only from this local date or time on: 2026-11-23, 2026-11-23T14:30, or 7d, 4w up to today',
      localSince(host),
    );
}
