import { trendOf, type TrendPoint } from '../../report/trend.ts';
import type { Overview } from '../../report/overview.ts';
import { dayWords } from '../dates.ts';
import { drawing, unit } from './chart.ts';
import { markup, nothing, type Markup } from './markup.ts';

const [width, height] = [340, 150];
const [left, right, top, bottom] = [46, 8, 10, 24];
const mostPoints = 60;

/** First tries over time as a line with a dot for each point. */
export function rateChart({ stats }: Overview): Markup {
  const points = trendOf(stats.days, mostPoints);
  const places = points.map((point, index) => ({ point, ...placeOf(point, index, points.length) }));
  const tried = places.filter(({ point }) => point.count > 0);
  return drawing({
    id: 'rate',
    title: 'Right at first try over time',
    description: description(points),
    width,
    height,
    marks: [
      ...[0, 0.5, 1].map(gridLine),
      ...runsOf(places).map(
        (run) =>
          markup`<polyline class="line" points="${run.map(({ x, y }) => `${x},${y}`).join(' ')}"/>\n`,
      ),
      ...tried.map(
        ({ point, x, y }) =>
          markup`<circle class="dot" cx="${x}" cy="${y}" r="3"><title>${wordsOf(point)}</title></circle>\n`,
      ),
      endLabels(points),
    ],
  });
}

interface Place {
  readonly point: TrendPoint;
  readonly x: number;
  readonly y: number;
}

function placeOf({ count, right: known }: TrendPoint, index: number, of: number) {
  const x = left + ((index + 0.5) / of) * (width - left - right);
  return { x: unit(x), y: level(count === 0 ? 0 : known / count) };
}

function level(share: number): number {
  return unit(top + (1 - share) * (height - top - bottom));
}

/** Points in a row that were tried: the line does not go through days on which nothing was asked. */
function runsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const runs: Place[][] = [[]];
  for (const place of places) {
    if (place.point.count === 0) runs.push([]);
    else runs.at(-1)?.push(place);
  }
  return runs.filter((run) => run.length > 1);
}

function gridLine(share: number): Markup {
  const y = level(share);
  return markup`<line class="grid" x1="${left}" y1="${y}" x2="${width - right}" y2="${y}"/><text x="${left - 5}" y="${y + 4}" text-anchor="end">${share * 100} %</text>\n`;
}

function endLabels(points: readonly TrendPoint[]): Markup {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return nothing;
  const y = height - 6;
  return markup`<text x="${left}" y="${y}">${dayWords(first.from, false)}</text><text x="${width - right}" y="${y}" text-anchor="end">${dayWords(last.from, false)}</text>\n`;
}

function wordsOf({ from, days, count, right: known }: TrendPoint): string {
  const when =
    days === 1
      ? dayWords(from, false)
      : `${days / 7 === 1 ? 'Week' : `${days / 7} weeks`} from ${dayWords(from, false)}`;
  return `${when}: ${Math.round((100 * known) / count)} %, ${known} of ${count}`;
}

function description(points: readonly TrendPoint[]): string {
  const tried = points.filter(({ count }) => count > 0);
  const [first, last] = [tried[0], tried.at(-1)];
  return first === undefined || last === undefined
    ? 'Nothing was asked.'
    : `${wordsOf(first)}. ${wordsOf(last)}.`;
}
