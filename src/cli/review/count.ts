import { isAway } from '../../core/log/away.ts';
import { isDue } from '../../core/schedule/scheduler.ts';
import type { Agenda } from '../../core/session/agenda.ts';
import { safeJson } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { moment } from '../run/desk.ts';
import { isRefusal } from '../run/refusal.ts';
import { recall } from './recall.ts';

/** Counts what is due of all cards in the log, without a look at any deck. */
export function countAll(host: Host, options: ReviewOptions): ExitCode {
  const now = moment(host);
  const known = recall(host, options, now);
  if (isRefusal(known)) return known.code;
  const { fold, away } = known;
  const due = [...fold.memories()].filter(
    ([key, memory]) => !isAway(away, key) && isDue(memory, now),
  );
  return tell(host, options, due.length);
}

/** Counts what is due of an agenda. */
export function tellCount(host: Host, options: ReviewOptions, agenda: Agenda): ExitCode {
  return tell(host, options, agenda.due.length, agenda.fresh.length);
}

/** `fresh`: new cards that today may bring, where the decks are known; they are not due. */
function tell(host: Host, options: ReviewOptions, due: number, fresh?: number): ExitCode {
  const document = { schemaVersion: 1, due, ...(fresh === undefined ? {} : { new: fresh }) };
  if (options.json) host.streams.out(say`${safeJson(document, 2)}\n`);
  else if (!options.quiet) host.streams.out(say`${due}\n`);
  return due > 0 ? exitCodes.negative : exitCodes.ok;
}
