import type { Diagnostic, Severity } from '../text/finding.ts';
import { safeLine } from '../text/gate.ts';
import { pad, widthOf, wrap } from '../text/layout.ts';
import { positionAt, type Lines } from '../text/lines.ts';
import type { Span } from '../text/located.ts';
import { joinShown, say, type Shown } from '../text/shown.ts';
import type { Look, Style } from './paint.ts';
import { sourceExcerpt, type Excerpt } from './source-excerpt.ts';

/** A file that diagnostics point into. */
export interface FrameSource {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

type FrameLook = Pick<Look, 'paint' | 'width'>;

/** One diagnostic as lines of at most `look.width` columns: what, where, the source, what to do. */
export function frame(diagnostic: Diagnostic, source: FrameSource, look: FrameLook): Shown[] {
  return [
    ...header(diagnostic, source, look),
    ...excerpt(diagnostic, source, look),
    ...help(diagnostic, look),
  ];
}

/** `path:line:column: severity: message [rule]`, one line whatever the file is called. */
export function concise(diagnostic: Diagnostic, source: FrameSource): Shown {
  const { severity, message, rule } = diagnostic;
  return say`${placeOf(diagnostic, source)}: ${safeLine(severity)}: ${safeLine(message)} [${safeLine(rule)}]`;
}

export const severityStyle: { readonly [S in Severity]: Style } = {
  error: 'wrong',
  warning: 'warning',
  info: 'accent',
};

function placeOf(diagnostic: Diagnostic, source: FrameSource): Shown {
  const { line, column } = positionAt(source.lines, diagnostic.span.start);
  return say`${safeLine(source.path)}:${line}:${column}`;
}

function header(diagnostic: Diagnostic, source: FrameSource, look: FrameLook): Shown[] {
  const { severity, rule } = diagnostic;
  const kind = look.paint(severityStyle[severity], say`${safeLine(severity)}[${safeLine(rule)}]`);
  const what = say`${kind}: ${look.paint('strong', safeLine(diagnostic.message))}`;
  const place = placeOf(diagnostic, source);
  const room = look.width - widthOf(what) - widthOf(place);
  const first =
    room >= 2
      ? [say`${pad(what, look.width - widthOf(place))}${look.paint('dim', place)}`]
      : [...wrap(what, look.width), ...hanging(say`  at `, place, look, 'dim')];
  const where = safeLine(diagnostic.where);
  return where === '' ? first : [...first, ...hanging(say`  in `, where, look, 'dim')];
}

function help(diagnostic: Diagnostic, look: FrameLook): Shown[] {
  const { help, fix } = diagnostic;
  if (help === undefined) return [];
  const flag =
    fix === undefined || fix.kind === 'suggestion'
      ? say``
      : fix.kind === 'safe'
        ? say` [--fix]`
        : say` [--fix-unsafe]`;
  return hanging(say`  = help: `, say`${safeLine(help)}${flag}`, look);
}

/** Words behind a heading; the lines after the first begin below them. */
function hanging(heading: Shown, words: Shown, look: FrameLook, style?: Style): Shown[] {
  const space = pad(say``, widthOf(heading));
  return wrap(words, look.width - widthOf(heading)).map((line, index) => {
    const painted = style === undefined ? line : look.paint(style, line);
    return say`${index === 0 ? look.paint('dim', heading) : space}${painted}`;
  });
}

interface Marked {
  readonly span: Span;
  readonly label: Shown;
  readonly primary: boolean;
}

function excerpt(diagnostic: Diagnostic, source: FrameSource, look: FrameLook): Shown[] {
  if (source.text === '') return [];
  const marks = marksOf(diagnostic);
  const lineOf = (mark: Marked) => positionAt(source.lines, mark.span.start).line;
  const numbers = [...new Set(marks.map(lineOf))].sort((a, b) => a - b);
  const gutter = String(numbers.at(-1) ?? 1).length + 2;
  const style = severityStyle[diagnostic.severity];
  return numbers.flatMap((line, index) => {
    const gap = index > 0 && line - (numbers[index - 1] ?? line) > 1;
    const here = marks.filter((mark) => lineOf(mark) === line);
    const rows = here.flatMap((mark, row) =>
      markedLine(mark, row === 0, line, source, look, gutter, style),
    );
    return gap ? [look.paint('dim', say`${pad(say``, gutter)} ...`), ...rows] : rows;
  });
}

function marksOf(diagnostic: Diagnostic): Marked[] {
  const also = diagnostic.also.map(({ span, label }) => ({
    span,
    label: safeLine(label),
    primary: false,
  }));
  const primary = { span: diagnostic.span, label: safeLine(diagnostic.label ?? ''), primary: true };
  return [primary, ...also];
}

function markedLine(
  mark: Marked,
  withSource: boolean,
  line: number,
  source: FrameSource,
  look: FrameLook,
  gutter: number,
  style: Style,
): Shown[] {
  const room = Math.max(10, look.width - gutter - 3);
  const shown = sourceExcerpt(source.text, source.lines, line, mark.span, room);
  const number = look.paint('dim', say`${pad(say`${line}`, gutter, 'right')} | `);
  const bar = look.paint('dim', say`${pad(say``, gutter)} | `);
  const below = squiggle(mark, shown, room, look, mark.primary ? style : 'accent');
  return [
    ...(withSource ? [say`${number}${shown.text}`] : []),
    ...below.map((row) => say`${bar}${row}`),
  ];
}

/** The label stands behind the squiggle where there is room, else below. */
function squiggle(
  mark: Marked,
  shown: Excerpt,
  room: number,
  look: FrameLook,
  style: Style,
): Shown[] {
  const sign = mark.primary ? say`^` : say`-`;
  const signs = joinShown(Array.from({ length: shown.length }, () => sign));
  const before = pad(say``, shown.column);
  const line = say`${before}${look.paint(style, signs)}`;
  if (mark.label === '') return [line];
  if (shown.column + shown.length + 1 + widthOf(mark.label) <= room) {
    return [say`${line} ${look.paint(style, mark.label)}`];
  }
  const indented = Math.min(shown.column, Math.max(0, room - 24));
  const label = wrap(mark.label, room - indented);
  return [line, ...label.map((part) => say`${pad(say``, indented)}${look.paint(style, part)}`)];
}
