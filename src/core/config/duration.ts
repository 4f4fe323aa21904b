import type { Decoder } from '../text/decode.ts';
import { wrongType } from '../text/decoders.ts';

const minutesPer: { readonly [unit: string]: number } = { m: 1, h: 60, d: 24 * 60 };

/** The longest that a step may be, in minutes: after a day the schedule takes over. */
const longest = 24 * 60;

const wanted = 'a duration up to a day, such as 10m, 2h or 1d';

/** Minutes, written with their unit: `10m`, `2h`, `1d`. */
export const duration: Decoder<number> = {
  schema: { type: 'string', pattern: '^[0-9]+[mhd]$' },
  wanted,
  read: (node, at, report) => {
    const written = node.kind === 'scalar' ? /^(\d{1,4})([mhd])$/.exec(node.text) : null;
    const minutes = Number(written?.[1]) * (minutesPer[written?.[2] ?? ''] ?? Number.NaN);
    return minutes >= 1 && minutes <= longest ? minutes : wrongType(node, wanted, at, report);
  },
};
