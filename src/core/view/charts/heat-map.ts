import { weekOf } from '../../report/calendar.ts';
import { dateOf } from '../../schedule/study-day.ts';
import { pad } from '../../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { monthWords } from '../dates.ts';
import { inset } from '../words.ts';
import { flow } from './flow.ts';
import { glyphsOf } from './glyphs.ts';

const weekdays = [say`Mon`, say`   `, say`Wed`, say`   `, say`Fri`, say`   `, say`Sun`];
const labelWidth = 4;
const cellWidth = 2;
const mostWeeks = 53;

/**
 * Weeks as columns up to the one of `today`, as many as fit and not from before `first`; each day's
 * glyph tells how much was done, and a line below tells what the glyphs mean.
 */
export function heatMap(
  counts: ReadonlyMap<number, number>,
  { first, today }: { readonly first: number; readonly today: number },
  look: Look,
): readonly Shown[] {
  const fitting = Math.min(mostWeeks, Math.floor((look.width - labelWidth) / cellWidth));
  const weeks = mondays(weekOf(first), weekOf(today)).slice(-Math.max(1, fitting));
  const steps = stepsFor([...counts.values()]);
  const cell = (day: number) => shade(counts.get(day) ?? 0, steps, look);
  const rows = weekdays.map((label, index) => {
    const days = weeks.map((monday) => monday + index).filter((day) => day <= today);
    const cells = days.map(cell);
    return say`${label} ${joinShown(cells, say` `)}`;
  });
  return [months(weeks), ...rows, ...legend(steps, look)];
}

function mondays(first: number, last: number): readonly number[] {
  return Array.from({ length: (last - first) / 7 + 1 }, (_, index) => first + index * 7);
}

/** The least count of each shade above the first: quarters of what a busy day has. */
function stepsFor(counts: readonly number[]): readonly number[] {
  const sorted = counts.filter((count) => count > 0).sort((one, other) => one - other);
  const busy = Math.max(4, sorted[Math.floor(sorted.length * 0.9)] ?? 0);
  return [0.25, 0.5, 0.75].map((share) => Math.ceil(busy * share) + 1);
}

function shade(count: number, steps: readonly number[], look: Look): Shown {
  const { shades, none } = glyphsOf(look);
  if (count === 0) return look.paint('dim', trust(none));
  const level = steps.filter((least) => count >= least).length;
  return look.paint('right', trust(shades[level] ?? none));
}

/** Above the first week of each month its name, where there is room before the next. */
function months(weeks: readonly number[]): Shown {
  const monthOf = (index: number) => dateOf((weeks[index] ?? 0) + 6).slice(0, 7);
  const starts = weeks.flatMap((_, index) =>
    index === 0 || monthOf(index) !== monthOf(index - 1) ? [index] : [],
  );
  return starts
    .filter((start, index) => (starts[index + 1] ?? start + 2) >= start + 2)
    .reduce(
      (line, start) =>
        say`${pad(line, labelWidth + start * cellWidth)}${monthWords((weeks[start] ?? 0) + 6)}`,
      say``,
    );
}

function legend(steps: readonly number[], look: Look): readonly Shown[] {
  const [second = 0, third = 0, fourth = 0] = steps;
  const parts = [
    say`${shade(0, steps, look)} none`,
    say`${shade(1, steps, look)} ${range(1, second - 1)}`,
    say`${shade(second, steps, look)} ${range(second, third - 1)}`,
    say`${shade(third, steps, look)} ${range(third, fourth - 1)}`,
    say`${shade(fourth, steps, look)} ${fourth}+`,
  ];
  return flow(parts, say`  `, look.width - labelWidth).map((line) => inset(line, labelWidth));
}

function range(first: number, last: number): Shown {
  return first === last ? say`${first}` : say`${first}-${last}`;
}
