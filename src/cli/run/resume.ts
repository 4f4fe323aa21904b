import { wholeEntry } from '../../core/log/answer.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { timeOpen } from '../../core/log/sitting.ts';
import { unfinishedFinder, type Unfinished } from '../../core/log/unfinished.ts';
import { deckCards } from '../../core/session/cards.ts';
import { recover, resume, type Recovered } from '../../core/session/resume.ts';
import { takeUp, type Plan, type Session } from '../../core/session/session.ts';
import { tally } from '../../core/session/tally.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { changedDecks, stoodWords } from '../../core/view/resume.ts';
import type { Host } from '../../host.ts';
import type { LogPlace } from '../../host/logs.ts';
import type { RunOptions } from '../commands/run.ts';
import { exitCodes } from '../exit-codes.ts';
import { tellDamage } from '../log/tell-damage.ts';
import { logPlace } from '../log-place.ts';
import type { Desk } from './desk.ts';
import type { Ended } from './drill.ts';
import { startDecks, type ReadDecks } from './read-decks.ts';
import { refuse, type Refusal } from './refusal.ts';
import { remarkLines } from './steps.ts';

/** A session to go on with. */
export interface Resumed extends Pick<Recovered, 'gone' | 'added'> {
  readonly session: Session;
  readonly unfinished: Unfinished;
  /** Milliseconds that it was open before. */
  readonly used: number;
}

/** The last session of just these decks that did not come to its end, from the score log alone. */
export function resumedFrom(
  host: Host,
  { reads, decks }: ReadDecks,
  options: RunOptions,
): Resumed | Refusal {
  const place = logPlace(host, options);
  const finder = unfinishedFinder(decks.map(({ id }) => id));
  const unread = tellDamage(host, host.logs.scan(place, finder.take));
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  const unfinished = finder.found();
  if (unfinished === undefined) return nothingThere(host, place, decks.length);
  const { start } = unfinished;
  const { cards, gone, added } = recover(start, decks.flatMap(deckCards));
  if (cards.length === 0) return nothingLeft(host);
  const plan: Plan = {
    id: start.session,
    sitting: `${start.session}.${host.chance.id().slice(0, 8)}`,
    mode: start.mode,
    seed: start.seed,
    cards,
    decks: startDecks(reads),
    filters: start.filters,
    ...(start.pass === undefined ? {} : { pass: start.pass }),
    ...(start.total === undefined ? {} : { total: start.total }),
    schedule: start.schedule,
    returns: start.mode === 'learn',
  };
  const entries = entriesOf(host, place, start.session);
  const used = timeOpen(entries.filter(({ session }) => session === start.session));
  return { session: resume(plan, entries), unfinished, used, gone, added };
}

/** Undos may come from elsewhere, as those of `quiz log undo` do. */
function entriesOf(host: Host, place: LogPlace, session: string): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  host.logs.scan(place, (entry) => {
    if (entry.session === session || entry.kind === 'undo') entries.push(wholeEntry(entry));
  });
  return entries;
}

function nothingThere(host: Host, place: LogPlace, decks: number): Refusal {
  const of = decks === 1 ? say`of this deck` : say`of just these ${decks} decks`;
  return refuse(
    host,
    say`There is nothing to go on with: the score log \`${safeLine(host.logs.pathOf(place))}\` has no unfinished session ${of}`,
    say`Leave out \`--resume\` to begin one.`,
  );
}

function nothingLeft(host: Host): Refusal {
  return refuse(
    host,
    say`None of the questions of that session is in the deck any more`,
    say`Leave out \`--resume\` to begin anew.`,
  );
}

/** Says where the session stands, puts on disk that it goes on, and does so. */
export async function goOn<E extends Ended>(
  desk: Desk,
  resumed: Resumed,
  quiet: boolean,
  sitting: (session: Session) => Promise<E>,
): Promise<E | Ended> {
  if (!quiet) tellWhere(desk, resumed);
  const move = takeUp(resumed.session, desk.moment());
  const stopped = await desk.keeper.keep(move.entries);
  return stopped === undefined
    ? sitting(move.session)
    : { session: move.session, reason: stopped.reason };
}

function tellWhere(desk: Desk, { session, unfinished, gone, added }: Resumed): void {
  const { asked, cards } = tally(session);
  const { drafts, marked, plan } = session;
  const ago = desk.moment().at - Date.parse(unfinished.last);
  const lines = [
    say`Going on: ${stoodWords({ answered: asked, of: cards, mode: plan.mode, drafts: drafts.size, marked: marked.size, ago })}.`,
    ...(unfinished.stopped ? [] : [mayStillRun]),
    ...changedDecks(gone, added),
  ];
  desk.talk(
    say``,
    lines.flatMap((line) => remarkLines(desk, line)),
  );
}

const mayStillRun = say`It did not stop by itself. Should it still be open elsewhere, close it there; no answer is lost.`;
