/** Days of study in a row. */
export interface Streak {
  /** Up to today, or up to yesterday while today may still come. */
  readonly current: number;
  readonly longest: number;
  /** Days with answers among the last 7 and 30, today included. */
  readonly last7: number;
  readonly last30: number;
}

/** `days` with answers, in order, each once. */
export function streakOf(days: readonly number[], today: number): Streak {
  let [longest, run, current, last] = [0, 0, 0, -Infinity];
  for (const day of days) {
    if (day > today) break;
    run = day === last + 1 ? run + 1 : 1;
    last = day;
    longest = Math.max(longest, run);
  }
  if (last >= today - 1) current = run;
  const within = (count: number) =>
    days.filter((day) => day <= today && day > today - count).length;
  return { current, longest, last7: within(7), last30: within(30) };
}
