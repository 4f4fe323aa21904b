import { timeOf } from '../log/answer.ts';
import { byCard } from '../log/by-card.ts';
import type { StandingAnswer } from '../log/replay.ts';
import { studyDay, type When } from '../schedule/study-day.ts';
import { allGroups, daysFold, type AllGroups, type LaidDays } from './all-groups.ts';
import { calendarFold, daysOf, type DayOfAnswers, type LaidCalendar } from './calendar.ts';
import { addToCell, answeredOn, cellIn, noCells, type LaidCell, type LaidCells } from './cells.ts';
import { noSessions, sessionsFold, type LaidSessions } from './discrimination.ts';
import { timeBucket } from './median.ts';
import { addSaid, questionsIn, type QuestionNumbers } from './questions.ts';
import { streakOf, type Streak } from './streak.ts';

/** What a score log says about how it is going. Days are days of study since 1970-01-01. */
export interface Stats extends AllGroups {
  readonly today: number;
  /** Every answer that stands, first try or not. */
  readonly answers: number;
  readonly ms: number;
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
  readonly cells: LaidCells;
  /** First tries by day of study. */
  readonly days: LaidDays;
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
    cells: noCells(),
    days: new Map(),
    calendar: new Map(),
    sessions: noSessions(),
    studied: new Set(),
    retention: { reviews: 0, remembered: 0 },
    answers: 0,
    ms: 0,
    future: 0,
  };
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
  const addToDays = daysFold(laid.days, laid.cells.times);
  const sessions = sessionsFold(laid.sessions, laid.cells.rows);
  const cellOf = byCard((entry) => cellIn(laid.cells, entry));
  let studied = Number.NaN;

  function addAnswer({ entry: { ms } }: StandingAnswer, day: number): void {
    laid.answers += 1;
    laid.ms += ms;
    addToCalendar(day, ms);
  }

  function addFirstTry(answer: StandingAnswer, cell: LaidCell, day: number, counts: boolean): void {
    const bucket = timeBucket(answer.entry.ms);
    addToCell(laid.cells, cell, answer, counts, bucket);
    if (!counts) return;
    addToDays(answer, day, bucket);
    sessions.add(answer.entry.session, day, cell, answer.score);
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
      const before = answeredOn(laid.cells, cell, day, counts);
      if (entry.try === 1) addFirstTry(answer, cell, day, counts);
      if (!counts) return;
      addAnswer(answer, day);
      addToRetention(laid.retention, answer, before, day);
      addSaid(cell.question, answer);
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
    ...allGroups(laid.days, laid.cells),
    today,
    questions: questionsIn(laid.cells),
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
  lastDay: number,
  day: number,
): void {
  if (!entry.scheduled || entry.try !== 1 || lastDay === -Infinity || lastDay >= day) return;
  retention.reviews += 1;
  if (rating > 1) retention.remembered += 1;
}
