import { dateOf } from '../schedule/study-day.ts';
import { safeLine } from '../text/gate.ts';
import type { Shown } from '../text/shown.ts';

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Thu 26 Nov`; far away, `26 Nov 2028`. */
export function dayWords(day: number, near = true): Shown {
  const [year = '', , date = ''] = dateOf(day).split('-');
  const rest = `${Number(date)} ${monthWords(day)}`;
  return safeLine(near ? `${weekdays[((day % 7) + 7) % 7] ?? ''} ${rest}` : `${rest} ${year}`);
}

/** `Nov`. */
export function monthWords(day: number): Shown {
  return safeLine(months[Number(dateOf(day).slice(5, 7)) - 1] ?? '');
}
