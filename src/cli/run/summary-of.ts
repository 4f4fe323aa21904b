import { cardAt, type Session } from '../../core/session/session.ts';
import { percent, tally } from '../../core/session/tally.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Summary } from '../../core/view/summary.ts';
import type { Desk } from './desk.ts';
import type { Ended } from './drill.ts';
import type { SitOptions } from './sit.ts';

/** What the last screen says of a session. */
export function summaryOf(desk: Desk, { session, reason }: Ended, options: SitOptions): Summary {
  const sums = tally(session);
  const id = (index: number) => cardAt(session, index).question.id;
  const missed = sums.missed.map(id);
  return {
    tally: sums,
    stopped: reason !== 'done' && reason !== 'time',
    timeUp: reason === 'time',
    missed,
    flagged: [...session.flagged].map(id),
    ...(options.pass === undefined
      ? {}
      : { pass: { wanted: options.pass, reached: percent(sums) >= options.pass } }),
    commands: commandsFor(
      session,
      missed,
      desk.keeper.path === undefined ? undefined : logFlags(options),
    ),
    log: logLine(desk),
  };
}

function logLine(desk: Desk): Shown {
  const path = desk.keeper.path;
  if (desk.keeper.incomplete)
    return say`Not everything was saved: the score log could not be written.`;
  return path === undefined ? say`No score log was kept.` : say`Score log: ${safeLine(path)}`;
}

/** With a log the missed ones are known by it; without one they are named. */
function commandsFor(
  session: Session,
  missed: readonly string[],
  log: string | undefined,
): Summary['commands'] {
  const paths = session.plan.decks.map(({ path }) => quoted(path)).join(' ');
  if (missed.length === 0 || paths === '-') return [];
  const ids = missed.slice(0, 8).map((id) => `--id ${quoted(id)}`);
  const which = log === undefined ? ids.join(' ') : `--missed${log}`;
  return [{ words: say`Again with the missed ones`, command: `quiz run ${paths} ${which}` }];
}

/** The log that this session was kept in, as it was named on the command line. */
function logFlags({ log, stateDir }: SitOptions): string {
  if (typeof log === 'string') return ` --log ${quoted(log)}`;
  return stateDir === undefined ? '' : ` --state-dir ${quoted(stateDir)}`;
}

/** As a POSIX shell wants it typed. */
function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
