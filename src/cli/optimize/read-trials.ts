import { amended } from '../../core/log/amendments.ts';
import { trialFold } from '../../core/log/trials.ts';
import type { Trial } from '../../core/schedule/trials.ts';
import type { Host } from '../../host.ts';
import type { Globals } from '../globals.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInOrder } from '../log/read-in-order.ts';
import { tellRead } from '../log/tell-damage.ts';
import { logPlace } from '../log-place.ts';
import { moment } from '../run/desk.ts';
import type { Refusal } from '../run/refusal.ts';

/** All that the score log has to fit parameters to. */
export function readTrials(
  host: Host,
  options: Globals,
): { readonly reviews: number; readonly trials: readonly Trial[] } | Refusal {
  const fold = trialFold(moment(host));
  const log = readInOrder(host, logPlace(host, options), ({ kind }) => kind === 'answer');
  log.each((entry) => {
    if (entry.kind === 'answer' && !log.amendments.isUndone(entry.id))
      fold.take(amended(entry, log.amendments));
  });
  const unread = tellRead(host, log);
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  return { reviews: fold.count(), trials: fold.trials() };
}
