import type { Overview } from '../../report/overview.ts';
import { dayWords } from '../dates.ts';
import { drawing, unit } from './chart.ts';
import { markup, type Markup } from './markup.ts';

const [width, height] = [340, 150];
const [left, right, top, bottom] = [46, 8, 10, 24];

/** A column a day: how many cards come due. */
export function dueChart({ due }: Overview): Markup {
  const most = Math.max(1, ...due.map(({ count }) => count));
  const step = (width - left - right) / Math.max(1, due.length);
  const floor = height - bottom;
  const all = due.reduce((sum, { count }) => sum + count, 0);
  return drawing({
    id: 'due',
    title: `Cards due in the next ${due.length} days`,
    description: `${due[0]?.count ?? 0} today, ${all} within ${due.length} days, at most ${most} on a day.`,
    width,
    height,
    marks: [
      ...[0, most].map((count) => gridLine(count, floor - (count / most) * (floor - top))),
      ...due.map(({ day, count }, index) => {
        const tall = (count / most) * (floor - top);
        return markup`<rect class="bar" x="${unit(left + index * step + 1)}" y="${unit(floor - tall)}" width="${unit(step - 2)}" height="${unit(tall)}"><title>${dayWords(day, false)}: ${count}</title></rect>\n`;
      }),
      markup`<text x="${left}" y="${height - 6}">today</text>`,
      markup`<text x="${width - right}" y="${height - 6}" text-anchor="end">${dayWords(due.at(-1)?.day ?? 0, false)}</text>\n`,
    ],
  });
}

function gridLine(count: number, y: number): Markup {
  return markup`<line class="grid" x1="${left}" y1="${unit(y)}" x2="${width - right}" y2="${unit(y)}"/><text x="${left - 5}" y="${unit(y) + 4}" text-anchor="end">${count}</text>\n`;
}
