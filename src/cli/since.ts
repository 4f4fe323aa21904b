import { dateOf, studyDay } from '../core/schedule/study-day.ts';
import type { Host } from '../host.ts';
import { localDate } from './lists.ts';

/** `7d` or `4w` as a number of days, today among them; `undefined` for what is neither. */
export function daysIn(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
  const days = Number(count) * (unit === 'w' ? 7 : 1);
  return days > 0 ? days : undefined;
}

/** Reads a local date or time, or days or weeks up to today, as a local date or time. */
export function localSince(host: Host): (text: string) => string {
  return (text) => {
    const days = daysIn(text);
    if (days === undefined) return localDate(text);
    const at = host.clock.now();
    const first = studyDay({ at, offset: host.clock.offset(at) }) - days + 1;
    return dateOf(first);
  };
}
