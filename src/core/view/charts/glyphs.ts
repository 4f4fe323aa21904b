import type { Look } from '../paint.ts';

/** What charts are drawn with, each list from little to much. */
export interface Glyphs {
  /** Heights of a sparkline. */
  readonly heights: readonly string[];
  /** Parts of a cell of a bar, the last of them whole. */
  readonly parts: readonly string[];
  /** The rest of a bar, and a day or a point without a value. */
  readonly none: string;
  /** Shades of a heat map. */
  readonly shades: readonly string[];
}

const unicode: Glyphs = {
  heights: [...'▁▂▃▄▅▆▇█'],
  parts: [...'▏▎▍▌▋▊▉█'],
  none: '·',
  shades: [...'░▒▓█'],
};

const ascii: Glyphs = {
  heights: [...'_.-=+*#@'],
  parts: ['#'],
  none: '.',
  shades: [...'-+*#'],
};

export function glyphsOf({ ascii: isAscii }: Look): Glyphs {
  return isAscii === true ? ascii : unicode;
}
