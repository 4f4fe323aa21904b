import type { Grouping, Overview } from '../../report/overview.ts';
import { dateOf } from '../../schedule/study-day.ts';
import { safeLine } from '../../text/gate.ts';
import { say, trust, type Shown } from '../../text/shown.ts';
import { plainPaint, type Look } from '../paint.ts';
import { rowsBy, type NamedNumbers } from '../stats/breakdown.ts';
import { headlineFacts, type NamedFacts } from '../stats/headline.ts';
import { questionWords } from '../stats/words.ts';
import { mostMissed } from '../../report/findings.ts';
import { plural } from '../words.ts';
import { barsChart } from './bars-chart.ts';
import { calendarCharts } from './calendar-chart.ts';
import { figure } from './chart.ts';
import { dueChart } from './due-chart.ts';
import { markup, nothing, type Markup } from './markup.ts';
import { rateChart } from './rate-chart.ts';
import { style, styleDigest } from './style.ts';
import { table, type Table } from './table.ts';
import {
  acceptTable,
  changedTable,
  dueTable,
  groupTable,
  questionTable,
  weekTable,
} from './tables.ts';

/** Texts of the page are cut by nothing but their own words. */
const look: Look = { paint: plainPaint, width: 200, plain: false, color: false, links: false };

const parts: readonly Grouping[] = ['deck', 'topic', 'tag', 'type'];

/**
 * `quiz stats --html`: a page that needs nothing but itself. It runs no script, loads nothing, and
 * its policy forbids both. It is well-formed XML, so that other programs can read it too.
 */
export function statsPage(overview: Overview): Shown {
  const body = overview.stats.answers === 0 ? empty : full(overview);
  const policy = `default-src 'none'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'`;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>How it is going</title>
<style>${{ html: trust(style) }}</style>
</head>
<body>
<main>
<h1>How it is going</h1>
${about(overview)}${body}</main>
</body>
</html>
`.html;
}

function about({ stats, since }: Overview): Markup {
  const first = since ?? stats.calendar[0]?.day ?? stats.today;
  const days = first === stats.today ? say`` : say`${safeLine(dateOf(first))} to `;
  const answers = plural(stats.answers, say`answer`, say`answers`);
  const questions = plural(stats.questions.length, say`question`, say`questions`);
  return markup`<p class="about">${days}${dateOf(stats.today)}: ${answers} to ${questions}</p>
`;
}

const empty = markup`<p>Nothing was answered in this time. Once a deck is answered with <code>quiz run</code>, this page shows how it is going.</p>
`;

function full(overview: Overview): Markup {
  return markup`${tiles(overview)}${figure('Answers a day', calendarCharts(overview), 'by-week')}<div class="charts">
${figures(overview)}</div>
<h2 class="part">The numbers</h2>
${tables(overview).map(table)}`;
}

function tiles(overview: Overview): Markup {
  const tile = ({ name, facts: [first = say``, ...rest] }: NamedFacts) =>
    markup`<div><dt>${name}</dt><dd><strong>${first}</strong>${rest.join(', ')}</dd></div>
`;
  return markup`<dl>
${headlineFacts(overview, { ...look, plain: true }).map(tile)}</dl>
`;
}

function figures(overview: Overview): readonly Markup[] {
  const missed = mostMissed(overview.stats.questions).map((numbers) => ({
    name: questionWords(overview, numbers, look),
    numbers,
  }));
  return [
    figure('Right at first try', [rateChart(overview)], 'by-week'),
    overview.due.some(({ count }) => count > 0)
      ? figure('Due', [dueChart(overview)], 'due-days')
      : nothing,
    ...parts.map((by) => {
      const rows = rowsBy(by, overview, look);
      // One part alone says no more than the whole.
      return rows.length < 2 ? nothing : bars(by, `By ${by}`, 'the least known', rows);
    }),
    missed.length === 0
      ? nothing
      : bars('question', 'Most often missed', 'those missed most often', missed),
  ];
}

function bars(by: Grouping, heading: string, first: string, rows: readonly NamedNumbers[]): Markup {
  const title = `${heading}, right at first try`;
  return figure(heading, [barsChart({ id: `bars-${by}`, title, first, rows })], `by-${by}`);
}

function tables(overview: Overview): readonly Table[] {
  const all = [
    weekTable(overview),
    dueTable(overview),
    ...parts.map((by) => groupTable(by, overview, look)),
    questionTable(overview, look),
    acceptTable(overview, look),
    changedTable(overview, look),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}
