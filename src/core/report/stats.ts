import { timeOf } from '../log/answer.ts';
import { byCard } from '../log/by-card.ts';
import type { StandingAnswer } from '../log/replay.ts';
import { studyDay, type When } from '../schedule/study-day.ts';
import {
  groupsOfAll,
  groupsOfCard,
  groupsOfDays,
  nothingOfAll,
  type LaidAll,
} from './all-groups.ts';
import { calendarFold, daysOf, type DayOfAnswers, type LaidCalendar } from './calendar.ts';
import { noSessions, sessionsFold, type LaidSessions } from './discrimination.ts';
import type { Group } from './groups.ts';
import { timeBucket } from './median.ts';
import { addTry, type LaidNumbers, type Numbers } from './numbers.ts';
import { addToQuestion, type LaidQuestion, type QuestionNumbers } from './questions.ts';
import { questionIn, questionsIn, type LaidTable } from './question-table.ts';
import { streakOf, type Streak } from './streak.ts';

/** What a score log says about how it is going. Days are days of study since 1970-01-01. */
export interface Stats {
  readonly today: number;
  /** Every answer that stands, first try or not. */
  readonly answers: number;
  readonly ms: number;
  readonly firstTries: Numbers;
  readonly days: readonly Group<number>[];
  /** By their Mondays. */
  readonly weeks: readonly Group<number>[];
  readonly decks: readonly Group<string>[];
  readonly topics: readonly Group<string>[];
  /** A question of several tags counts in each. */
  readonly tags: readonly Group<string>[];
  readonly types: readonly Group<string>[];
  readonly questions: readonly QuestionNumbers[];
  readonly calendar: readonly DayOfAnswers[];
  /** Over the whole log, whatever time was asked about. */
  readonly streak: Streak;
  readonly retention: Retention;
  /** Answers from more than a day after now: a wrong clock made them, and they are left out. */
  readonly future: number;
}

/** Reviews that the schedule asked for, of cards seen on an earlier day of study. */
export interface Retention {
  readonly reviews: number;
  /** Rated Hard or better at the first try, which is what desired retention is about. */
  readonly remembered: number;
}

export interface StatsFold {
  /** Answers come in order: by time, then session, then place in it. */
  take(answer: StandingAnswer): void;
  stats(): Stats;
}

export interface StatsOptions {
  readonly now: When;
  /** The first day of study that counts. */
  readonly since?: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Plain data that statistics go on from. */
export interface LaidStats {
  readonly groups: LaidAll;
  readonly questions: LaidTable;
  readonly calendar: LaidCalendar;
  readonly sessions: LaidSessions;
  /** Days of study with answers. */
  readonly studied: Set<number>;
  readonly retention: { reviews: number; remembered: number };
  answers: number;
  ms: number;
  future: number;
}

export function noStats(): LaidStats {
  return {
    groups: nothingOfAll(),
    questions: new Map(),
    calendar: new Map(),
    sessions: noSessions(),
    studied: new Set(),
    retention: { reviews: 0, remembered: 0 },
    answers: 0,
    ms: 0,
    future: 0,
  };
}

/** What is counted of all answers with the same card. */
interface Cell {
  readonly question: LaidQuestion;
  /** Groups begin with the first try that counts. */
  groups: readonly LaidNumbers[] | undefined;
}

/**
 * Goes on from `laid`, which must not be used again once the result was asked for. Keeps what grows
 * with decks, questions and days, and nothing that grows with the log.
 */
export function statsFold(
  { now, since = -Infinity }: StatsOptions,
  laid: LaidStats = noStats(),
): StatsFold {
  const latest = now.at + dayMs;
  const addToCalendar = calendarFold(laid.calendar);
  const addToDays = groupsOfDays(laid.groups);
  const sessions = sessionsFold(laid.sessions);
  const cellOf = byCard((entry): Cell => {
    return { question: questionIn(laid.questions, entry.deck, entry.question), groups: undefined };
  });
  let studied = Number.NaN;

  function count(answer: StandingAnswer, day: number, bucket: number, cell: Cell): void {
    const { entry } = answer;
    laid.answers += 1;
    laid.ms += entry.ms;
    addToCalendar(day, entry.ms);
    addToRetention(laid.retention, answer, cell.question.lastDay, day);
    if (entry.try !== 1) return;
    cell.groups ??= groupsOfCard(laid.groups, entry);
    for (const group of cell.groups) addTry(group, answer, bucket);
    addToDays(answer, day, bucket);
    sessions.add(entry.session, day, cell.question.moments, answer.score);
  }

  return {
    take(answer) {
      const { entry } = answer;
      const at = timeOf(entry);
      if (at > latest) {
        laid.future += 1;
        return;
      }
      const day = studyDay({ at, offset: entry.offset });
      const counts = day >= since;
      if (day !== studied) laid.studied.add((studied = day));
      const cell = cellOf(entry);
      const bucket = entry.try === 1 ? timeBucket(entry.ms) : 0;
      if (counts) count(answer, day, bucket, cell);
      addToQuestion(cell.question, answer, day, counts, bucket);
    },
    stats() {
      sessions.end();
      return statsIn(laid, studyDay(now));
    },
  };
}

function statsIn(laid: LaidStats, today: number): Stats {
  const days = [...laid.studied].sort((one, other) => one - other);
  return {
    ...totalsOf(laid),
    ...groupsOfAll(laid.groups),
    today,
    questions: questionsIn(laid.questions),
    calendar: daysOf(laid.calendar),
    streak: streakOf(days, today),
  };
}

function totalsOf({ answers, ms, future, retention }: LaidStats) {
  return { answers, ms, future, retention: { ...retention } };
}

function addToRetention(
  retention: LaidStats['retention'],
  { entry, rating }: StandingAnswer,
  lastDay: number | undefined,
  day: number,
): void {
  if (!entry.scheduled || entry.try !== 1 || lastDay === undefined || lastDay >= day) return;
  retention.reviews += 1;
  if (rating > 1) retention.remembered += 1;
}
