import type { Example, Rule } from '../../lint/rule.ts';
import { safe, safeLine } from '../../text/gate.ts';
import { indent, pad } from '../../text/layout.ts';
import { linesOf, lineSpan, positionAt } from '../../text/lines.ts';
import type { Span } from '../../text/located.ts';
import { joinShown, say, shownLines, type Shown } from '../../text/shown.ts';
import { severityStyle } from '../frame.ts';
import type { Look } from '../paint.ts';
import { sourceExcerpt, type Excerpt } from '../source-excerpt.ts';

type TextLook = Pick<Look, 'paint' | 'width'>;

/** A bad example: below its lines what is pointed at, then the files that lie beside it. */
export function badExample(example: Example, { severity }: Rule, look: TextLook): readonly Shown[] {
  const style = severityStyle[example.severity ?? severity];
  return [
    say``,
    say`${look.paint('wrong', say`Bad`)}:`,
    ...pointedLines(example.deck, look, (signs) => look.paint(style, signs)),
    ...beside(example),
  ];
}

export function goodExample({ deck }: Example, look: TextLook): readonly Shown[] {
  return [say``, say`${look.paint('right', say`Good`)}:`, ...plainLines(deck)];
}

/** Decks that are longer show by their length what is wrong, not by what becomes of it. */
const longestFixed = 14;

/** What the fix makes of the first example that has one and is short. */
export function fixedExample({ bad, fix }: Rule): readonly Shown[] {
  const first = bad.find(
    ({ fixed = '' }) => fixed !== '' && linesOf(fixed).starts.length <= longestFixed,
  );
  if (first?.fixed === undefined || fix === undefined) return [];
  const flag = fix === 'safe' ? say`--fix` : say`--fix-unsafe`;
  const which = bad.length > 1 ? say`the ${ordinal(bad.indexOf(first))} becomes` : say`it becomes`;
  return [say``, say`With ${flag} ${which}:`, ...plainLines(first.fixed)];
}

function ordinal(index: number): Shown {
  return safeLine(['first', 'second', 'third'][index] ?? `${index + 1}th`);
}

function beside({ media = [], others = [] }: Example): readonly Shown[] {
  const pictures = media.length === 0 ? [] : [say`  beside it: ${safeLine(media.join(', '))}`];
  const decks = others.flatMap(({ path, deck }) => [
    say`  beside it, ${safeLine(path)}:`,
    ...plainLines(deck),
  ]);
  return [...pictures, ...decks];
}

type Point = (signs: Shown) => Shown;

function plainLines(deck: string): readonly Shown[] {
  return shownLines(indent(safe(withoutMarks(deck).text.trimEnd()), say`    `));
}

/** All lines of a deck, with signs below what is marked in them. */
function pointedLines(deck: string, look: TextLook, point: Point): readonly Shown[] {
  const { text, spans } = withoutMarks(deck);
  const lines = linesOf(text);
  const room = Math.max(20, look.width - 4);
  const count = lines.starts.length - (text.endsWith('\n') ? 1 : 0);
  return lines.starts.slice(0, count).flatMap((_start, index) => {
    const here = spans.filter((span) => positionAt(lines, span.start).line === index + 1);
    const shown = here.map((mark) => sourceExcerpt(text, lines, index + 1, mark, room));
    const { start, end } = lineSpan(text, lines, index + 1);
    return [
      say`    ${shown[0]?.text ?? safe(text.slice(start, end))}`,
      ...shown.map((one) => below(one, point)),
    ];
  });
}

function below({ column, length }: Excerpt, point: Point): Shown {
  return say`    ${pad(say``, column)}${point(carets(length))}`;
}

function carets(length: number): Shown {
  return joinShown(Array.from({ length }, () => say`^`));
}

/** An example without the marks around what is found, and where they stood. */
export function withoutMarks(deck: string): {
  readonly text: string;
  readonly spans: readonly Span[];
} {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of deck.split(/([⟪⟫])/)) {
    if (piece === '⟪') start = text.length;
    else if (piece === '⟫') spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}
