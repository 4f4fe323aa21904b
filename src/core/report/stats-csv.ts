import { dateOf } from '../schedule/study-day.ts';
import { joinShown, type Shown } from '../text/shown.ts';
import { csvLine, type Cell } from './csv.ts';
import { compareIds } from './findings.ts';
import { shareRight } from './first-tries.ts';
import type { Frequent } from './frequent.ts';
import type { Numbers } from './numbers.ts';
import type { Grouping, Overview } from './overview.ts';

/** One breakdown as a table with a heading; texts that a spreadsheet would run are defused. */
export function statsCsv(overview: Overview, by: Grouping): Shown {
  const { heads, rows } = tableOf(overview, by);
  return joinShown([csvLine(heads, true), ...rows.map((row) => csvLine(row, false))]);
}

interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const numberHeads = ['tries', 'right', 'share', 'score', 'points', 'median_ms'];

function numberCells(numbers: Numbers): readonly Cell[] {
  const { count, right, score, points, medianMs } = numbers;
  return [count, right, rounded(shareRight(numbers)), rounded(score), points, medianMs];
}

/** A share has no use for more digits, and sums of fractions have specks at their end. */
function rounded(value: number | undefined): Cell {
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e6;
}

function tableOf({ stats, names }: Overview, by: Grouping): Table {
  const heads = [by, ...numberHeads];
  switch (by) {
    case 'deck':
      return {
        heads: ['deck', 'title', ...numberHeads],
        rows: sorted(stats.decks).map((one) => [
          one.key,
          names.deck(one.key ?? ''),
          ...numberCells(one),
        ]),
      };
    case 'topic':
      return { heads, rows: sorted(stats.topics).map((one) => [one.key, ...numberCells(one)]) };
    case 'tag':
      return { heads, rows: sorted(stats.tags).map((one) => [one.key, ...numberCells(one)]) };
    case 'type':
      return { heads, rows: sorted(stats.types).map((one) => [one.key, ...numberCells(one)]) };
    case 'question':
      return questionTable({ stats, names });
    case 'day':
      return { heads, rows: stats.days.map((one) => [date(one.key), ...numberCells(one)]) };
    case 'week':
      return { heads, rows: stats.weeks.map((one) => [date(one.key), ...numberCells(one)]) };
  }
}

function date(day = 0): string {
  return dateOf(day);
}

function sorted<G extends { readonly key: string | undefined }>(
  groups: readonly G[],
): readonly G[] {
  return groups.toSorted((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1));
}

const wrongColumns = [0, 1, 2];

function questionTable({ stats }: Pick<Overview, 'stats' | 'names'>): Table {
  return {
    heads: [
      'deck',
      'question',
      'type',
      ...numberHeads,
      'overrides',
      'sessions',
      'discrimination',
      ...wrongColumns.flatMap((index) => [`wrong_${index + 1}`, `wrong_${index + 1}_count`]),
    ],
    rows: stats.questions
      .toSorted(compareIds)
      .map((one) => [
        one.deck,
        one.question,
        one.type,
        ...numberCells(one),
        one.overrides,
        one.sessions,
        rounded(one.discrimination),
        ...wrongColumns.flatMap((index) => frequentCells(one.wrong[index])),
      ]),
  };
}

function frequentCells(frequent: Frequent | undefined): readonly Cell[] {
  return [frequent?.text, frequent?.count];
}
