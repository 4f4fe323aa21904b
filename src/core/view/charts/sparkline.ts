import { trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { glyphsOf } from './glyphs.ts';

/** A column a value, none where there is no value; `most` is the full height and more than 0. */
export function sparkline(
  values: readonly (number | undefined)[],
  most: number,
  look: Look,
): Shown {
  const { heights, none } = glyphsOf(look);
  const columns = values.map((value) =>
    value === undefined ? none : (heights[heightOf(value / most, heights.length)] ?? none),
  );
  return look.paint('accent', trust(columns.join('')));
}

function heightOf(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.ceil(share * count) - 1));
}
