import { itemsOf, type Grid, type MathNode } from '../../markup/math.ts';
import { widthOf } from '../../text/layout.ts';
import { aligned, beside, box, spaces, tall, under, type Box } from './box.ts';
import { mathLine, tightLine } from './math-line.ts';
import { partsOf, roleOf } from './math-pieces.ts';
import { unicodeTongue as tongue } from './unicode-tongue.ts';

type Kind<K extends MathNode['kind']> = Extract<MathNode, { kind: K }>;

/** A formula in two dimensions: fraction bars, limits above and below, tall brackets. */
export function mathDisplay(node: MathNode): Box {
  return rowBox(node);
}

/** Runs of parts that need but one line are written as one, so that their spaces are right. */
function rowBox(node: MathNode): Box {
  const boxes: Box[] = [];
  let run: MathNode[] = [];
  const items = itemsOf(node);
  const flush = (before: boolean, after: boolean): void => {
    if (run.length > 0) boxes.push(runBox(run, before, after));
    run = [];
  };
  for (const item of items) {
    if (!isTall(item)) run.push(item);
    else {
      flush(boxes.length > 0, true);
      if (
        run.length === 0 &&
        boxes.length > 0 &&
        items.indexOf(item) > 0 &&
        isTall(items[items.indexOf(item) - 1])
      )
        boxes.push(box([' ']));
      boxes.push(tallBox(item));
    }
  }
  flush(boxes.length > 0, false);
  return boxes.length === 1 && boxes[0] !== undefined ? boxes[0] : beside(boxes);
}

/** An empty group stands for the tall parts beside a run, so that `=` gets its spaces. */
function runBox(run: readonly MathNode[], before: boolean, after: boolean): Box {
  const stand: MathNode = { kind: 'symbol', text: '\ufdd0', role: 'ordinary' };
  const items = [...(before ? [stand] : []), ...run, ...(after ? [stand] : [])];
  const text = mathLine({ kind: 'row', items }, tongue);
  return box([widenEnds(text, before, after)]);
}

