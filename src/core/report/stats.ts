import type { StandingAnswer } from '../log/replay.ts';
import { studyDay, type When } from '../schedule/study-day.ts';
import { calendarFold, weekOf, type DayOfAnswers } from './calendar.ts';
import { sessionsFold } from './discrimination.ts';
import { groupsFold, type Group } from './groups.ts';
import { timeBucket } from './median.ts';
import { numbersFold, type Numbers } from './numbers.ts';
import { questionFold, type QuestionFold, type QuestionNumbers } from './questions.ts';
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

/** Keeps what grows with decks, questions and days, and nothing that grows with the log. */
export function statsFold({ now, since = -Infinity }: StatsOptions): StatsFold {
  const latest = new Date(now.at + dayMs).toISOString();
  const groups = groupsOfAll();
  const questions = questionTable();
  const [calendar, studied] = [calendarFold(), new Set<number>()];
  const retention = retentionFold();
  const sessions = sessionsFold((card: QuestionFold, score, rest) => card.moments.add(score, rest));
  const dayOf = dayReader();
  let [answers, ms, future] = [0, 0, 0];

  return {
    take(answer) {
      const { entry } = answer;
      if (entry.at > latest) {
        future += 1;
        return;
      }
      const day = dayOf(entry);
      const counts = day >= since;
      const question = questions.of(entry.deck, entry.question);
      studied.add(day);
      if (counts) {
        answers += 1;
        ms += entry.ms;
        calendar.add(day, entry.ms);
        retention.take(answer, question.lastDay, day);
        groups.take(answer, day);
        if (entry.try === 1) sessions.add(entry.session, day, question, answer.score);
      }
      question.take(answer, day, counts);
    },
    stats() {
      sessions.end();
      const today = studyDay(now);
      return {
        today,
        answers,
        ms,
        ...groups.result(),
        questions: questions.results(),
        calendar: calendar.days(),
        streak: streakOf(
          [...studied].sort((one, other) => one - other),
          today,
        ),
        retention: retention.result(),
        future,
      };
    },
  };
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

function retentionFold() {
  let [reviews, remembered] = [0, 0];
  return {
    take({ entry, rating }: StandingAnswer, lastDay: number | undefined, day: number) {
      if (!entry.scheduled || entry.try !== 1 || lastDay === undefined || lastDay >= day) return;
      reviews += 1;
      if (rating > 1) remembered += 1;
    },
    result: (): Retention => ({ reviews, remembered }),
  };
}

/** First tries by everything that answers have in common. */
function groupsOfAll() {
  const all = numbersFold();
  const [days, weeks] = [groupsFold<number>(), groupsFold<number>()];
  const [decks, topics] = [groupsFold<string>(), groupsFold<string>()];
  const [tags, types] = [groupsFold<string>(), groupsFold<string>()];
  return {
    take(answer: StandingAnswer, day: number) {
      const { entry } = answer;
      if (entry.try !== 1) return;
      const bucket = timeBucket(entry.ms);
      all.add(answer, bucket);
      days.add(day, answer, bucket);
      weeks.add(weekOf(day), answer, bucket);
      decks.add(entry.deck, answer, bucket);
      topics.add(entry.topic, answer, bucket);
      types.add(entry.type, answer, bucket);
      if (entry.tags.length === 0) tags.add(undefined, answer, bucket);
      else if (entry.tags.length === 1) tags.add(entry.tags[0], answer, bucket);
      else for (const tag of new Set(entry.tags)) tags.add(tag, answer, bucket);
    },
    result: () => ({
      firstTries: all.result(),
      days: byKey(days.groups()),
      weeks: byKey(weeks.groups()),
      decks: decks.groups(),
      topics: topics.groups(),
      tags: tags.groups(),
      types: types.groups(),
    }),
  };
}

function byKey(groups: readonly Group<number>[]): readonly Group<number>[] {
  return groups.toSorted((one, other) => (one.key ?? 0) - (other.key ?? 0));
}

function questionTable() {
  const decks = new Map<string, Map<string, QuestionFold>>();
  return {
    of(deck: string, question: string): QuestionFold {
      let questions = decks.get(deck);
      if (questions === undefined) decks.set(deck, (questions = new Map()));
      let fold = questions.get(question);
      if (fold === undefined) questions.set(question, (fold = questionFold(deck, question)));
      return fold;
    },
    /** Those with a first try that counts. */
    results: () =>
      [...decks.values()]
        .flatMap((questions) => [...questions.values()].map((fold) => fold.result()))
        .filter(({ count, overrides }) => count > 0 || overrides > 0),
  };
}
