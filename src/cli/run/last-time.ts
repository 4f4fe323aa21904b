import { lastShare, sharesForm } from '../../core/log/last-share.ts';
import { safeLine } from '../../core/text/gate.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { LogScan } from '../../host/logs.ts';
import type { Globals } from '../globals.ts';
import { foldLogs } from '../log/fold-logs.ts';
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
  const { host, talk } = desk;
  const place = logPlace(host, options);
  const { laid, scan } = foldLogs(host, place, 'sessions', sharesForm, desk.moment());
  if (scan.damaged.length > 0) talk(say``, damageLines(desk, scan.damaged));
  const decks = session.plan.decks.map(({ id }) => id);
  return lastShare(laid, decks, session.plan.id);
}

/** Damaged lines are passed over and left as they are; their numbers are told. */
function damageLines(desk: Desk, damaged: LogScan['damaged']): readonly Shown[] {
  const places = damaged
    .slice(0, 3)
    .map(({ path, line }) => say`line ${line} of ${safeLine(path)}`);
  const more = damaged.length > 3 ? say` and ${damaged.length - 3} more` : say``;
  return remarkLines(
    desk,
    say`Not readable in the score log: ${joinShown(places, say`, `)}${more}.`,
  );
}
