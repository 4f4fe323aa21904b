import { awayCards, isAway } from '../../core/log/away.ts';
import { standingAnswers } from '../../core/log/replay.ts';
import type { Memories } from '../../core/log/memories.ts';
import { leechLapses, type Memory } from '../../core/schedule/memory.ts';
import { keyOf } from '../../core/session/cards.ts';
import { noteClock } from '../../core/session/clock.ts';
import type { Card, Plan, Session } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { dueNext, waitWords } from '../../core/view/due.ts';
import type { Summary } from '../../core/view/summary.ts';
import { plural } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Desk, Fate } from '../run/desk.ts';
import type { Ended } from '../run/drill.ts';
import { begin, drillWithUndo, sit, type Finished } from '../run/sit.ts';
import { remarkLine } from '../run/steps.ts';
import type { Survey } from './survey.ts';
import type { Today } from './today.ts';

/** Everything a review starts from. */
export interface Review extends Survey {
  readonly today: Today;
  readonly plan: Plan;
  readonly options: ReviewOptions;
}

/** Cards whose step comes within this time may be asked now. */
const soon = 20 * 60_000;

/** Asks what is due, then as often as wanted the cards that come back in some minutes. */
export async function sitReview(host: Host, review: Review): Promise<ExitCode> {
  const { options, read, today, plan } = review;
  const asker = await host.asker({ ...options, talkOnStderr: options.json, silent: false });
  const sitting = async (desk: Desk): Promise<Ended> => {
    if (!options.quiet) desk.talk(say``, today.opening(desk.asker.look));
    for (let next = plan; ;) {
      const ended = await sitOnce(desk, review, next);
      if (ended.goesOn !== true) return ended;
      next = { ...plan, id: host.chance.id(), cards: backSoon(desk, review), suspended: [] };
    }
  };
  return sit(host, read.reads, options, asker, sitting, today.json);
}

async function sitOnce(desk: Desk, review: Review, plan: Plan): Promise<Finished> {
  const { options, known } = review;
  const memories = memoriesNow(desk, review);
  const seated: Desk = {
    ...desk,
    outlook: (card) => {
      const now = desk.moment();
      const fate = ({ due, lapses }: Memory): Fate => ({ wait: waitWords(due, now), lapses });
      const memory = memories.get(keyOf(card));
      const [again, hard, good, easy] = known.scheduler.outlook(keyOf(card), memory, now);
      return [fate(again), fate(hard), fate(good), fate(easy)];
    },
  };
  return begin(seated, plan, async (started) => {
    const session = await checkClock(seated, review, started);
    return drillWithUndo(seated, session, undefined, options, {
      summary: (ended) => lastFacts(desk, review, ended),
      more: () => moreWords(desk, review),
    });
  });
}

/** The log's memories with what this desk has added. */
function memoriesNow(desk: Desk, { known }: Review): Memories {
  return known.fold.after(standingAnswers(desk.keeper.entries)).memories();
}

/** The dues of the cards that a review may ask, with what this desk has switched. */
function duesNow(desk: Desk, { all, known }: Review, memories: Memories) {
  const away = awayCards([...known.switches, ...desk.keeper.entries], desk.moment());
  return all.flatMap((card) => {
    const due = isAway(away, keyOf(card)) ? undefined : memories.get(keyOf(card))?.due;
    return due === undefined ? [] : [{ card, due }];
  });
}

/** Cards in their steps, soonest first. */
function backSoon(desk: Desk, review: Review): readonly Card[] {
  const latest = desk.moment().at + soon;
  return duesNow(desk, review, memoriesNow(desk, review))
    .flatMap(({ card, due }) => {
      return due.kind === 'time' && due.at <= latest ? [{ card, at: due.at }] : [];
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ card }) => card);
}

/** A document of one session can be printed, so with `--json` there is no second one. */
function moreWords(desk: Desk, review: Review): Shown | undefined {
  const count = review.options.json ? 0 : backSoon(desk, review).length;
  if (count === 0) return undefined;
  return say`go on with ${plural(count, say`card`, say`cards`)} that ${count === 1 ? say`comes` : say`come`} back`;
}

/** Leeches among the cards asked, and when which cards come back. */
function lastFacts(desk: Desk, review: Review, { session }: Ended): Partial<Summary> {
  const memories = memoriesNow(desk, review);
  const leeches = session.plan.cards
    .filter((card) => (memories.get(keyOf(card))?.lapses ?? 0) >= leechLapses)
    .map(({ question }) => question.id);
  const dues = duesNow(desk, review, memories).map(({ due }) => due);
  return { leeches, dueNext: dueNext(dues, desk.moment()) };
}

/** A clock that went back is told and logged once; no due date moves earlier for it. */
async function checkClock(desk: Desk, { known }: Review, session: Session): Promise<Session> {
  const { clockBack } = known;
  if (clockBack === 0 || desk.keeper.entries.some(({ kind }) => kind === 'clock')) return session;
  const now = desk.moment();
  const ahead = safeLine(waitWords({ kind: 'time', at: now.at + clockBack }, now));
  desk.talk(
    say``,
    remarkLine(desk, say`The clock went back: the last answer is ${ahead} ahead of it.`),
  );
  const move = noteClock(session, Math.round(clockBack / 1000), now);
  await desk.keeper.keep(move.entries);
  return move.session;
}
