import { itemsOf, type Grid, type MathNode } from '../../markup/math.ts';
import { widthOf } from '../../text/layout.ts';
import { beside, box, fenced, spaces, under, type Box } from './box.ts';
import { layGrid } from './box-grid.ts';
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
  for (const item of itemsOf(node)) {
    if (!isTall(item)) {
      run.push(item);
      continue;
    }
    if (run.length > 0) boxes.push(runBox(run, boxes.length > 0, true));
    else if (boxes.length > 0) boxes.push(box([' ']));
    boxes.push(tallBox(item));
    run = [];
  }
  if (run.length > 0) boxes.push(runBox(run, boxes.length > 0, false));
  const [only] = boxes;
  return boxes.length === 1 && only !== undefined ? only : beside(boxes);
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

function isTall(node: MathNode): boolean {
  if (node.kind === 'fraction') return true;
  if (node.kind === 'row') return node.items.some(isTall);
  if (node.kind === 'grid') return isTallGrid(node.grid);
  if (node.kind === 'script') return isTall(node.base) || hasLimits(node);
  if (node.kind === 'accent' && /^(?:under|over)brac(?:e|ket)$/.test(node.name)) return true;
  return 'body' in node && isTall(node.body);
}

function isTallGrid({ rows }: Grid): boolean {
  return rows.length > 1 || rows.some((cells) => cells.some(isTall));
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
      return layGrid(node.grid, rowBox);
    case 'script':
      return scriptBox(node);
    case 'root':
      return rootBox(node);
    case 'fence':
      return fenced(node.left, rowBox(node.body), node.right);
    case 'accent':
      return accentBox(node);
    case 'tagged':
      return beside([rowBox(node.body), box([`   ${node.tag}`])]);
    case 'row':
    case 'symbol':
    case 'text':
    case 'space':
      return rowBox(node);
  }
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
function scriptBox(node: Kind<'script'>): Box {
  if (hasLimits(node)) return limitsBox(node);
  const { base, sub, sup } = node;
  const bare = partsOf(base).every((part) => part.kind === 'fence' || part.kind === 'grid');
  const inner = bare ? rowBox(base) : fenced('(', rowBox(base), ')');
  const high = scriptText(sup, tongue.raised);
  const low = scriptText(sub, tongue.lowered);
  const last = inner.rows.length - 1;
  // On the line of the text only characters that are small themselves show that they are scripts.
  const above = high !== undefined && !high.small && inner.base === 0 ? 1 : 0;
  const below = low !== undefined && !low.small && inner.base === last ? 1 : 0;
  const rows = Array.from({ length: above + inner.rows.length + below }, () => '');
  if (high !== undefined) rows[0] = high.text;
  if (low !== undefined) rows[rows.length - 1] = low.text;
  return beside([inner, box(rows, inner.base + above)]);
}

interface ScriptText {
  readonly text: string;
  /** Raised or lowered by its characters. */
  readonly small: boolean;
}

function scriptText(
  node: MathNode | undefined,
  shrink: (text: string) => string | undefined,
): ScriptText | undefined {
  if (node === undefined) return undefined;
  const line = tightLine(node, tongue);
  const text = shrink(line);
  return { text: text ?? line, small: text !== undefined };
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
  if (name.startsWith('underbrac')) return under([inner, box([brace('╰', '┬', '╯', width)])], 0);
  if (name.startsWith('overbrac')) return under([box([brace('╭', '┴', '╮', width)]), inner], 1);
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
