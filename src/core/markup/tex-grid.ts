import { itemsOf, row, type Align, type Grid, type GridForm, type MathNode } from './math.ts';
import type { TexNode } from './tex-engine.ts';
import type { Font } from './tex-fonts.ts';
import type { Reader } from './tex-reader.ts';

/** A matrix, cases, aligned equations or lines. */
export function gridOf(node: TexNode, reader: Reader, font: Font): MathNode {
  if (!Array.isArray(node['body'])) return reader.unknown();
  const rows = node['body'].map((cells) =>
    (Array.isArray(cells) ? cells : [cells]).map((cell) => reader.read(cell, font)),
  );
  while (rows.length > 1 && rows.at(-1)?.every(isEmpty) === true) rows.pop();
  const columns = columnsOf(node['cols']);
  const tags = tagsOf(node['tags'], reader);
  const tagged = rows.map((cells, index) => withTag(cells, tags[index]));
  const grid: Grid = { form: formOf(node), rows: tagged, ...columns };
  return { kind: 'grid', grid: isEquations(node, tagged) ? asLines(grid) : grid };
}

/** Equations in braces: what is aligned there belongs together. */
export function casesOf(grid: Grid): Grid {
  const whole = grid.form === 'lines' || grid.rows.some(holdsRelation);
  return { ...(whole ? asLines(grid) : grid), form: 'cases' };
}

/** An array whose later columns begin with relations (`rcl`) is no matrix. */
function isEquations(node: TexNode, rows: readonly (readonly MathNode[])[]): boolean {
  const classes = Array.isArray(node['envClasses']) ? node['envClasses'] : [];
  return classes.includes('array') && rows.some(holdsRelation);
}

function holdsRelation(cells: readonly MathNode[]): boolean {
  return cells.slice(1).some((cell) => {
    const [first] = itemsOf(cell);
    return first?.kind === 'symbol' && first.role === 'relation';
  });
}

function asLines(grid: Grid): Grid {
  const rows = grid.rows.map((cells) => [row(cells)]);
  return { form: 'lines', rows, align: ['left'], bars: [] };
}

function isEmpty(node: MathNode): boolean {
  return node.kind === 'row' && node.items.every(isEmpty);
}

/** Equations under each other, or a matrix. */
function formOf(node: TexNode): GridForm {
  const classes = Array.isArray(node['envClasses']) ? node['envClasses'].map(String) : [];
  if (classes.includes('small')) return Array.isArray(node['cols']) ? 'lines' : 'matrix';
  return classes.some((name) => equations.has(name)) ? 'lines' : 'matrix';
}

const equations = new Set(['align', 'jot', 'abut', 'multline']);

function columnsOf(cols: unknown): { align: Align[]; bars: number[] } {
  const align: Align[] = [];
  const bars: number[] = [];
  for (const column of Array.isArray(cols) ? cols : []) {
    const { type, align: side } = column as { type?: unknown; align?: unknown };
    if (type === 'separator') bars.push(align.length);
    else align.push(side === 'l' ? 'left' : side === 'r' ? 'right' : 'center');
  }
  return { align, bars };
}

function tagsOf(tags: unknown, reader: Reader): (MathNode | undefined)[] {
  if (!Array.isArray(tags)) return [];
  return tags.map((tag) => (Array.isArray(tag) ? reader.read(tag, undefined) : undefined));
}

function withTag(cells: readonly MathNode[], tag: MathNode | undefined): readonly MathNode[] {
  const last = cells.at(-1);
  if (tag?.kind !== 'text' || last === undefined) return cells;
  return [...cells.slice(0, -1), { kind: 'tagged', body: last, tag: tag.text }];
}
