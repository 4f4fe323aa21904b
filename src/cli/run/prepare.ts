import type { DeckRead } from '../../core/deck/read.ts';
import type { Deck } from '../../core/deck/deck.ts';
import { deckCards } from '../../core/session/cards.ts';
import { select, type Unmatched } from '../../core/session/select.ts';
import type { Card, Plan } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { RunOptions } from '../commands/run.ts';
import { pickDecks } from './pick-decks.ts';
import { readDecks, startDecks } from './read-decks.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { resumedFrom, type Resumed } from './resume.ts';
import { stdinTwice } from './stdin-twice.ts';

/** All that is known before the first question. */
export interface Prepared {
  readonly reads: readonly DeckRead[];
  readonly decks: readonly Deck[];
  readonly plan: Plan;
  /** Present where an earlier session is gone on with. */
  readonly resumed?: Resumed;
}

/** Reads the decks and decides what to ask; anything wrong is told and nothing is asked. */
export async function prepare(
  host: Host,
  named: readonly string[],
  options: RunOptions,
): Promise<Prepared | Refusal> {
  const wrong = contradiction(host, named, options);
  if (wrong !== undefined) return wrong;
  const paths = named.length > 0 ? named : await pickDecks(host, options);
  if ('kind' in paths) return paths;
  const read = await readDecks(host, paths, options);
  if ('kind' in read) return read;
  const { reads, decks } = read;
  if (options.resume) {
    const resumed = resumedFrom(host, read, options);
    return isRefusal(resumed) ? resumed : { reads, decks, plan: resumed.session.plan, resumed };
  }
  const plan = await planFor(host, reads, decks, options);
  return isRefusal(plan) ? plan : { reads, decks, plan };
}

function contradiction(
  host: Host,
  named: readonly string[],
  options: RunOptions,
): Refusal | undefined {
  const resuming = resumeContradiction(host, options);
  if (resuming !== undefined) return resuming;
  if (options.total !== undefined && options.mode !== 'exam') {
    return refuse(host, say`\`--total\` is the time of an exam`, say`Add \`--mode exam\`.`);
  }
  return stdinTwice(host, named, options.answers);
}

/** A session that is gone on with has its own settings. */
function resumeContradiction(host: Host, options: RunOptions): Refusal | undefined {
  if (!options.resume) return undefined;
  if (options.restart)
    return refuse(host, say`\`--resume\` goes on and \`--restart\` begins anew: give one of them`);
  if (options.log === false)
    return refuse(host, say`\`--resume\` goes on from the score log, and \`--no-log\` keeps none`);
  const [flag] = options.settings;
  return flag === undefined
    ? undefined
    : refuse(
        host,
        say`\`--resume\` goes on with the settings that the session began with`,
        say`Leave out \`${safeLine(flag)}\`.`,
      );
}

async function planFor(
  host: Host,
  reads: readonly DeckRead[],
  decks: readonly Deck[],
  options: RunOptions,
): Promise<Plan | Refusal> {
  const seed = options.seed ?? host.chance.seed();
  const shuffle = options.shuffle === true || options.order === 'shuffle';
  const { tag, topic, id, limit } = options;
  const filters = { tag, topic, id, shuffle, ...(limit === undefined ? {} : { limit }) };
  const all = decks.flatMap(deckCards);
  const known = await withHistory(host, all, options);
  if (isRefusal(known)) return known;
  const cards = select(all, filters, seed, (card) => known.includes(card));
  if ('kind' in cards) return noMatch(host, cards);
  if (cards.length === 0) return refuse(host, say`No question passes all of these filters`);
  return {
    id: host.chance.id(),
    mode: options.mode,
    seed,
    cards,
    decks: startDecks(reads),
    filters: entryFilters(options, shuffle),
    ...(options.pass === undefined ? {} : { pass: options.pass }),
    ...(options.total === undefined ? {} : { total: options.total }),
    schedule: options.schedule,
    returns: options.mode === 'learn' && options.answers === undefined,
  };
}

/** `--missed`, `--flagged`, `--new`: what the score log knows of the cards. */
async function withHistory(
  host: Host,
  cards: readonly Card[],
  options: RunOptions,
): Promise<readonly Card[] | Refusal> {
  const wanted = (['missed', 'flagged', 'new'] as const).filter((name) => options[name]);
  if (wanted.length === 0) return cards;
  return (await import('./known-cards.ts')).knownCards(host, cards, wanted, options);
}

/** Says which filter no question passes. */
export function noMatch(host: Host, { filter, value, nearest, known }: Unmatched): Refusal {
  const help =
    nearest === undefined ? instead(filter, known) : say`Did you mean ${named(nearest)}?`;
  return refuse(host, say`No question has the ${safeLine(filter)} ${named(value)}`, help);
}

const mostNamed = 8;

/** What can be asked for, where nothing is like what was. */
function instead(filter: Unmatched['filter'], known: readonly string[]): Shown {
  if (known.length === 0) return say`None of them has a ${safeLine(filter)}`;
  const more = known.length - mostNamed;
  const names = joinShown(known.slice(0, mostNamed).map(named), say`, `);
  return say`There is ${names}${more > 0 ? say` and ${more} more` : say``}`;
}

function named(value: string): Shown {
  return say`\`${safeLine(value)}\``;
}

/** Only the filters that were given. */
function entryFilters(options: RunOptions, shuffle: boolean): Plan['filters'] {
  const { tag, topic, id, limit } = options;
  const history = (['missed', 'flagged', 'new'] as const).filter((name) => options[name]);
  return {
    ...(history.length > 0 ? { history } : {}),
    ...(tag.length > 0 ? { tag } : {}),
    ...(topic.length > 0 ? { topic } : {}),
    ...(id.length > 0 ? { id } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(shuffle ? { order: 'shuffle' } : {}),
  };
}
