import { clockBack, noClock, seeClock } from '../../core/log/clock-back.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { RunOptions } from '../commands/run.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { logPlace } from '../log-place.ts';
import { checkClock } from './check-clock.ts';
import type { Desk } from './desk.ts';
import { prepare, type Prepared } from './prepare.ts';
import { proseOf, readyWhileAsking } from './prose.ts';
import { goOn } from './resume.ts';
import { tellUnfinished } from './tell-unfinished.ts';
import type { Session } from '../../core/session/session.ts';
import { isRefusal } from './refusal.ts';
import { begin, drillWithUndo, sit, type MoreJson, type SitOptions } from './sit.ts';

/** `quiz run`: from a command line to an exit code. */
export async function run(
  host: Host,
  paths: readonly string[],
  options: RunOptions,
): Promise<ExitCode> {
  const prepared = await prepare(host, paths, options);
  if (isRefusal(prepared)) return prepared.code;
  if (options.answers === undefined) return ask(host, prepared, options);
  await proseOf(prepared).all();
  return grade(host, prepared, options, options.answers);
}

/** Headless: the answers are given, nobody is asked. */
export async function grade(
  host: Host,
  prepared: Prepared,
  options: SitOptions,
  file: string,
  more: MoreJson = {},
): Promise<ExitCode> {
  const [{ readAnswers }, { answerAll }] = await Promise.all([
    import('./answers-file.ts'),
    import('./headless.ts'),
  ]);
  const answers = await readAnswers(host, file, prepared, options);
  if (isRefusal(answers)) return answers.code;
  const silent = await host.asker({ ...options, talkOnStderr: options.json, silent: true });
  const sitting = (desk: Desk) =>
    begin(desk, prepared.plan, (session) => answerAll(desk, session, answers, options));
  return sit(host, prepared.reads, options, silent, sitting, more);
}

async function ask(host: Host, prepared: Prepared, options: RunOptions): Promise<ExitCode> {
  if (!options.input) {
    host.streams.err(
      say`error: \`run\` has to ask, and \`--no-input\` forbids it\n  Give the answers with \`--answers FILE\`.\n`,
    );
    return exitCodes.usage;
  }
  const { plan, resumed } = prepared;
  const prose = proseOf(prepared);
  const [bare] = await Promise.all([
    host.asker({ ...options, talkOnStderr: options.json, silent: false }),
    resumed === undefined ? prose.first() : prose.all(),
  ]);
  const asker = readyWhileAsking(bare, prose.all);
  const deadline =
    plan.total === undefined
      ? undefined
      : host.clock.elapsed() + plan.total * 60_000 - (resumed?.used ?? 0);
  const settled = plan.pass === undefined ? options : { ...options, pass: plan.pass };
  return sit(host, prepared.reads, settled, asker, (desk) => {
    // Only the end of the log is read: a long one must not hold up the first question.
    const recent = options.log === false ? [] : host.logs.recent(logPlace(host, options));
    const drilling = async (begun: Session) => {
      const session = await checkClock(desk, begun, clockBackOf(recent, desk.moment().at));
      return drillWithUndo(desk, session, deadline, settled, {
        summary: async (ended) => {
          const { lastTime } = await import('./last-time.ts');
          const share = lastTime(desk, ended, settled);
          return share === undefined ? {} : { lastTime: share };
        },
      });
    };
    if (resumed !== undefined) return goOn(desk, resumed, options.quiet, drilling);
    tellUnfinished(desk, plan, options, recent);
    return begin(desk, plan, drilling);
  });
}

function clockBackOf(recent: readonly LogEntry[], now: number): number {
  const seen = noClock();
  for (const entry of recent) seeClock(seen, entry);
  return clockBack(seen, now);
}
