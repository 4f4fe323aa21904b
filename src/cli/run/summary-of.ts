import { cardAt, type Card, type Session } from '../../core/session/session.ts';
import { percent, tally } from '../../core/session/tally.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Summary } from '../../core/view/summary.ts';
import type { Desk } from './desk.ts';
import type { Ended } from './drill.ts';
import { logFlags, quoted, runCommandOver } from './command-line.ts';
import type { SitOptions } from './sit.ts';

/** What the last screen says of a session. */
export function summaryOf(desk: Desk, { session, reason }: Ended, options: SitOptions): Summary {
  const sums = tally(session);
  const card = (index: number) => cardAt(session, index);
  const missed = sums.missed.map(card);
  const stopped = reason !== 'done' && reason !== 'time';
  const secret = stopped && session.plan.mode === 'exam' && session.phase === 'open';
  return {
    tally: sums,
    stopped,
    timeUp: reason === 'time',
    saved: desk.keeper.path !== undefined && !desk.keeper.incomplete,
    exam: session.plan.mode === 'exam',
    secret,
    missed,
    flagged: [...session.flagged].map(card),
    ...(options.pass === undefined
      ? {}
      : { pass: { wanted: options.pass, reached: percent(sums) >= options.pass } }),
    commands: [
      ...(stopped ? goOnCommand(desk, session, options) : []),
      ...(secret ? [] : missedCommand(desk, session, missed, options)),
    ],
    log: logLine(desk),
  };
}

function logLine(desk: Desk): Shown {
  const path = desk.keeper.path;
  if (desk.keeper.incomplete)
    return say`Not everything was saved: the score log could not be written.`;
  return path === undefined ? say`No score log was kept.` : say`Score log: ${safeLine(path)}`;
}

/** What is in the log can be gone on with; a review just asks what is due then. */
function goOnCommand(desk: Desk, session: Session, options: SitOptions): Summary['commands'] {
  const { plan, answered, drafts, marked } = session;
  const nothingDone = answered.length + drafts.size + marked.size === 0;
  if (plan.mode === 'review' || nothingDone || desk.keeper.path === undefined) return [];
  const command = runCommandOver(plan.decks, '--resume', logFlags(options));
  return command === undefined ? [] : [{ words: say`Go on where you stopped`, command }];
}

/** With a log the missed ones are known by it; without one they are named. */
function missedCommand(
  desk: Desk,
  { plan }: Session,
  missed: readonly Card[],
  options: SitOptions,
): Summary['commands'] {
  const ids = missed.slice(0, 8).map(({ question }) => `--id ${quoted(question.id)}`);
  const which = desk.keeper.path === undefined ? ids : ['--missed', logFlags(options)];
  const command = runCommandOver(plan.decks, ...which);
  if (missed.length === 0 || command === undefined) return [];
  return [{ words: say`Again with the missed ones`, command }];
}
