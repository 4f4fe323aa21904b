import { dateOf } from '../schedule/study-day.ts';
import { safeJson } from '../text/gate.ts';
import { say, type Shown } from '../text/shown.ts';
import { acceptCandidates, changedQuestions, compareIds } from './findings.ts';
import { shareRight } from './first-tries.ts';
import type { Group } from './groups.ts';
import type { Names } from './names.ts';
import type { Numbers } from './numbers.ts';
import { groupings, type Grouping, type Overview } from './overview.ts';
import type { QuestionNumbers } from './questions.ts';

/** All numbers as one JSON document; with `by`, of the breakdowns only that one. */
export function statsJson(overview: Overview, by: Grouping | undefined): Shown {
  const { stats, since, due, desired, names } = overview;
  const { retention } = stats;
  const wanted = by === undefined ? groupings : [by];
  const document = {
    schemaVersion: 1,
    today: dateOf(stats.today),
    ...(since === undefined ? {} : { since: dateOf(since) }),
    answers: stats.answers,
    ms: stats.ms,
    future: stats.future,
    firstTries: numbersJson(stats.firstTries),
    retention: {
      ...retention,
      share: share(retention.reviews, retention.remembered),
      desired,
    },
    streak: stats.streak,
    calendar: stats.calendar.map(({ day, ...rest }) => ({ day: dateOf(day), ...rest })),
    due: due.map(({ day, count }) => ({ day: dateOf(day), count })),
    by: Object.fromEntries(wanted.map((name) => [name, groupsJson(name, overview)])),
    acceptCandidates: acceptCandidates(stats.questions, names),
    changed: changedJson(overview),
  };
  return say`${safeJson(document, 2)}\n`;
}

/** `share` is null where nothing was tried. */
function numbersJson({ count, right, score, points, medianMs }: Numbers): object {
  return {
    count,
    right,
    share: share(count, right),
    score,
    points,
    ...(medianMs === undefined ? {} : { medianMs }),
  };
}

function share(count: number, right: number): number | null {
  return shareRight({ count, right }) ?? null;
}

function groupsJson(by: Grouping, { stats, names }: Overview): readonly object[] {
  switch (by) {
    case 'deck':
      return keyed(stats.decks, (key = '') => ({ deck: key, title: names.deck(key) }));
    case 'topic':
      return keyed(stats.topics, (key) => ({ topic: key ?? null }));
    case 'tag':
      return keyed(stats.tags, (key) => ({ tag: key ?? null }));
    case 'type':
      return keyed(stats.types, (key) => ({ type: key }));
    case 'question':
      return stats.questions.toSorted(compareIds).map((one) => questionJson(one, names));
    case 'day':
      return stats.days.map(({ key = 0, ...rest }) => ({ day: dateOf(key), ...numbersJson(rest) }));
    case 'week':
      return stats.weeks.map(({ key = 0, ...rest }) => ({
        week: dateOf(key),
        ...numbersJson(rest),
      }));
  }
}

function keyed(
  groups: readonly Group<string>[],
  named: (key: string | undefined) => object,
): readonly object[] {
  return groups
    .toSorted((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1))
    .map(({ key, ...rest }) => ({ ...named(key), ...numbersJson(rest) }));
}

function questionJson(numbers: QuestionNumbers, names: Names): object {
  const { deck, question, type, wrong, overridden, overrides, sessions, discrimination } = numbers;
  return {
    deck,
    question,
    type,
    ...(names.isGone(deck, question) ? { gone: true } : {}),
    ...numbersJson(numbers),
    wrong,
    overrides,
    overridden,
    sessions,
    discrimination: discrimination ?? null,
  };
}

function changedJson({ stats, names }: Overview): readonly object[] {
  return changedQuestions(stats.questions, names).map(({ numbers, change, sinceLatest }) => ({
    deck: numbers.deck,
    question: numbers.question,
    sinceLatest,
    ...(change === undefined ? {} : { ...change, day: dateOf(change.day) }),
  }));
}
