import { amendmentsOf, isAmendment, type Amendment } from './amendments.ts';
import type { LogEntry } from './entry.ts';
import { isUndone, placeOf, wantedBy, type FoldedLog, type FoldForm } from './fold-log.ts';
import type { Scan } from './in-order.ts';
import { lateEntries } from './late-entries.ts';
import { compareEntries } from './replay.ts';

/** What of a log is found faster than all its entries are read: a good guess. */
export interface LogOutline {
  /** The undos and overrides, in file order. */
  readonly amending: readonly Amendment[];
  /** What stands behind entries of a later time; `undefined` where that is too much. */
  readonly late: readonly LogEntry[] | undefined;
}

/**
 * `foldLog` in one pass, for a log with an outline: `undefined` where that turns out wrong. The
 * outline is asked for once the pass has begun, as another thread may be reading on meanwhile.
 */
export function foldAtOnce<Laid>(
  scan: Scan,
  form: FoldForm<Laid>,
  outline: () => LogOutline,
): FoldedLog<Laid> | undefined {
  const isWanted = wantedBy(form);
  let found: ReturnType<typeof expectedOf> | undefined;
  const expected = () => (found ??= expectedOf(outline(), isWanted));
  const laid = form.nothing();
  const take = form.onto(laid);
  const takeStanding = (entry: LogEntry) => {
    const { amendments } = expected();
    if (!isUndone(entry, amendments)) take(entry, amendments);
  };
  let [count, met, isOff] = [0, 0, false];
  let newest: LogEntry | undefined;
  scan(
    (entry) => {
      const { amending, late } = expected();
      if (isAmendment(entry)) isOff ||= amending[met++]?.id !== entry.id;
      if (isOff || late === undefined || !isWanted(entry)) return;
      count += 1;
      if (newest !== undefined && compareEntries(newest, entry) > 0) {
        isOff = !late.isKnown(entry);
        return;
      }
      newest = entry;
      late.letIn(entry, takeStanding);
      takeStanding(entry);
    },
    { isEnough: () => isOff || expected().late === undefined },
  );
  const { amending, late } = expected();
  if (isOff || met !== amending.length || late?.areMet() !== true) return undefined;
  return { laid, amending, newest: newest && placeOf(newest), count };
}

function expectedOf({ amending, late }: LogOutline, isWanted: (entry: LogEntry) => boolean) {
  return {
    amending,
    amendments: amendmentsOf(amending),
    late: late && lateEntries(late.filter(isWanted)),
  };
}
