import { weekOf } from '../../report/calendar.ts';
import {
  acceptCandidates,
  changedQuestions,
  mostMissed,
  type ChangedQuestion,
} from '../../report/findings.ts';
import type { Numbers } from '../../report/numbers.ts';
import type { Grouping, Overview } from '../../report/overview.ts';
import { dateOf } from '../../schedule/study-day.ts';
import type { Look } from '../paint.ts';
import { rowsBy } from '../stats/breakdown.ts';
import { frequentWords, percentWords, questionWords, wrongWords } from '../stats/words.ts';
import { duration } from '../words.ts';
import type { Table, TableCell } from './table.ts';

const numberHeads = ['Right', 'First tries', 'Share', 'Median time'];

function numberCells(numbers: Numbers): readonly TableCell[] {
  const { right, count, medianMs } = numbers;
  return [right, count, percentWords(numbers), medianMs === undefined ? '' : duration(medianMs)];
}

export function groupTable(by: Grouping, overview: Overview, look: Look): Table {
  return {
    id: `by-${by}`,
    caption: `By ${by}`,
    heads: [capital(by), ...numberHeads],
    rows: rowsBy(by, overview, look).map(({ name, numbers }) => [name, ...numberCells(numbers)]),
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** What the calendar shows, a row a week. */
export function weekTable({ stats }: Overview): Table {
  const answered = new Map<number, { days: number; answers: number; ms: number }>();
  for (const { day, answers, ms } of stats.calendar) {
    const week = answered.get(weekOf(day)) ?? { days: 0, answers: 0, ms: 0 };
    const more = { days: week.days + 1, answers: week.answers + answers, ms: week.ms + ms };
    answered.set(weekOf(day), more);
  }
  const tries = new Map(stats.weeks.map((week) => [week.key, week]));
  return {
    id: 'by-week',
    caption: 'By week, from its Monday',
    heads: ['Week', 'Days', 'Answers', 'Time', 'Right', 'First tries', 'Share'],
    rows: [...answered].map(([week, { days, answers, ms }]) => {
      const { right = 0, count = 0 } = tries.get(week) ?? {};
      const share = percentWords({ right, count });
      return [dateOf(week), days, answers, duration(ms), right, count, share];
    }),
  };
}

/** Days on which no card comes due have no row. */
export function dueTable({ due }: Overview): Table {
  return {
    id: 'due-days',
    caption: 'Cards that come due, if nothing is learned until then',
    heads: ['Day', 'Cards'],
    rows: due.filter(({ count }) => count > 0).map(({ day, count }) => [dateOf(day), count]),
  };
}

/** Every question, those missed most often first. */
export function questionTable(overview: Overview, look: Look): Table {
  const missed = mostMissed(overview.stats.questions);
  const known = overview.stats.questions.filter(({ count, right }) => count > 0 && right === count);
  return {
    id: 'by-question',
    caption: 'By question, those missed most often first',
    heads: ['Question', ...numberHeads, 'Discrimination', 'Most frequent wrong answers'],
    rows: [...missed, ...known].map((one) => [
      questionWords(overview, one, look),
      ...numberCells(one),
      one.discrimination === undefined ? '' : one.discrimination.toFixed(2),
      wrongWords(one, look).join(', '),
    ]),
  };
}

export function acceptTable(overview: Overview, look: Look): Table {
  const { stats, names } = overview;
  return {
    id: 'accept',
    caption: 'Often counted as right by the learner: candidates for accept',
    heads: ['Question', 'Answers'],
    rows: acceptCandidates(stats.questions, names).map((one) => [
      questionWords(overview, one, look),
      frequentWords(one.texts, look).join(', '),
    ]),
  };
}

export function changedTable(overview: Overview, look: Look): Table {
  const { stats, names } = overview;
  return {
    id: 'changed',
    caption: 'Came to ask something else',
    heads: ['Question', 'Since', 'Share before', 'Share since'],
    rows: changedQuestions(stats.questions, names).map((one) => [
      questionWords(overview, one.numbers, look),
      ...changeCells(one),
    ]),
  };
}

function changeCells({ change, sinceLatest }: ChangedQuestion): readonly TableCell[] {
  if (sinceLatest || change === undefined) return ['its latest answer', '', ''];
  return [dateOf(change.day), percentWords(change.before), percentWords(change.after)];
}
