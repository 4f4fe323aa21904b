import { safeLine } from '../../core/text/gate.ts';
import { graphemesOf } from '../../core/text/graphemes.ts';
import { widthOf } from '../../core/text/layout.ts';
import type { Shown } from '../../core/text/shown.ts';
import type { Line } from './line-editor.ts';

/** A line on as many rows as it takes, and where among them the cursor stands. */
export interface Wrapped {
  readonly rows: readonly Shown[];
  readonly row: number;
  readonly column: number;
}

/** Breaks a line between words, and a word that is longer than a row where the row ends. */
export function wrapped({ text, cursor }: Line, room: number): Wrapped {
  const starts = startsOf(text, Math.max(4, room));
  const rowOf = starts.findLastIndex((start) => start <= cursor);
  const before = safeLine(text.slice(starts[rowOf], cursor));
  return {
    rows: starts.map((start, index) => safeLine(text.slice(start, starts[index + 1]).trimEnd())),
    row: rowOf,
    column: Math.min(widthOf(before), Math.max(4, room)),
  };
}

/** The place in a text that stands in a column of one of its rows, or at the row's end. */
export function cursorAt(text: string, room: number, row: number, column: number): number {
  const starts = startsOf(text, Math.max(4, room));
  const next = starts[row + 1];
  let [at, used] = [starts[row] ?? 0, 0];
  for (const segment of graphemesOf(text.slice(at, next))) {
    used += columnsOf(segment);
    // Behind the last character of a row one would stand in the next.
    if (used > column || at + segment.length === next) break;
    at += segment.length;
  }
  return at;
}

/** Where each row begins in the text. The space that ends a row hangs over its end. */
function startsOf(text: string, room: number): readonly number[] {
  const starts = [0];
  let [at, used, word, wordUsed] = [0, 0, 0, 0];
  for (const segment of graphemesOf(text)) {
    const width = columnsOf(segment);
    if (used + width > room && segment !== ' ') {
      const whole = word > (starts.at(-1) ?? 0);
      starts.push(whole ? word : at);
      used = whole ? used - wordUsed : 0;
      if (!whole) word = at;
      wordUsed = 0;
    }
    at += segment.length;
    used += width;
    if (segment === ' ') [word, wordUsed] = [at, used];
  }
  return starts;
}

function columnsOf(segment: string): number {
  return /^[\x20-\x7e]$/.test(segment) ? 1 : widthOf(safeLine(segment));
}
