import { lastShare } from '../../core/log/replay.ts';
import { safeLine } from '../../core/text/gate.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { LogRead } from '../../host/logs.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';
import type { Desk } from './desk.ts';
import type { Ended } from './drill.ts';
import { remarkLines } from './steps.ts';

/** How the session before this one over the same decks went; only a whole session is compared. */
export function lastTime(
  desk: Desk,
  { session, reason }: Ended,
  options: Globals,
): number | undefined {
  if (reason !== 'done' || desk.keeper.path === undefined) return undefined;
  const { entries, damaged } = desk.host.logs.read(logPlace(desk.host, options));
  if (damaged.length > 0) desk.talk(say``, damageLines(desk, damaged));
  return lastShare(
    entries,
    session.plan.decks.map(({ id }) => id),
    session.plan.id,
  );
}

/** Damaged lines are passed over and left as they are; their numbers are told. */
function damageLines(desk: Desk, damaged: LogRead['damaged']): readonly Shown[] {
  const places = damaged
    .slice(0, 3)
    .map(({ path, line }) => say`line ${line} of ${safeLine(path)}`);
  const more = damaged.length > 3 ? say` and ${damaged.length - 3} more` : say``;
  return remarkLines(
    desk,
    say`Not readable in the score log: ${joinShown(places, say`, `)}${more}.`,
  );
}
