import { widthOf } from './layout.ts';
import { trust, type Shown } from './shown.ts';
import { piecesOf, StyleState, type Piece } from './styled-pieces.ts';

/**
 * A line as rows that together are every character of it, spaces included: the first of at most
 * `width` columns, the others of `rest`. Breaks behind a space where one is near the end.
 */
export function fold(shown: Shown, width: number, rest: number): readonly Shown[] {
  if (widthOf(shown) <= width) return [shown];
  const pieces = piecesOf(shown);
  const starts = startsOf(pieces, Math.max(2, width), Math.max(2, rest));
  const state = new StyleState();
  return starts.map((start, index) => {
    const row = pieces.slice(start, starts[index + 1]);
    const opened = state.openers;
    for (const { text, style } of row) if (style) state.see(text);
    return trust(`${opened}${row.map(({ text }) => text).join('')}${state.closers}`);
  });
}

/** Places of the pieces that rows begin with. */
function startsOf(pieces: readonly Piece[], width: number, rest: number): readonly number[] {
  const starts = [0];
  let [room, used, space, spaceUsed] = [width, 0, 0, 0];
  for (const [place, { text, style }] of pieces.entries()) {
    if (style) continue;
    const columns = widthOf(text);
    if (used + columns > room) {
      const behindSpace = spaceUsed > room / 2 && used - spaceUsed + columns <= rest;
      starts.push(behindSpace ? space : place);
      used = behindSpace ? used - spaceUsed : 0;
      [room, spaceUsed] = [rest, 0];
    }
    used += columns;
    if (text === ' ') [space, spaceUsed] = [place + 1, used];
  }
  return starts;
}
