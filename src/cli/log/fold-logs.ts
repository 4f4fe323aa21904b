import { foldAtOnce } from '../../core/log/fold-at-once.ts';
import { foldLog, mayGoOn, type FoldedLog, type FoldForm } from '../../core/log/fold-log.ts';
import type { Scan } from '../../core/log/in-order.ts';
import type { When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { Checkpoint, LogMark, LogPlace, LogScan } from '../../host/logs.ts';

/** A fold so far, and where in the logs it was. */
interface Kept<Laid> {
  readonly folded: FoldedLog<Laid>;
  readonly mark: LogMark;
}

/** So many more entries make it worth keeping how far the logs were folded. */
const worthKeeping = 20_000;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Folds the score logs, and goes on from where an earlier run with the same `name` was; that is kept
 * for long logs only. `name` tells everything that the fold depends on besides the logs; the time,
 * on which it depends for answers from the future, is seen to here.
 */
export function foldLogs<Laid>(
  host: Host,
  place: LogPlace,
  name: string,
  form: FoldForm<Laid>,
  now: When,
): { readonly laid: Laid; readonly scan: LogScan } {
  const checkpoint = host.logs.checkpoint(place, name);
  const before = keptOf(host, place, checkpoint, form, now);
  let result: LogScan = { damaged: [], newer: 0 };
  const always = {
    kinds: [...form.kinds, 'undo', 'override'],
    beside: form.isHeavy === true,
    ...(before && { after: before.mark }),
  } as const;
  const scan: Scan = (take, { parts, ...options } = {}) => {
    const pass = parts
      ? host.logs.scanParts(parts, take)
      : host.logs.scan(place, take, { ...options, ...always });
    // What one pass could not read is missing, even if a later one can.
    if (!hasUnread(result) && (!parts || hasUnread(pass))) result = pass;
  };
  const folded = before
    ? foldLog(scan, form, before.folded)
    : (foldAtOnce(scan, form, () => host.logs.outline(place)) ?? foldLog(scan, form));
  const { mark } = result;
  const grown = folded.count - (before?.folded.count ?? 0);
  if (mark !== undefined && grown >= worthKeeping && !isFuture(folded, now))
    checkpoint?.write({ folded, mark } satisfies Kept<Laid>);
  return { laid: folded.laid, scan: result };
}

function hasUnread({ damaged }: LogScan): boolean {
  return damaged.some(({ line }) => line === 0);
}

function keptOf<Laid>(
  { logs }: Host,
  place: LogPlace,
  checkpoint: Checkpoint | undefined,
  form: FoldForm<Laid>,
  now: When,
): Kept<Laid> | undefined {
  // Only this build writes it, so it is what this build writes.
  const kept = checkpoint?.read() as Kept<Laid> | undefined;
  if (kept === undefined || isFuture(kept.folded, now)) return undefined;
  const { folded, mark } = kept;
  const tail: Scan = (take) => logs.scan(place, take, { after: mark });
  return logs.isStill(place, mark) && mayGoOn(tail, form, folded) ? kept : undefined;
}

/** Folds pass over answers from more than a day after now. */
function isFuture<Laid>({ newest }: FoldedLog<Laid>, now: When): boolean {
  return newest !== undefined && Date.parse(newest.at) > now.at + dayMs;
}
