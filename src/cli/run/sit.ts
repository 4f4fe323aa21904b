import { end } from '../../core/session/answer.ts';
import { start, type Plan, type Session } from '../../core/session/session.ts';
import { percent, tally } from '../../core/session/tally.ts';
import { safeJson } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Summary } from '../../core/view/summary.ts';
import type { DeckRead } from '../../core/deck/read.ts';
import type { Host } from '../../host.ts';
import type { Asker } from '../../host/asker.ts';
import { exitCodes, stopCodes, type ExitCode } from '../exit-codes.ts';
import type { Globals } from '../globals.ts';
import { logKeeper, moment, talker, type Desk, type Keeper } from './desk.ts';
import { drill, type Ended } from './drill.ts';
import { openLog } from './open-log.ts';
import { resultOf } from './result.ts';
import { shelfOf } from './shelf.ts';
import { takeBack } from './steps.ts';

/** What a sitting has to know of the command line. */
export interface SitOptions extends Globals {
  /** Percent. */
  readonly pass?: number;
  readonly json: boolean;
}

/** What is done at a desk, up to how the last session ended. */
export type Sitting = (desk: Desk) => Promise<Ended>;

/** What a command adds to the document of `--json`. */
export type MoreJson = { readonly [name: string]: unknown };

/** Opens a desk over the score log, sits there and clears it away; gives the exit code. */
export async function sit(
  host: Host,
  reads: readonly DeckRead[],
  options: SitOptions,
  asker: Asker,
  sitting: Sitting,
  more: MoreJson = {},
): Promise<ExitCode> {
  const talk = talker(host, options.json);
  const log = await openLog(host, options, asker, talk);
  if (log === 'stop') {
    asker.close();
    return exitCodes.usage;
  }
  const keeper = logKeeper(log.log, asker, asker.canChoose, talk);
  const shelf = shelfOf(host, reads);
  const desk: Desk = { host, asker, keeper, shelf, talk, moment: () => moment(host) };
  const ended = await sitting(desk);
  const failed = log.without || keeper.incomplete;
  asker.close();
  log.log?.close();
  if (options.json)
    host.streams.out(say`${safeJson({ ...resultOf(ended, options), ...more }, 2)}\n`);
  if (nothingCame(host, keeper.entries, ended)) {
    host.streams.err(say`error: There was no input to answer with\n`);
    return exitCodes.usage;
  }
  return failed ? exitCodes.usage : codeOf(ended, options);
}

/** Puts the session's start on disk, then goes on with `sitting`. */
export async function begin<E extends Ended>(
  desk: Desk,
  plan: Plan,
  sitting: (session: Session) => Promise<E>,
): Promise<E | Ended> {
  const begun = start(plan, desk.moment());
  const stopped = await desk.keeper.keep(begun.entries);
  return stopped === undefined
    ? sitting(begun.session)
    : { session: begun.session, reason: stopped.reason };
}

/** Standard input was empty or closed from the start: nobody was there, so nobody stopped. */
function nothingCame(host: Host, entries: Keeper['entries'], { reason }: Ended): boolean {
  const nothingDone = entries.every(({ kind }) => ['start', 'clock', 'end'].includes(kind));
  return reason === 'eof' && nothingDone && !host.streams.stdin.isTerminal;
}

/** What a command adds to the last screen, once the session has ended. */
export interface LastScreen {
  summary?(ended: Ended): Promise<Partial<Summary>> | Partial<Summary>;
  /** What there is to go on with, for key `g`. */
  more?(): Shown | undefined;
}

/** How a session ended, and whether the learner wants what `more` named. */
export type Finished = Ended & { readonly goesOn?: true };

/** Drills; on the last screen `u` takes the last answer back and the session goes on. */
export async function drillWithUndo(
  desk: Desk,
  session: Session,
  deadline: number | undefined,
  options: SitOptions,
  last: LastScreen = {},
): Promise<Finished> {
  for (let current = session; ;) {
    const ended = await drill(desk, current, deadline);
    const move = end(ended.session, ended.reason, desk.moment());
    await desk.keeper.keep(move.entries);
    const finished: Ended = { session: move.session, reason: ended.reason };
    if (ended.reason === 'gone') return finished;
    if (session.plan.mode === 'exam' && ended.session.phase !== 'open')
      (await import('./exam.ts')).showExam(desk, finished.session);
    await showLast(desk, finished, options, last);
    if (!mayUndo(finished)) return finished;
    const pressed = await lastKey(desk, last);
    if (pressed === 'g') return { ...finished, goesOn: true };
    if (pressed !== 'u') return finished;
    current = (await takeBack(desk, finished.session)).session;
  }
}

async function showLast(
  desk: Desk,
  ended: Ended,
  options: SitOptions,
  last: LastScreen,
): Promise<void> {
  if (options.quiet) return;
  const [{ summaryOf }, { showSummary }] = await Promise.all([
    import('./summary-of.ts'),
    import('../../core/view/summary.ts'),
  ]);
  const summary = { ...summaryOf(desk, ended, options), ...(await last.summary?.(ended)) };
  desk.talk(say``, showSummary(summary, desk.asker.look));
}

async function lastKey(desk: Desk, last: LastScreen): Promise<string | undefined> {
  desk.talk(say``);
  const more = last.more?.();
  const keys = more === undefined ? [undoKey] : [{ key: 'g', words: more }, undoKey];
  const pressed = await desk.asker.pause(keys, say`close`);
  return pressed.kind === 'key' ? pressed.key : undefined;
}

const undoKey: { readonly key: string; readonly words: Shown } = {
  key: 'u',
  words: say`undo the last answer`,
};

function mayUndo({ session, reason }: Ended): boolean {
  return reason === 'done' && session.plan.mode !== 'exam' && session.previous !== undefined;
}

function codeOf({ session, reason }: Ended, options: SitOptions): ExitCode {
  const code = stopCodes[reason];
  const failed = options.pass !== undefined && percent(tally(session)) < options.pass;
  return code === exitCodes.ok && failed ? exitCodes.negative : code;
}
