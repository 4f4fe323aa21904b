import { asciiOnly } from '../../text/gate.ts';
import { truncate } from '../../text/layout.ts';
import { trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';

/** A text as the terminal will show it, so that its columns can be counted. */
export function legible(text: Shown, { ascii }: Look): Shown {
  return ascii === true ? asciiOnly(text) : text;
}

/** One line of at most `width` columns; where it is cut, its end says so. */
export function cut(text: Shown, width: number, look: Look): Shown {
  const shown = truncate(legible(text, look), width);
  return look.ascii === true ? trust(shown.replaceAll('…', '~')) : shown;
}
