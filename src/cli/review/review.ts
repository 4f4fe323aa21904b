import type { Card, Plan } from '../../core/session/session.ts';
import type { Agenda } from '../../core/session/agenda.ts';
import { say } from '../../core/text/shown.ts';
import { prepareProse } from '../../core/view/prose.ts';
import { textsIn } from '../../core/view/prose-texts.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { moment } from '../run/desk.ts';
import { readDecks, startDecks, stdinTwice, type ReadDecks } from '../run/read-decks.ts';
import { isRefusal, type Refusal } from '../run/refusal.ts';
import { grade } from '../run/run.ts';
import { countAll, tellCount } from './count.ts';
import { tellNothing } from './nothing.ts';
import { agendaFor, filteredCards } from './outlook.ts';
import { recall } from './recall.ts';
import { sitReview, type Review } from './sit-review.ts';

/** `quiz review`: from a command line to an exit code. */
export async function review(
  host: Host,
  named: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> {
  const paths = named.length > 0 ? named : options.config.decks;
  if (paths === undefined && options.due && !isFiltered(options)) return countAll(host, options);
  const twice = options.due ? undefined : stdinTwice(host, named, options.answers);
  const found = twice ?? (await survey(host, paths ?? ['.'], options));
  if (isRefusal(found)) return found.code;
  const { agenda, read } = found;
  if (options.due) return tellCount(host, options, agenda);
  const cards = chosen(agenda, options);
  if (cards.length === 0) return tellNothing(host, options, agenda, found.now);
  await prepareProse(textsIn(cards.map(({ question }) => question)));
  return ask(host, { ...found, plan: planOf(host, read, cards, options) });
}

/** Reads the decks and the log, and finds what there is to review. */
async function survey(
  host: Host,
  paths: readonly string[],
  options: ReviewOptions,
): Promise<Omit<Review, 'plan'> | Refusal> {
  const read = await readDecks(host, paths, options);
  if (isRefusal(read)) return read;
  const all = filteredCards(host, read, options);
  if ('kind' in all) return all;
  const now = moment(host);
  const known = recall(host, options, now);
  if (isRefusal(known)) return known;
  const agenda = agendaFor(all, known, known.fold.memories(), options, now);
  return { read, all, known, agenda, options, now };
}

function isFiltered({ tag, topic, id }: ReviewOptions): boolean {
  return tag.length + topic.length + id.length > 0;
}

function chosen({ due, fresh }: Agenda, { limit, config }: ReviewOptions): readonly Card[] {
  return [...due, ...fresh].slice(0, limit ?? config.review?.['review-limit'] ?? Infinity);
}

function planOf(
  host: Host,
  { reads }: ReadDecks,
  cards: readonly Card[],
  { tag, topic, id, limit, seed, answers }: ReviewOptions,
): Plan {
  return {
    id: host.chance.id(),
    mode: 'review',
    seed: seed ?? host.chance.seed(),
    cards,
    decks: startDecks(reads),
    filters: {
      ...(tag.length > 0 ? { tag } : {}),
      ...(topic.length > 0 ? { topic } : {}),
      ...(id.length > 0 ? { id } : {}),
      ...(limit === undefined ? {} : { limit }),
    },
    schedule: true,
    returns: answers === undefined,
  };
}

function ask(host: Host, review: Review): Promise<ExitCode> | ExitCode {
  const { options, read, plan } = review;
  if (options.answers !== undefined)
    return grade(host, { ...read, plan }, options, options.answers);
  if (options.input) return sitReview(host, review);
  host.streams.err(
    say`error: \`review\` has to ask, and \`--no-input\` forbids it\n  Give the answers with \`--answers FILE\`.\n`,
  );
  return exitCodes.usage;
}
