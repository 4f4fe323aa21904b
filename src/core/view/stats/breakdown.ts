import type { Group } from '../../report/groups.ts';
import type { Numbers } from '../../report/numbers.ts';
import type { Grouping, Overview } from '../../report/overview.ts';
import type { QuestionNumbers } from '../../report/questions.ts';
import { shareRight } from '../../report/first-tries.ts';
import { safeLine } from '../../text/gate.ts';
import { say, type Shown } from '../../text/shown.ts';
import { barRows, type BarRow } from '../charts/bar-rows.ts';
import type { Look } from '../paint.ts';
import { duration } from '../words.ts';
import { dayWords } from '../dates.ts';
import { percentWords, questionWords } from './words.ts';

/** Every group of a grouping as a bar, with its numbers. */
export function breakdown(by: Grouping, overview: Overview, look: Look): readonly Shown[] {
  return groupRows(rowsBy(by, overview, look), look).flat();
}

/** A group under its name. */
export interface NamedNumbers {
  readonly name: Shown;
  readonly numbers: Numbers;
}

export interface NamedQuestion extends NamedNumbers {
  readonly numbers: QuestionNumbers;
}

/** The lines of each group. */
export function groupRows(
  rows: readonly NamedNumbers[],
  look: Look,
): readonly (readonly Shown[])[] {
  return barRows(
    rows.map(({ name, numbers }): BarRow => ({
      name,
      share: shareRight(numbers),
      cells: [
        percentWords(numbers),
        say`${numbers.right}${look.plain ? say` of ` : say`/`}${numbers.count}`,
        ...(numbers.medianMs === undefined ? [] : [duration(numbers.medianMs)]),
      ],
    })),
    look,
  );
}

export function rowsBy(by: Grouping, overview: Overview, look: Look): readonly NamedNumbers[] {
  const { stats, names } = overview;
  switch (by) {
    case 'deck':
      return hardestFirst(stats.decks, (id = '') => safeLine(names.deck(id)));
    case 'topic':
      return hardestFirst(stats.topics, (topic) => named(topic, say`(no topic)`));
    case 'tag':
      return hardestFirst(stats.tags, (tag) => named(tag, say`(no tag)`));
    case 'type':
      return hardestFirst(stats.types, (type = '') => safeLine(type));
    case 'question':
      return questionRows(overview, look);
    case 'day':
      return stats.days.map((numbers) => ({ name: date(numbers.key), numbers }));
    case 'week':
      return stats.weeks.map((numbers) => ({
        name: dayWords(numbers.key ?? 0, false),
        numbers,
      }));
  }
}

/** Questions, the least known first. */
export function questionRows(overview: Overview, look: Look): readonly NamedQuestion[] {
  const { questions } = overview.stats;
  return sorted(
    questions.map((numbers) => ({ name: questionWords(overview, numbers, look), numbers })),
  );
}

function named(key: string | undefined, none: Shown): Shown {
  return key === undefined ? none : safeLine(key);
}

function date(day = 0): Shown {
  return say`${dayWords(day)} ${safeLine(dayWords(day, false).slice(-4))}`;
}

function hardestFirst(
  groups: readonly Group<string>[],
  name: (key: string | undefined) => Shown,
): readonly NamedNumbers[] {
  return sorted(groups.map((numbers) => ({ name: name(numbers.key), numbers })));
}

/** The least share right first; ties by name, so that the order never depends on the log's. */
function sorted<Row extends NamedNumbers>(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ numbers }) => numbers.count > 0)
    .toSorted(
      (one, other) =>
        (shareRight(one.numbers) ?? 0) - (shareRight(other.numbers) ?? 0) ||
        (one.name < other.name ? -1 : 1),
    );
}
