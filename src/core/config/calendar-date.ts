import type { Decoder } from '../text/decode.ts';
import { wrongType } from '../text/decoders.ts';

const wanted = 'a date, such as 2027-03-28';

/** A day of the calendar as `YYYY-MM-DD`. */
export const calendarDate: Decoder<string> = {
  schema: { type: 'string', format: 'date' },
  wanted,
  read: (node, at, report) =>
    node.kind === 'scalar' && isDate(node.text) ? node.text : wrongType(node, wanted, at, report),
};

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
