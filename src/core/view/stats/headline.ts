import type { Overview } from '../../report/overview.ts';
import { trendOf, type TrendPoint } from '../../report/trend.ts';
import { pad } from '../../text/layout.ts';
import { say, type Shown } from '../../text/shown.ts';
import { bar } from '../charts/bar.ts';
import { flow, inOneLine } from '../charts/flow.ts';
import { sparkline } from '../charts/sparkline.ts';
import type { Look } from '../paint.ts';
import { duration, inset, plural } from '../words.ts';
import { dot, percentWords } from './words.ts';

const labelWidth = 12;
const mostPoints = 52;

/** One thing to tell: a drawing, which line mode leaves out, and facts. */
interface Told {
  readonly drawing?: Shown;
  /** The facts go on behind the drawing, and not below it. */
  readonly beside?: true;
  readonly facts: readonly Shown[];
}

/** A thing to tell under its name, where there is something to tell. */
export type NamedFacts = Told & { readonly name: Shown };

export function headlineFacts(overview: Overview, look: Look): readonly NamedFacts[] {
  return [
    { name: say`First try`, ...firstTry(overview, look) },
    { name: say`Over time`, ...overTime(overview, look) },
    { name: say`Remembered`, ...remembered(overview) },
    { name: say`Time`, ...time(overview) },
    { name: say`Days`, ...days(overview) },
    { name: say`Due`, ...due(overview, look) },
  ].filter(({ facts }) => facts.length > 0);
}

/** The numbers that sum it up, each behind its name. */
export function headline(overview: Overview, look: Look): readonly Shown[] {
  const room = { ...look, width: Math.max(10, look.width - labelWidth) };
  return headlineFacts(overview, room).flatMap((told) => linesOf(told, room));
}

function linesOf({ name, drawing, beside, facts }: NamedFacts, look: Look): readonly Shown[] {
  if (look.plain) return [say`${name}: ${inOneLine(facts)}`];
  const lines = flow(facts, dot(look), look.width);
  return drawn(drawing, beside, lines).map((line, index) =>
    index === 0 ? say`${pad(name, labelWidth)}${line}` : inset(line, labelWidth),
  );
}

function drawn(
  drawing: Shown | undefined,
  beside: true | undefined,
  [first = say``, ...rest]: readonly Shown[],
): readonly Shown[] {
  if (drawing === undefined) return [first, ...rest];
  return beside ? [say`${drawing}  ${first}`, ...rest] : [drawing, first, ...rest];
}

const barWidth = 20;
const roomForBar = 50;

function firstTry({ stats: { firstTries } }: Overview, look: Look): Told {
  const { count, right, score, points } = firstTries;
  const share = count === 0 ? 0 : right / count;
  const ofPoints = points === 0 ? 0 : score / points;
  const facts = [
    percentWords(firstTries),
    say`${right} of ${count} right`,
    ...(hundredth(ofPoints) > hundredth(share)
      ? [say`${hundredth(ofPoints)} % of the points`]
      : []),
  ];
  if (count === 0) return { facts: [] };
  return look.width < roomForBar
    ? { facts }
    : { drawing: bar(share, barWidth, look), beside: true, facts };
}

function hundredth(share: number): number {
  return Math.round(100 * share);
}

function overTime({ stats }: Overview, look: Look): Told {
  const points = trendOf(stats.days, Math.min(mostPoints, look.width));
  const [first, last] = [points.find(isTried), points.findLast(isTried)];
  if (first === undefined || last === undefined || first === last) return { facts: [] };
  const rates = points.map(({ count, right }) => (count === 0 ? undefined : right / count));
  const change = say`from ${percentWords(first)} to ${percentWords(last)}`;
  return {
    drawing: sparkline(rates, 1, look),
    facts: look.plain ? [change] : [change, say`a column is ${span(first)}`],
  };
}

function isTried({ count }: TrendPoint): boolean {
  return count > 0;
}

function span({ days: length }: TrendPoint): Shown {
  if (length === 1) return say`a day`;
  return length === 7 ? say`a week` : say`${length / 7} weeks`;
}

function remembered({ stats, desired }: Overview): Told {
  const { reviews, remembered: right } = stats.retention;
  if (reviews === 0) return { facts: [] };
  const share = percentWords({ count: reviews, right });
  return {
    facts: [
      say`${share} of ${plural(reviews, say`review`, say`reviews`)}`,
      say`${hundredth(desired)} % wanted`,
    ],
  };
}

function time({ stats: { firstTries, ms } }: Overview): Told {
  const { medianMs } = firstTries;
  const card = medianMs === undefined ? [] : [say`${duration(medianMs)} a card (median)`];
  return { facts: ms === 0 ? [] : [...card, say`${longTime(ms)} in all`] };
}

/** Hours, from an hour on. */
function longTime(ms: number): Shown {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return duration(ms);
  return say`${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What was done, and never what was left out. */
function days({ stats: { streak } }: Overview): Told {
  const { current, longest, last7, last30 } = streak;
  return {
    facts: [
      ...(last7 === 0 ? [] : [say`${last7} of the last 7`]),
      ...(last30 === 0 ? [] : [say`${last30} of the last 30`]),
      ...(current > 1 ? [say`${current} in a row now`] : []),
      ...(longest > 1 ? [say`longest run ${longest}`] : []),
    ],
  };
}

function due({ due: forecast }: Overview, look: Look): Told {
  const counts = forecast.map(({ count }) => count);
  const within = (length: number) => counts.slice(0, length).reduce((sum, one) => sum + one, 0);
  const all = within(counts.length);
  if (all === 0) return { facts: [] };
  const shown = counts.slice(0, look.width);
  const values = shown.map((count) => (count === 0 ? undefined : count));
  return {
    drawing: sparkline(values, Math.max(1, ...shown), look),
    facts: [
      say`${within(1)} today`,
      say`${counts[1] ?? 0} tomorrow`,
      say`${within(14)} within 14 days`,
      say`${all} within ${counts.length}`,
    ],
  };
}
