import type { Grouping, Overview } from '../../report/overview.ts';
import { safeLine } from '../../text/gate.ts';
import { say, type Shown } from '../../text/shown.ts';
import { flow, inOneLine } from '../charts/flow.ts';
import { heatMap } from '../charts/heat-map.ts';
import type { Look } from '../paint.ts';
import { inset, plural } from '../words.ts';
import { breakdown, groupRows, rowsBy } from './breakdown.ts';
import {
  acceptSection,
  againstSection,
  changedSection,
  headingLines,
  missedSection,
  questionsSection,
  type Section,
} from './findings.ts';
import { headline } from './headline.ts';
import { dateWords, dot } from './words.ts';

const margin = 2;

/** `quiz stats` for a person: the overview, or the one grouping that was asked for. */
export function showStats(
  overview: Overview,
  by: Grouping | undefined,
  look: Look,
): readonly Shown[] {
  const inner = look.plain ? look : { ...look, width: Math.max(20, look.width - margin) };
  const parts = [
    opening(overview, inner),
    headline(overview, inner),
    ...(by === undefined
      ? overviewSections(overview, inner)
      : [groupingSection(by, overview, inner)]
    )
      .filter((section) => section !== undefined)
      .map(([heading, ...lines]) => [...headingLines(heading, inner), ...lines]),
  ];
  const lines = parts.flatMap((part, index) => (index === 0 ? part : [say``, ...part]));
  return look.plain ? lines : lines.map((line) => inset(line, margin));
}

function opening({ stats, since }: Overview, look: Look): readonly Shown[] {
  const first = since ?? stats.calendar[0]?.day ?? stats.today;
  const facts = [
    say`since ${dateWords(first, stats.today)}`,
    plural(stats.answers, say`answer`, say`answers`),
    plural(stats.questions.length, say`question`, say`questions`),
  ];
  const lines = look.plain ? [inOneLine(facts)] : flow(facts, dot(look), look.width);
  return [look.paint('title', say`How it is going`), ...lines];
}

function overviewSections(overview: Overview, look: Look): readonly Section[] {
  return [
    calendarSection(overview, look),
    partsSection('deck', overview, look),
    partsSection('topic', overview, look),
    missedSection(overview, look),
    acceptSection(overview, look),
    againstSection(overview, look),
    changedSection(overview, look),
  ];
}

function calendarSection({ stats }: Overview, look: Look): Section {
  const first = stats.calendar[0];
  if (first === undefined) return undefined;
  const counts = new Map(stats.calendar.map(({ day, answers }) => [day, answers]));
  const { today } = stats;
  const lines = look.plain
    ? stats.calendar
        .slice(-14)
        .map(
          ({ day, answers }) =>
            say`${dateWords(day, today)}: ${plural(answers, say`answer`, say`answers`)}`,
        )
    : heatMap(counts, { first: first.day, today }, look);
  return [look.plain ? say`Answers a day, the latest days` : say`Answers a day`, ...lines];
}

const mostParts = 8;

/** One part alone says no more than the whole. */
function partsSection(by: Grouping, overview: Overview, look: Look): Section {
  const rows = rowsBy(by, overview, look);
  if (rows.length < 2) return undefined;
  const more = rows.length - mostParts;
  return [
    headingOf(by),
    ...groupRows(rows.slice(0, mostParts), look).flat(),
    ...(more > 0 ? [look.paint('dim', say`${more} more with \`--by ${safeLine(by)}\``)] : []),
  ];
}

function groupingSection(by: Grouping, overview: Overview, look: Look): Section {
  return by === 'question'
    ? questionsSection(headingOf(by), overview, look)
    : [headingOf(by), ...breakdown(by, overview, look)];
}

function headingOf(by: Grouping): Shown {
  const from = by === 'week' ? say` from its Monday` : say``;
  return say`By ${safeLine(by)}${from}, right at first try`;
}
