import { introducedOn } from '../../core/log/memories.ts';
import { studyDay, type When } from '../../core/schedule/study-day.ts';
import { agendaOf, type Agenda } from '../../core/session/agenda.ts';
import { deckCards } from '../../core/session/cards.ts';
import { select } from '../../core/session/select.ts';
import type { Card } from '../../core/session/session.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { noMatch } from '../run/prepare.ts';
import { moment } from '../run/desk.ts';
import { readDecks, type ReadDecks } from '../run/read-decks.ts';
import { isRefusal, type Refusal } from '../run/refusal.ts';
import { recall, type Recall } from './recall.ts';

const defaultNewLimit = 10;

/** What a review knows before it decides what to ask. */
export interface Survey {
  readonly read: ReadDecks;
  /** The cards that pass the filters, due or not. */
  readonly all: readonly Card[];
  readonly known: Recall;
  readonly now: When;
}

/** Reads the decks and the log. */
export async function surveyOf(
  host: Host,
  paths: readonly string[],
  options: ReviewOptions,
): Promise<Survey | Refusal> {
  const read = await readDecks(host, paths, options);
  if (isRefusal(read)) return read;
  const all = filteredCards(host, read, options);
  if ('kind' in all) return all;
  const now = moment(host);
  const known = recall(host, options, now);
  return isRefusal(known) ? known : { read, all, known, now };
}

function filteredCards(
  host: Host,
  { decks }: ReadDecks,
  { tag, topic, id }: ReviewOptions,
): readonly Card[] | Refusal {
  const cards = select(decks.flatMap(deckCards), { tag, topic, id, shuffle: false }, 0);
  return 'kind' in cards ? noMatch(host, cards) : cards;
}

/** What is due and new; the limit of new cards is the whole day's, of all decks. */
export function agendaFor({ all, known, now }: Survey, options: ReviewOptions): Agenda {
  const { scheduler, fold, away } = known;
  const memories = fold.memories();
  const limit = options.newLimit ?? options.config.review?.['new-limit'] ?? defaultNewLimit;
  const newLeft = limit - introducedOn(memories, studyDay(now));
  return agendaOf(all, { scheduler, memories, away, newLeft }, now);
}
