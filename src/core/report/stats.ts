import type { StandingAnswer } from '../log/replay.ts';
import { studyDay, type When } from '../schedule/study-day.ts';
import { calendarFold, type DayOfAnswers, type LaidCalendar } from './calendar.ts';
import { noSessions, sessionsFold, type LaidSessions } from './discrimination.ts';
import { groupsOfAll, nothingOfAll, type LaidAll } from './all-groups.ts';
import type { Group } from './groups.ts';
import type { Numbers } from './numbers.ts';
import type { QuestionFold, QuestionNumbers } from './questions.ts';
import { questionTable, type LaidTable } from './question-table.ts';
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

/**
 * Goes on from `laid`, which must not be used again once the result was asked for. Keeps what grows
 * with decks, questions and days, and nothing that grows with the log.
 */
export function statsFold(
  { now, since = -Infinity }: StatsOptions,
  laid: LaidStats = noStats(),
): StatsFold {
  const latest = new Date(now.at + dayMs).toISOString();
  const { studied, retention } = laid;
  const [groups, questions] = [groupsOfAll(laid.groups), questionTable(laid.questions)];
  const [calendar, sessions] = [calendarFold(laid.calendar), sessionsFold(laid.sessions)];
  const dayOf = dayReader();

  function count(answer: StandingAnswer, day: number, question: QuestionFold): void {
    const { entry, score } = answer;
    laid.answers += 1;
    laid.ms += entry.ms;
    calendar.add(day, entry.ms);
    addToRetention(retention, answer, question.lastDay, day);
    groups.take(answer, day);
    if (entry.try === 1) sessions.add(entry.session, day, question.moments, score);
  }

  return {
    take(answer) {
      const { entry } = answer;
      if (entry.at > latest) {
        laid.future += 1;
        return;
      }
      const day = dayOf(entry);
      const counts = day >= since;
      const question = questions.of(entry.deck, entry.question);
      studied.add(day);
      if (counts) count(answer, day, question);
      question.take(answer, day, counts);
    },
    stats() {
      sessions.end();
      const today = studyDay(now);
      const days = [...studied].sort((one, other) => one - other);
      return {
        ...totalsOf(laid),
        ...groups.result(),
        today,
        questions: questions.results(),
        calendar: calendar.days(),
        streak: streakOf(days, today),
      };
    },
  };
}

function totalsOf({ answers, ms, future, retention }: LaidStats) {
  return { answers, ms, future, retention: { ...retention } };
}

/** The day of study of entries; reading a time takes long, and many follow within a minute. */
function dayReader() {
  let [minute, east, day] = ['', 0, 0];
  return ({ at, offset }: StandingAnswer['entry']): number => {
    if (minute === '' || offset !== east || !at.startsWith(minute)) {
      [minute, east] = [at.slice(0, 16), offset];
      day = studyDay({ at: Date.parse(at), offset });
    }
    return day;
  };
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
