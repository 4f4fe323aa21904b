import { safe } from '../../text/gate.ts';
import { truncate } from '../../text/layout.ts';
import { joinShown, say, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { highlight, type Stretch } from './highlight.ts';

/**
 * A program: indentation as typed, never wrapped into another one. A line that is too long is cut
 * and ends with `…` in the last column; the source of the card shows all of it.
 */
export function renderCode(text: string, language: string, look: Look): readonly Shown[] {
  const shift = look.plain || look.width < 24 ? say`` : say`  `;
  const source = safe(text.replace(/\n+$/, ''));
  const lines = look.color
    ? coloredLines(highlight(source, language), look)
    : source.split('\n').map(safe);
  return lines.map((line) => say`${shift}${truncate(line, look.width - shift.length)}`);
}

/** A stretch may go over several lines: each has its own style. */
function coloredLines(stretches: readonly Stretch[], look: Look): readonly Shown[] {
  const lines: Shown[][] = [[]];
  for (const { text, style } of stretches) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      const shown = safe(part);
      if (part !== '') lines.at(-1)?.push(style === undefined ? shown : look.paint(style, shown));
    }
  }
  return lines.map((line) => joinShown(line));
}
