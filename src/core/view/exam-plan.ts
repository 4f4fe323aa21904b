import type { ExamPlan } from '../schedule/exam-plan.ts';
import { pad } from '../text/layout.ts';
import { say, trust, type Shown } from '../text/shown.ts';
import { dayWords } from './dates.ts';
import type { Look } from './paint.ts';
import { fitted, plural } from './words.ts';

/** What an exam plan is for. */
export interface PlannedExam {
  readonly plan: ExamPlan;
  /** Days of study. */
  readonly today: number;
  readonly exam: number;
  readonly perDay: number;
}

/** No more than so many rows, or the first card would be off the screen: of a day, a week, four weeks. */
const mostRows = 14;
const spans = [1, 7, 28] as const;

/** From so many days on a year tells more than a day of the week. */
const farAway = 300;
const widestBar = 30;

/** What the plan is expected to bring, and its reviews a day or a week. */
export function showExamPlan(planned: PlannedExam, look: Look): readonly Shown[] {
  const rows = rowsOf(planned);
  const most = Math.max(1, ...rows.map(({ cards }) => cards));
  return [...promise(planned, look), say``, ...rows.map((row) => showRow(row, most, look))];
}

function promise({ plan, today, exam, perDay }: PlannedExam, look: Look): readonly Shown[] {
  const days = plural(exam - today, say`day`, say`days`);
  return [
    say`${days} until ${dayWords(exam, exam - today < farAway)}, at most ${plural(perDay, say`card`, say`cards`)} a day`,
    say`Expected to be known then: ${percent(plan.expected)} (${percent(plan.otherwise)} without a review)`,
  ].flatMap((line) => fitted(line, look));
}

function percent(share: number): Shown {
  return say`${Math.round(100 * share)} %`;
}

interface Row {
  readonly label: Shown;
  readonly cards: number;
}

function rowsOf({ plan, today }: PlannedExam): readonly Row[] {
  const counts = plan.days.map((keys) => keys.length);
  const span = spans.find((days) => counts.length <= days * mostRows) ?? 28;
  const starts = Array.from({ length: Math.ceil(counts.length / span) }, (_, row) => row * span);
  return starts.map((place) => ({
    label: span === 1 ? labelOf(place, today) : say`from ${dayWords(today + place)}`,
    cards: counts.slice(place, place + span).reduce((sum, count) => sum + count, 0),
  }));
}

function labelOf(place: number, today: number): Shown {
  return place === 0 ? say`today` : dayWords(today + place);
}

function showRow({ label, cards }: Row, most: number, look: Look): Shown {
  if (look.plain) return say`${label}: ${cards}`;
  const room = Math.max(4, Math.min(widestBar, look.width - 26));
  const bar = trust('█'.repeat(Math.round((cards / most) * room)));
  const gap = bar === '' ? say`` : say` `;
  return say`  ${pad(label, 16)}${look.paint('accent', bar)}${gap}${cards}`;
}
