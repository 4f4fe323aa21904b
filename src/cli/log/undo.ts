import {
  amendmentsOf,
  isAmendment,
  type Amendment,
  type Amendments,
} from '../../core/log/amendments.ts';
import { wholeEntry } from '../../core/log/answer.ts';
import type { LogEntry, UndoEntry } from '../../core/log/entry.ts';
import { compareEntries } from '../../core/log/replay.ts';
import { shortId } from '../../core/log/short-id.ts';
import { safeLine } from '../../core/text/gate.ts';
import { wrap } from '../../core/text/layout.ts';
import { say } from '../../core/text/shown.ts';
import { entryLine } from '../../core/view/log/entry-line.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';
import { moment } from '../run/desk.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { logFiles } from './log-files.ts';
import { tellDamage } from './tell-damage.ts';

/** `quiz log undo`: the last standing answer, or the entry of an id, whole or as `show` prints it. */
export function undoEntry(host: Host, id: string | undefined, options: Globals): ExitCode {
  const files = logFiles(host, options);
  if (isRefusal(files)) return files.code;
  const amendments = amendmentsIn(host, options);
  if (isRefusal(amendments)) return amendments.code;
  const target =
    id === undefined ? lastAnswer(host, options, amendments) : entryOf(host, options, id);
  if (isRefusal(target)) return target.code;
  if (!amendments.isUndone(target.id)) return undo(host, options, target, amendments);
  host.streams.err(say`That entry is undone already: ${safeLine(shortId(target.id))}\n`);
  return exitCodes.negative;
}

/** A damaged line is told, because it may have been the very answer that is meant. */
function amendmentsIn(host: Host, options: Globals): Amendments | Refusal {
  const amending: Amendment[] = [];
  const take = (entry: LogEntry) => isAmendment(entry) && amending.push(entry);
  const kinds = ['undo', 'override'] as const;
  const code = tellDamage(host, host.logs.scan(logPlace(host, options), take, { kinds }));
  return code === exitCodes.ok ? amendmentsOf(amending) : { kind: 'refusal', code };
}

function lastAnswer(host: Host, options: Globals, amendments: Amendments): LogEntry | Refusal {
  const found: { last?: LogEntry } = {};
  host.logs.scan(logPlace(host, options), (entry) => {
    if (entry.kind !== 'answer') return;
    if (amendments.areAbout(entry) && amendments.isUndone(entry.id)) return;
    if (found.last === undefined || compareEntries(found.last, entry) < 0) found.last = entry;
  });
  return found.last === undefined
    ? refuse(host, say`There is no answer to undo`)
    : wholeEntry(found.last);
}

function entryOf(host: Host, options: Globals, id: string): LogEntry | Refusal {
  const found: LogEntry[] = [];
  host.logs.scan(logPlace(host, options), (entry) => {
    if (entry.id === id || shortId(entry.id) === id) found.push(wholeEntry(entry));
  });
  const [first, second] = found;
  if (first === undefined)
    return refuse(
      host,
      say`No entry has the id \`${safeLine(id)}\``,
      say`\`quiz log show\` prints the ids of the entries.`,
    );
  if (second === undefined) return first;
  const one = found.find((entry) => entry.id === id);
  return (
    one ??
    refuse(
      host,
      say`Several entries have the short id \`${safeLine(id)}\``,
      say`Give the whole id, such as \`${safeLine(first.id)}\`.`,
    )
  );
}

function undo(host: Host, options: Globals, target: LogEntry, amendments: Amendments): ExitCode {
  const entry = entryFor(host, target);
  const log = host.logs.open(logPlace(host, options));
  const problem = 'kind' in log ? log : log.append(entry);
  if (!('kind' in log)) log.close();
  if (problem !== undefined) return refuse(host, safeLine(problem.message)).code;
  if (!options.quiet) tellUndone(host, options, target, entry, amendments);
  return exitCodes.ok;
}

function tellUndone(
  host: Host,
  options: Globals,
  target: LogEntry,
  entry: UndoEntry,
  amendments: Amendments,
): void {
  const { paint, width } = host.look('stdout', options);
  const told = [
    say`Undone: ${entryLine(target, amendments, { paint })}`,
    say`To undo this: quiz log undo ${safeLine(shortId(entry.id))}`,
  ];
  const { isTerminal } = host.streams.stdout;
  host.streams.out(lines(isTerminal ? told.flatMap((line) => wrap(line, width)) : told));
}

/** In a session of its own, so that its id is new whatever another program writes just now. */
function entryFor(host: Host, target: LogEntry): UndoEntry {
  const { at, offset } = moment(host);
  const session = host.chance.id();
  return {
    v: 1,
    kind: 'undo',
    id: `${session}-1`,
    at: new Date(at).toISOString(),
    offset,
    session,
    n: 1,
    target: target.id,
  };
}