function widenEnds(text: string, before: boolean, after: boolean): string {
  const inner = text.slice(before ? 1 : 0, after ? text.length - 1 : text.length);
  const left = before && !inner.startsWith(' ') && !/^[)\],.;:!]/.test(inner) ? ' ' : '';
  const right = after && !inner.endsWith(' ') && !/[([{-]$/.test(inner) ? ' ' : '';
  return left + inner + right;
}

function isTall(node: MathNode | undefined): boolean {
  switch (node?.kind) {
    case 'fraction':
      return true;
    case 'grid':
      return node.grid.rows.length > 1 || node.grid.rows.some((cells) => cells.some(isTall));
    case 'script':
      return isTall(node.base) || hasLimits(node);
    case 'root':
    case 'fence':
    case 'tagged':
      return partsOf(node.body).some(isTall);
    case 'accent':
      return /^(?:under|over)brace$/.test(node.name) || partsOf(node.body).some(isTall);
    case 'row':
      return node.items.some(isTall);
    default:
      return false;
  }
}

function hasLimits(node: Kind<'script'>): boolean {
  if (!node.limits) return false;
  if (node.base.kind === 'accent' || roleOf(node.base) === 'large') return true;
  return node.base.kind === 'symbol' && node.base.role === 'relation';
}

function tallBox(node: MathNode): Box {
  switch (node.kind) {
    case 'fraction':
      return fractionBox(node);
    case 'grid':
      return gridBox(node.grid);
    case 'script':
      return hasLimits(node) ? limitsBox(node) : scriptBox(node);
    case 'root':
      return rootBox(node);
    case 'fence':
      return fenced(node.left, rowBox(node.body), node.right);
    case 'accent':
      return accentBox(node);
    case 'tagged':
      return beside([rowBox(node.body), box([`   ${node.tag}`])]);
    default:
      return rowBox(node);
  }
}

function fenced(left: string, body: Box, right: string): Box {
  const height = body.rows.length;
  return beside([
    { ...tall(left, height, body.base), base: height === 1 ? 0 : body.base },
    body,
    { ...tall(right, height, body.base), base: height === 1 ? 0 : body.base },
  ]);
}

function fractionBox({ top, bottom, bar, left, right }: Kind<'fraction'>): Box {
  const [above, below] = [rowBox(top), rowBox(bottom)];
  const width = Math.max(above.width, below.width) + (bar ? 2 : 0);
  const line = box([bar ? '─'.repeat(width) : spaces(width)]);
  return fenced(left, under([above, line, below], 1), right);
}

function limitsBox({ base, sub, sup }: Kind<'script'>): Box {
  const sign = base.kind === 'accent' ? accentBox(base) : box([mathLine(base, tongue)]);
  const over = sup === undefined ? [] : [limit(sup)];
  const below = sub === undefined ? [] : [limit(sub)];
  return under([...over, sign, ...below], over.length);
}

function limit(node: MathNode): Box {
  return isTall(node) ? rowBox(node) : box([tightLine(node, tongue)]);
}

/** Scripts of a tall base stand at its top and bottom rows. */
function scriptBox({ base, sub, sup }: Kind<'script'>): Box {
  const inner = partsOf(base).some((part) => part.kind !== 'fence' && part.kind !== 'grid')
    ? fenced('(', rowBox(base), ')')
    : rowBox(base);
  const text = (
    node: MathNode | undefined,
    small: (text: string) => string | undefined,
  ): string => {
    if (node === undefined) return '';
    const line = tightLine(node, tongue);
    return small(line) ?? line;
  };
  const [high, low] = [text(sup, tongue.raised), text(sub, tongue.lowered)];
  const rows = inner.rows.map((_, at) =>
    at === 0 ? high : at === inner.rows.length - 1 ? low : '',
  );
  return beside([inner, { ...box(rows), base: inner.base }]);
}

function rootBox({ body, index }: Kind<'root'>): Box {
  const inner = rowBox(body);
  const degree = index === undefined ? '' : tightLine(index, tongue);
  const small = degree === '' ? '' : (tongue.raised(degree) ?? degree);
  const last = inner.rows.length - 1;
  const margin = spaces(widthOf(small));
  const rows = inner.rows.map((row, at) =>
    at === last ? `${small}╲│${row}` : `${margin} │${row}`,
  );
  return box([`${margin} ┌${'─'.repeat(inner.width)}`, ...rows], inner.base + 1);
}

function accentBox({ name, body }: Kind<'accent'>): Box {
  const inner = rowBox(body);
  const { width } = inner;
  if (name === 'underbrace') return under([inner, box([brace('╰', '┬', '╯', width)])], 0);
  if (name === 'overbrace') return under([box([brace('╭', '┴', '╮', width)]), inner], 1);
  if (name === 'overline' || name === 'bar') return under([box(['─'.repeat(width)]), inner], 1);
  if (name === 'underline') return under([inner, box(['─'.repeat(width)])], 0);
  if (name === 'boxed') return inner;
  return beside([box([name]), fenced('(', inner, ')')]);
}

function brace(left: string, middle: string, right: string, width: number): string {
  if (width < 3) return middle.padStart(width, '─');
  const half = Math.floor((width - 3) / 2);
  return left + '─'.repeat(half) + middle + '─'.repeat(width - 3 - half) + right;
}

function gridBox(grid: Grid): Box {
  const cells = grid.rows.map((line, at) =>
    line.map((cell, column) => cellBox(cell, grid, at, column)),
  );
  const columns = Math.max(0, ...cells.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...cells.map((line) => line[column]?.width ?? 0)),
  );
  const lines = cells.map((line) => lineBox(line, widths, grid));
  const loose = lines.some(({ rows }) => rows.length > 1) && grid.form !== 'matrix';
  const rows = lines.flatMap((line, at) =>
    loose && at > 0 ? [spaces(line.width), ...line.rows] : line.rows,
  );
  const whole = box(rows, middleOf(lines, rows.length));
  if (grid.form === 'cases') return fenced('{', whole, '');
  return whole;
}

function middleOf(lines: readonly Box[], height: number): number {
  return lines.length === 1 ? (lines[0]?.base ?? 0) : Math.floor((height - 1) / 2);
}

/** The right side of an equation begins with its relation: a space before it keeps it apart. */
function cellBox(cell: MathNode, { form }: Grid, _row: number, column: number): Box {
  const inner = rowBox(cell);
  const [first] = partsOf(cell);
  const joined = form === 'lines' && column % 2 === 1 && first !== undefined;
  const apart = joined && first.kind === 'symbol' && /relation|binary/.test(first.role);
  if (!apart) return inner;
  const signed = inner.rows.map((row) => ` ${row}`);
  return box(signed, inner.base);
}

function lineBox(
  line: readonly Box[],
  widths: readonly number[],
  { form, align, bars }: Grid,
): Box {
  const boxes = widths.flatMap((width, column): Box[] => {
    const cell = line[column] ?? box(['']);
    const side =
      align[column] ??
      (form === 'cases'
        ? 'left'
        : form === 'lines'
          ? column % 2 === 0 && widths.length > 1
            ? 'right'
            : 'left'
          : 'center');
    const rows = cell.rows.map((row) => aligned(row, cell.width, width, side));
    const gap =
      column === 0
        ? ''
        : bars.includes(column)
          ? ' │ '
          : form === 'lines' && column % 2 === 1
            ? ''
            : '  ';
    const placed: Box = { rows, base: cell.base, width };
    return gap === ''
      ? [placed]
      : [
          bars.includes(column)
            ? { rows: rows.map(() => gap), base: cell.base, width: 3 }
            : box([gap]),
          placed,
        ];
  });
  return beside(boxes);
}
