import type { MathSource } from '../../markup/prose-tree.ts';
import { parseTex } from '../../markup/tex.ts';
import { safe, safeLine } from '../../text/gate.ts';
import { blockWidth, indent, widthOf, wrap } from '../../text/layout.ts';
import { say, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { mathDisplay } from './math-display.ts';
import { mathLine, mathLines } from './math-line.ts';
import { unicodeTongue } from './unicode-tongue.ts';
import { wordsTongue } from './words-tongue.ts';

/** Stands for a space at which no line may end. */
export const tie = '\u00a0';

/** A formula within a line; as its source where it cannot be read. */
export function inlineFormula({ tex, raw }: MathSource, look: Look): Shown {
  const tree = parseTex(tex);
  if (tree === undefined) return look.paint('code', safeLine(raw));
  const text = safeLine(mathLine(tree, tongueOf(look)));
  return widthOf(text) <= look.width && !look.plain ? safeLine(text.replaceAll(' ', tie)) : text;
}

/** A formula on lines of its own: two-dimensional where that fits, else one line an equation. */
export function displayFormula({ tex, raw }: MathSource, look: Look): readonly Shown[] {
  const tree = parseTex(tex);
  if (tree === undefined) return wrap(look.paint('code', safe(raw)), look.width);
  const shift = look.plain || look.width < 24 ? say`` : say`  `;
  const room = look.width - shift.length;
  const lines = mathLines(tree, tongueOf(look)).map(safeLine);
  const rows = look.plain ? lines : mathDisplay(tree).rows.map((row) => safeLine(row.trimEnd()));
  const fitting = blockWidth(rows) <= room ? rows : lines.flatMap((line) => wrap(line, room));
  return fitting.map((line) => indent(line, shift));
}

function tongueOf(look: Look) {
  return look.plain ? wordsTongue : unicodeTongue;
}
