import type { ClockEntry } from '../log/entry.ts';
import { stamp, type Moment, type Move, type Session } from './session.ts';

/** Notes that the clock went back by so many seconds since the last answer of the log. */
export function noteClock(session: Session, back: number, moment: Moment): Move<ClockEntry> {
  const entry: ClockEntry = { ...stamp(session, moment, 'clock'), back };
  return { session: { ...session, n: session.n + 1 }, entries: [entry] };
}
