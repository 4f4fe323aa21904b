import { isDate } from '../schedule/study-day.ts';
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
