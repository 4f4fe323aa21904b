import { isAway } from '../../core/log/away.ts';
import { isDue } from '../../core/schedule/is-due.ts';
import { safeJson } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { moment } from '../run/desk.ts';
import { isRefusal, type Refusal } from '../run/refusal.ts';
import { contradiction } from './contradiction.ts';
import { recall } from './recall.ts';

/** Cards that are due, and new ones that today may bring, where decks are known. */
interface Count {
  readonly due: number;
  readonly new?: number;
}

/**
 * `quiz review --due`: prints how many cards are due, new ones left out; the exit code tells whether
 * any is. Without a deck all cards of the log count, and nothing that reads decks is loaded.
 */
export async function countDue(
  host: Host,
  named: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> {
  const paths = named.length > 0 ? named : options.config.decks;
  const { tag, topic, id } = options;
  const everything = paths === undefined && tag.length + topic.length + id.length === 0;
  const count =
    contradiction(host, named, options) ??
    (everything ? ofLog(host, options) : await ofDecks(host, paths ?? ['.'], options));
  if (isRefusal(count)) return count.code;
  if (options.json) host.streams.out(say`${safeJson({ schemaVersion: 1, ...count }, 2)}\n`);
  else if (!options.quiet) host.streams.out(say`${count.due}\n`);
  return count.due > 0 ? exitCodes.negative : exitCodes.ok;
}

function ofLog(host: Host, options: ReviewOptions): Count | Refusal {
  const now = moment(host);
  const known = recall(host, options, now);
  if (isRefusal(known)) return known;
  const due = [...known.fold.memories()].filter(
    ([key, memory]) => isDue(memory, now) && !isAway(known.away, key),
  );
  return { due: due.length };
}

async function ofDecks(
  host: Host,
  paths: readonly string[],
  options: ReviewOptions,
): Promise<Count | Refusal> {
  const { agendaFor, surveyOf } = await import('./survey.ts');
  const survey = await surveyOf(host, paths, options);
  if (isRefusal(survey)) return survey;
  const { due, fresh } = agendaFor(survey, options);
  return { due: due.length, new: fresh.length };
}
