import { keyOf } from '../../core/session/cards.ts';
import type { Card, Plan, Session } from '../../core/session/session.ts';
import { say } from '../../core/text/shown.ts';
import { prepareProse } from '../../core/view/prose.ts';
import { questionTexts } from '../../core/view/prose-texts.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { startDecks } from '../run/read-decks.ts';
import { isRefusal, type Refusal } from '../run/refusal.ts';
import { grade } from '../run/run.ts';
import { contradiction } from './contradiction.ts';
import { tellNothing } from './nothing.ts';
import type { Recall } from './recall.ts';
import { sitReview, type Review } from './sit-review.ts';
import { surveyOf, type Survey } from './survey.ts';
import { dueToday, suspendedToday, type Today } from './today.ts';
import { examToday } from './until.ts';

/** `quiz review`: from a command line to an exit code. */
export async function review(
  host: Host,
  named: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> {
  const wrong = contradiction(host, named, options);
  if (wrong !== undefined) return wrong.code;
  const paths = named.length > 0 ? named : (options.config.decks ?? ['.']);
  const survey = await surveyOf(host, paths, options);
  if (isRefusal(survey)) return survey.code;
  const today = todayOf(host, survey, options);
  if (isRefusal(today)) return today.code;
  if (today.cards.length === 0) return tellNothing(host, options, today);
  await prepareProse(questionTexts(today.cards.map(({ question }) => question)));
  const plan = planOf(host, survey, today.cards, options);
  return ask(host, { ...survey, today, plan, options });
}

function todayOf(host: Host, survey: Survey, options: ReviewOptions): Today | Refusal {
  if (options.suspended) return suspendedToday(survey, options);
  return options.until === undefined
    ? dueToday(survey, options)
    : examToday(host, survey, options, options.until);
}

function planOf(
  host: Host,
  { read, known }: Survey,
  cards: readonly Card[],
  { tag, topic, id, limit, seed, answers }: ReviewOptions,
): Plan {
  return {
    id: host.chance.id(),
    mode: 'review',
    seed: seed ?? host.chance.seed(),
    cards,
    decks: startDecks(read.reads),
    filters: {
      ...(tag.length > 0 ? { tag } : {}),
      ...(topic.length > 0 ? { topic } : {}),
      ...(id.length > 0 ? { id } : {}),
      ...(limit === undefined ? {} : { limit }),
    },
    schedule: true,
    returns: answers === undefined,
    suspended: cards.flatMap((card, index) =>
      known.away.suspended.has(keyOf(card)) ? [index] : [],
    ),
    drafts: draftsFor(cards, known),
  };
}

/** A review that was stopped is not gone on with, but what was typed into its cards is there. */
function draftsFor(cards: readonly Card[], { drafts }: Recall): Session['drafts'] {
  return new Map(
    cards.flatMap((card, index) => {
      const text = drafts.get(keyOf(card));
      return text === undefined ? [] : [[index, text] as const];
    }),
  );
}

function ask(host: Host, review: Review): Promise<ExitCode> | ExitCode {
  const { options, read, plan, today } = review;
  if (options.answers !== undefined)
    return grade(host, { ...read, plan }, options, options.answers, today.json);
  if (options.input) return sitReview(host, review);
  host.streams.err(
    say`error: \`review\` has to ask, and \`--no-input\` forbids it\n  Give the answers with \`--answers FILE\`.\n`,
  );
  return exitCodes.usage;
}
