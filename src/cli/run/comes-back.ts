import { leechLapses } from '../../core/schedule/memory.ts';
import { cardAt, type Answered, type Session } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import type { Feedback } from '../../core/view/feedback.ts';
import type { Desk } from './desk.ts';

/**
 * What an answer comes to in the schedule: when its card is asked again, unless this session does so
 * or the card is put away, and how often it was forgotten where that makes it a leech. Nothing where
 * the schedule is not known, or does not count the answer.
 */
export function comesBack(
  desk: Desk,
  session: Session,
  { entry, turn, rating }: Answered,
): Pick<Feedback, 'returnsIn' | 'leech'> {
  const fates = entry.scheduled ? desk.outlook?.(cardAt(session, turn.card)) : undefined;
  const fate = fates?.[rating - 1];
  if (fate === undefined) return {};
  const isAsked = session.queue.some(({ card }) => card === turn.card);
  const isAway = session.suspended.has(turn.card) || session.buried.has(turn.card);
  return {
    ...(isAsked || isAway ? {} : { returnsIn: safeLine(fate.wait) }),
    ...(rating === 1 && fate.lapses >= leechLapses ? { leech: fate.lapses } : {}),
  };
}
