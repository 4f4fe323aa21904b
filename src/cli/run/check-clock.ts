import { noteClock } from '../../core/session/clock.ts';
import type { Session } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { waitWords } from '../../core/view/due.ts';
import type { Desk } from './desk.ts';
import { remarkLines } from './steps.ts';

/** A clock that went back by so many milliseconds is told and logged once; no due date moves earlier for it. */
export async function checkClock(desk: Desk, session: Session, back: number): Promise<Session> {
  if (back === 0 || desk.keeper.entries.some(({ kind }) => kind === 'clock')) return session;
  const now = desk.moment();
  const ahead = safeLine(waitWords({ kind: 'time', at: now.at + back }, now));
  desk.talk(
    say``,
    remarkLines(desk, say`The clock went back: the last answer is ${ahead} ahead of it.`),
  );
  const move = noteClock(session, Math.round(back / 1000), now);
  await desk.keeper.keep(move.entries);
  return move.session;
}
