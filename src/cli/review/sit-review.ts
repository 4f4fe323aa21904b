import { awayCards, isAway } from '../../core/log/away.ts';
import { standingAnswers } from '../../core/log/replay.ts';
import type { Memories } from '../../core/log/memories.ts';
import { leechLapses, type Memory } from '../../core/schedule/memory.ts';
import { keyOf } from '../../core/session/cards.ts';
import type { Card, Plan } from '../../core/session/session.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { dueNext, waitWords } from '../../core/view/due.ts';
import type { Summary } from '../../core/view/summary.ts';
import { plural } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import type { ExitCode } from '../exit-codes.ts';
import { checkClock } from '../run/check-clock.ts';
import type { Desk, Fate } from '../run/desk.ts';
import type { Ended } from '../run/drill.ts';
import { begin, drillWithUndo, sit, type Finished } from '../run/sit.ts';
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
      const cards = backSoon(desk, review);
      next = { ...plan, id: host.chance.id(), cards, suspended: [], drafts: new Map() };
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
    const session = await checkClock(seated, started, known.clockBack);
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
  const leeches = session.plan.cards.filter(
    (card) => (memories.get(keyOf(card))?.lapses ?? 0) >= leechLapses,
  );
  const dues = duesNow(desk, review, memories).map(({ due }) => due);
  return { leeches, dueNext: dueNext(dues, desk.moment()) };
}
