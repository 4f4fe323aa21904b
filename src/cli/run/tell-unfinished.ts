import type { LogEntry } from '../../core/log/entry.ts';
import { cardKey, standingAnswers } from '../../core/log/replay.ts';
import { unfinishedFinder } from '../../core/log/unfinished.ts';
import type { Plan } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { stoodWords, type Stood } from '../../core/view/resume.ts';
import { fitted } from '../../core/view/words.ts';
import type { RunOptions } from '../commands/run.ts';
import { logFlags, runCommandOver } from './command-line.ts';
import type { Desk } from './desk.ts';

/** Milliseconds for which a stopped session is worth a word. */
const lately = 7 * 24 * 60 * 60_000;

/** Before a new session: that the one before it was not finished, and how to go on with it. */
export function tellUnfinished(
  desk: Desk,
  plan: Plan,
  options: RunOptions,
  recent: readonly LogEntry[],
): void {
  const { quiet, restart } = options;
  const someone = desk.host.streams.stdin.isTerminal;
  if (quiet || options.log === false || (!someone && !restart)) return;
  const stood = lastStood(desk, plan, recent);
  const { look } = desk.asker;
  const line = restart ? anew(stood) : stood && howToGoOn(plan, options, stood);
  if (line !== undefined)
    desk.talk(
      say``,
      fitted(line, look).map((part) => look.paint('dim', part)),
    );
}

function anew(stood: Stood | undefined): Shown {
  return stood === undefined
    ? say`Beginning anew.`
    : say`Beginning anew. What was stopped stays in the score log: ${stoodWords(stood)}.`;
}

function howToGoOn(plan: Plan, options: RunOptions, stood: Stood): Shown | undefined {
  const command = runCommandOver(plan.decks, '--resume', logFlags(options));
  return command === undefined
    ? undefined
    : say`Stopped earlier: ${stoodWords(stood)}. To go on with it: ${safeLine(command)}`;
}

function lastStood(desk: Desk, plan: Plan, entries: readonly LogEntry[]): Stood | undefined {
  const finder = unfinishedFinder(plan.decks.map(({ id }) => id));
  for (const entry of entries) finder.take(entry);
  const found = finder.found();
  if (found === undefined || !found.newest) return undefined;
  const ago = desk.moment().at - Date.parse(found.last);
  const { session, order, mode } = found.start;
  const own = entries.filter((entry) => entry.session === session || entry.kind === 'undo');
  const answered = standingAnswers(own).filter(({ entry }) => entry.try === 1).length;
  const { drafts, marked } = begunIn(own);
  const begun = answered + drafts + marked > 0;
  return begun && ago < lately
    ? { answered, of: order.length, mode, drafts, marked, ago }
    : undefined;
}

/** How many cards something was typed into, and how many are marked. */
function begunIn(entries: readonly LogEntry[]): Pick<Stood, 'drafts' | 'marked'> {
  const drafts = new Set<string>();
  const marked = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'draft') drafts.add(cardKey(entry.deck, entry.question));
    if (entry.kind !== 'mark') continue;
    if (entry.on) marked.add(cardKey(entry.deck, entry.question));
    else marked.delete(cardKey(entry.deck, entry.question));
  }
  return { drafts: drafts.size, marked: marked.size };
}
