/** What was done on a day of study. */
export interface DayOfAnswers {
  readonly day: number;
  /** Every try counts. */
  readonly answers: number;
  readonly ms: number;
}

/** Plain data that a calendar goes on from, by day. */
export type LaidCalendar = Map<number, { answers: number; ms: number }>;

/** Counts answers by day. */
export function calendarFold(days: LaidCalendar): (day: number, ms: number) => void {
  // Answers that follow one another are mostly of the same day.
  let [latest, known] = [Number.NaN, { answers: 0, ms: 0 }];
  return (day, ms) => {
    if (day !== latest) {
      known = days.get(day) ?? { answers: 0, ms: 0 };
      days.set(day, known);
      latest = day;
    }
    known.answers += 1;
    known.ms += ms;
  };
}

/** Days with answers, in order. */
export function daysOf(days: LaidCalendar): readonly DayOfAnswers[] {
  return [...days]
    .sort(([one], [other]) => one - other)
    .map(([day, { answers, ms }]) => ({ day, answers, ms }));
}

/** The Monday of a day's week; 1970-01-01, day 0, was a Thursday. */
export function weekOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
