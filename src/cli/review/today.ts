import { keyOf } from '../../core/session/cards.ts';
import type { Card } from '../../core/session/session.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Look } from '../../core/view/paint.ts';
import { plural } from '../../core/view/words.ts';
import type { ReviewOptions } from '../commands/review.ts';
import type { MoreJson } from '../run/sit.ts';
import { nothingDue, nothingJson } from './nothing.ts';
import { opening } from './opening.ts';
import { agendaFor, type Survey } from './survey.ts';

/** What a review asks today, and what it says of that. */
export interface Today {
  readonly cards: readonly Card[];
  /** Before the first card. */
  opening(look: Look): readonly Shown[];
  /** Instead of any card, where there is none. */
  nothing(look: Look): readonly Shown[];
  readonly json: MoreJson;
}

/** What is due by its date, and new cards. */
export function dueToday(survey: Survey, options: ReviewOptions): Today {
  const agenda = agendaFor(survey, options);
  const { due, fresh } = agenda;
  const most = options.limit ?? options.config.review?.['review-limit'] ?? Infinity;
  const cards = [...due, ...fresh].slice(0, most);
  return {
    cards,
    opening: (look) => opening(survey.read, agenda, cards.length, look),
    nothing: () => nothingDue(agenda, survey.now),
    json: { due: due.length, new: fresh.length, ...(cards.length > 0 ? {} : nothingJson(agenda)) },
  };
}

/** Suspended cards, to look whether they should be taken back: `s` in the pause does that. */
export function suspendedToday({ all, known }: Survey, options: ReviewOptions): Today {
  const { suspended } = known.away;
  const cards = all
    .filter((card) => suspended.has(keyOf(card)))
    .slice(0, options.limit ?? Infinity);
  return {
    cards,
    opening: () => [
      say`${plural(cards.length, say`suspended card`, say`suspended cards`)}; \`s\` after the answer takes one back.`,
    ],
    nothing: () => [say`No card is suspended.`],
    json: { suspended: cards.length },
  };
}
