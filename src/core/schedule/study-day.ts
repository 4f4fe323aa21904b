const minute = 60_000;
const day = 24 * 60 * minute;

/** A day of study begins at this hour, so that an evening that ends after midnight is one day. */
const firstHour = 4;

/** When something was done: milliseconds since 1970 and minutes east of UTC, where the learner was. */
export interface When {
  readonly at: number;
  readonly offset: number;
}

/**
 * The day of study as days since 1970-01-01: the date on the learner's calendar, four hours ago. Days
 * are counted from dates and never by adding 24 hours, so a change of the clock moves none.
 */
export function studyDay({ at, offset }: When): number {
  return Math.floor((at + offset * minute - firstHour * 60 * minute) / day);
}

/** The date of a day of study, as `YYYY-MM-DD`. */
export function dateOf(studyDay: number): string {
  return new Date(studyDay * day).toISOString().slice(0, 10);
}

/** The day of study of a date `YYYY-MM-DD` that the calendar has. */
export function dayOfDate(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / day);
}

/** Whether a text is a date of the calendar, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = dayOfDate(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}
