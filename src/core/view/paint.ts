import type { Shown } from '../text/shown.ts';

/** What a stretch of text means; the host decides how that looks, `plainPaint` leaves it as it is. */
export type Style =
  | 'title'
  | 'right'
  | 'nearly'
  | 'wrong'
  | 'warning'
  | 'accent'
  | 'key'
  | 'dim'
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'link'
  | 'underline'
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'name';

export type Paint = (style: Style, text: Shown) => Shown;

export const plainPaint: Paint = (_style, text) => text;

/** How a person reads: decides width, words for symbols, and colour. */
export interface Look {
  readonly paint: Paint;
  /** Columns that may be used. */
  readonly width: number;
  /** Line mode: no symbols, numbered choices, math in words, tables as `heading: value`. */
  readonly plain: boolean;
  readonly color: boolean;
  /** The terminal says that it shows OSC 8 links. */
  readonly links: boolean;
  /** The terminal does not read UTF-8: charts are drawn with ASCII. */
  readonly ascii?: true;
}
