import { safe } from '../../text/gate.ts';
import { fold } from '../../text/fold.ts';
import { widthOf } from '../../text/layout.ts';
import { joinShown, say, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { highlight, type Stretch } from './highlight.ts';

/**
 * A program: indentation as typed. A line that is too long goes on behind `↳`, so that it is not
 * taken for two; nothing of what is asked about may be missing. Line mode leaves it whole.
 */
export function renderCode(text: string, language: string, look: Look): readonly Shown[] {
  const shift = look.width < 24 ? say`` : say`  `;
  const source = safe(text.replace(/\n+$/, ''));
  const lines = look.color
    ? coloredLines(highlight(source, language), look)
    : source.split('\n').map(safe);
  if (look.plain) return lines;
  const room = look.width - shift.length;
  const sign = say`${look.paint('dim', goesOn(look))} `;
  return lines.flatMap((line) =>
    fold(line, room, room - widthOf(sign)).map(
      (row, index) => say`${shift}${index === 0 ? say`` : sign}${row}`,
    ),
  );
}

function goesOn({ ascii }: Look): Shown {
  return ascii === true ? say`>` : say`↳`;
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
