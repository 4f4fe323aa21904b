import { weekOf } from '../../report/calendar.ts';
import type { Overview } from '../../report/overview.ts';
import { dateOf } from '../../schedule/study-day.ts';
import { dayWords, monthWords } from '../dates.ts';
import { drawing, unit } from './chart.ts';
import { markup, type Markup } from './markup.ts';

const cell = 14;
const [left, top] = [32, 18];

const [mostWeeks, fewWeeks] = [53, 21];

/** Up to a year on a wide page, on a narrow one the latest weeks; one of the two is shown. */
export function calendarCharts(overview: Overview): readonly Markup[] {
  const { calendar, today } = overview.stats;
  const since = (weekOf(today) - weekOf(calendar[0]?.day ?? today)) / 7 + 1;
  const weeks = Math.max(fewWeeks, Math.min(mostWeeks, since));
  return [
    markup`<div class="wide">${calendarChart(overview, weeks, 'calendar-wide')}</div>
`,
    markup`<div class="narrow">${calendarChart(overview, fewWeeks, 'calendar-narrow')}</div>
`,
  ];
}

/** A column a week, Monday first; the more was done on a day, the larger and darker its square. */
function calendarChart({ stats }: Overview, weeks: number, id: string): Markup {
  const { calendar, today } = stats;
  const counts = new Map(calendar.map(({ day, answers }) => [day, answers]));
  const first = weekOf(today) - (weeks - 1) * 7;
  const days = Array.from({ length: today - first + 1 }, (_, index) => first + index);
  const busy = Math.max(1, ...days.map((day) => counts.get(day) ?? 0));
  const answers = days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
  return drawing({
    id,
    title: `Answers a day in ${weeks} weeks`,
    description: `${answers} answers, at most ${busy} on a day; the larger and darker the square, the more.`,
    width: left + weeks * cell,
    height: top + 7 * cell,
    marks: [
      ...weekdayLabels,
      ...monthLabels(first, weeks),
      ...days.map((day) => square(day, first, counts.get(day) ?? 0, busy)),
    ],
  });
}

const weekdayLabels = ['Mon', 'Wed', 'Fri', 'Sun'].map(
  (name, index) => markup`<text x="0" y="${top + index * 2 * cell + 11}">${name}</text>\n`,
);

function monthLabels(first: number, weeks: number): readonly Markup[] {
  const mondays = Array.from({ length: weeks }, (_, index) => first + index * 7);
  return mondays.flatMap((monday, index) => {
    const sunday = monday + 6;
    // The first of a month lies in this week.
    if (Number(dateOf(sunday).slice(8)) > 7) return [];
    // A name is wider than the last column.
    return index === weeks - 1
      ? [
          markup`<text x="${left + weeks * cell}" y="12" text-anchor="end">${monthWords(sunday)}</text>\n`,
        ]
      : [markup`<text x="${left + index * cell}" y="12">${monthWords(sunday)}</text>\n`];
  });
}

function square(day: number, first: number, count: number, busy: number): Markup {
  const [x, y] = [left + Math.floor((day - first) / 7) * cell, top + ((day - first) % 7) * cell];
  const level = count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / busy));
  const side = level === 0 ? 3 : 4 + level * 2;
  const inset = (cell - side) / 2;
  return markup`<rect class="level-${level}" x="${unit(x + inset)}" y="${unit(y + inset)}" width="${side}" height="${side}"><title>${dayWords(day, false)}: ${count === 1 ? '1 answer' : `${count} answers`}</title></rect>\n`;
}
