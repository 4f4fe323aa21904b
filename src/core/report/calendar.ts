/** What was done on a day of study. */
export interface DayOfAnswers {
  readonly day: number;
  /** Every try counts. */
  readonly answers: number;
  readonly ms: number;
}

export interface CalendarFold {
  add(day: number, ms: number): void;
  /** Days with answers, in order. */
  days(): readonly DayOfAnswers[];
}

/** Plain data that a calendar goes on from, by day. */
export type LaidCalendar = Map<number, { answers: number; ms: number }>;

export function calendarFold(days: LaidCalendar): CalendarFold {
  return {
    add(day, ms) {
      const known = days.get(day);
      if (known === undefined) days.set(day, { answers: 1, ms });
      else {
        known.answers += 1;
        known.ms += ms;
      }
    },
    days: () =>
      [...days]
        .sort(([one], [other]) => one - other)
        .map(([day, { answers, ms }]) => ({ day, answers, ms })),
  };
}

/** The Monday of a day's week; 1970-01-01, day 0, was a Thursday. */
export function weekOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
