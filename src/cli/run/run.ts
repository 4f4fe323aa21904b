import { end } from '../../core/session/answer.ts';
import { start, type Session } from '../../core/session/session.ts';
import { percent, tally } from '../../core/session/tally.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { EndEntry } from '../../core/log/entry.ts';
import { safeJson, safeLine } from '../../core/text/gate.ts';
import { showSummary } from '../../core/view/summary.ts';
import type { Asker, Host, LogRead } from '../../host.ts';
import type { RunOptions } from '../commands/run.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { lastShare } from '../../core/log/replay.ts';
import { logPlace } from '../log-place.ts';
import { logKeeper, moment, talker, type Desk } from './desk.ts';
import { drill, type Ended } from './drill.ts';
import { readAnswers } from './answers-file.ts';
import { showExam } from './exam.ts';
import { answerAll } from './headless.ts';
import { openLog } from './open-log.ts';
import { prepare, type Prepared } from './prepare.ts';
import { isRefusal } from './refusal.ts';
import { resultOf } from './result.ts';
import { shelfOf } from './shelf.ts';
import { remarkLine, takeBack } from './steps.ts';
import { summaryOf } from './summary-of.ts';

/** `quiz run`: from a command line to an exit code. */
export async function run(
  host: Host,
  paths: readonly string[],
  options: RunOptions,
): Promise<ExitCode> {
  const prepared = await prepare(host, paths, options);
  if (isRefusal(prepared)) return prepared.code;
  return options.answers === undefined
    ? ask(host, prepared, options)
    : grade(host, prepared, options, options.answers);
}

/** Headless: the answers are given, nobody is asked. */
async function grade(
  host: Host,
  prepared: Prepared,
  options: RunOptions,
  file: string,
): Promise<ExitCode> {
  const answers = await readAnswers(host, file, prepared);
  if (isRefusal(answers)) return answers.code;
  const silent = await host.asker({ ...options, talkOnStderr: options.json, silent: true });
  return sit(host, prepared, options, silent, (desk, session) =>
    answerAll(desk, session, answers, options),
  );
}

async function ask(host: Host, prepared: Prepared, options: RunOptions): Promise<ExitCode> {
  if (!options.input) {
    host.streams.err(
      say`error: \`run\` has to ask, and \`--no-input\` forbids it\n  Give the answers with \`--answers FILE\`.\n`,
    );
    return exitCodes.usage;
  }
  const asker = await host.asker({ ...options, talkOnStderr: options.json, silent: false });
  const deadline =
    options.total === undefined ? undefined : host.clock.elapsed() + options.total * 60_000;
  return sit(host, prepared, options, asker, (desk, session) =>
    drillWithUndo(desk, session, deadline, options),
  );
}

type Sitting = (desk: Desk, session: Session) => Promise<Ended>;

/** One sitting, from the start entry to the exit code. */
async function sit(
  host: Host,
  prepared: Prepared,
  options: RunOptions,
  asker: Asker,
  sitting: Sitting,
): Promise<ExitCode> {
  const talk = talker(host, options.json);
  const log = await openLog(host, options, asker, talk);
  if (log === 'stop') {
    asker.close();
    return exitCodes.usage;
  }
  const keeper = logKeeper(log.log, asker, asker.canChoose, talk);
  const desk: Desk = {
    host,
    asker,
    keeper,
    shelf: shelfOf(host, prepared.reads),
    talk,
    moment: () => moment(host),
  };
  const begun = start(prepared.plan, desk.moment());
  const stopped = await keeper.keep(begun.entries);
  const ended =
    stopped === undefined
      ? await sitting(desk, begun.session)
      : { session: begun.session, reason: stopped.reason };
  const failed = log.without || keeper.incomplete;
  asker.close();
  log.log?.close();
  if (options.json)
    host.streams.out(say`${safeJson(resultOf(ended, prepared.plan, options), 2)}\n`);
  if (nothingCame(host, ended)) {
    host.streams.err(say`error: There was no input to answer with\n`);
    return exitCodes.usage;
  }
  return failed ? exitCodes.usage : codeOf(ended, options);
}

/** Standard input was empty or closed from the start: nobody was there, so nobody stopped. */
function nothingCame(host: Host, { session, reason }: Ended): boolean {
  return reason === 'eof' && session.n <= 2 && !host.streams.stdin.isTerminal;
}

/** Drills; on the last screen `u` takes the last answer back and the session goes on. */
async function drillWithUndo(
  desk: Desk,
  session: Session,
  deadline: number | undefined,
  options: RunOptions,
): Promise<Ended> {
  for (let current = session; ;) {
    const ended = await drill(desk, current, deadline);
    const move = end(ended.session, ended.reason, desk.moment());
    await desk.keeper.keep(move.entries);
    const finished: Ended = { session: move.session, reason: ended.reason };
    if (ended.reason === 'gone') return finished;
    if (session.plan.mode === 'exam' && ended.session.phase !== 'open')
      showExam(desk, finished.session);
    if (!options.quiet)
      desk.talk(
        say``,
        showSummary(
          summaryOf(desk, finished, options, before(desk, finished, options)),
          desk.asker.look,
        ),
      );
    if (!mayUndo(finished)) return finished;
    desk.talk(say``);
    const pressed = await desk.asker.pause(
      [{ key: 'u', words: say`undo the last answer` }],
      say`close`,
    );
    if (pressed.kind === 'stop' || pressed.key !== 'u') return finished;
    current = (await takeBack(desk, finished.session)).session;
  }
}

/** How the session before this one over the same decks went; only a whole session is compared. */
function before(desk: Desk, { session, reason }: Ended, options: RunOptions): number | undefined {
  if (reason !== 'done' || desk.keeper.path === undefined) return undefined;
  const { entries, damaged } = desk.host.logs.read(logPlace(desk.host, options));
  if (damaged.length > 0) desk.talk(say``, damageLine(desk, damaged));
  return lastShare(
    entries,
    session.plan.decks.map(({ id }) => id),
    session.plan.id,
  );
}

/** Damaged lines are passed over and left as they are; their numbers are told. */
function damageLine(desk: Desk, damaged: LogRead['damaged']): Shown {
  const places = damaged
    .slice(0, 3)
    .map(({ path, line }) => say`line ${line} of ${safeLine(path)}`);
  const more = damaged.length > 3 ? say` and ${damaged.length - 3} more` : say``;
  return remarkLine(
    desk,
    say`Not readable in the score log: ${joinShown(places, say`, `)}${more}.`,
  );
}

function mayUndo({ session, reason }: Ended): boolean {
  return reason === 'done' && session.plan.mode !== 'exam' && session.previous !== undefined;
}

const stopCodes: { readonly [R in EndEntry['reason']]: ExitCode } = {
  done: exitCodes.ok,
  time: exitCodes.ok,
  quit: exitCodes.interrupted,
  interrupt: exitCodes.interrupted,
  eof: exitCodes.interrupted,
  terminated: exitCodes.terminated,
  gone: exitCodes.gone,
  error: exitCodes.usage,
};

function codeOf({ session, reason }: Ended, options: RunOptions): ExitCode {
  const code = stopCodes[reason];
  const failed = options.pass !== undefined && percent(tally(session)) < options.pass;
  return code === exitCodes.ok && failed ? exitCodes.negative : code;
}
