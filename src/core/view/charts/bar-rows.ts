import { pad, widthOf } from '../../text/layout.ts';
import { joinShown, say, type Shown } from '../../text/shown.ts';
import type { Look, Style } from '../paint.ts';
import { bar } from './bar.ts';
import { inset } from '../words.ts';
import { cut, legible } from './cut.ts';

/** One bar with its name and its numbers; those further right go first where it is narrow. */
export interface BarRow {
  readonly name: Shown;
  /** 0 to 1; `undefined` draws no bar. */
  readonly share: number | undefined;
  readonly cells: readonly Shown[];
}

const leastBar = 6;
const mostBar = 40;
/** A name that is cut to less says too little. */
const fairName = 16;
/** Columns from which on names and bars fit beside each other, whatever the names. */
const wide = 60;
const gap = 2;

/**
 * Bars below one another. Where names would be cut to almost nothing they stand above their bars;
 * line mode gives `name: number, number`.
 */
export function barRows(
  rows: readonly BarRow[],
  look: Look,
  style: Style = 'right',
): readonly (readonly Shown[])[] {
  if (look.plain)
    return rows.map(({ name, cells }) => [say`${name}: ${joinShown(cells, say`, `)}`]);
  const named = rows.map((row) => ({ ...row, name: legible(row.name, look) }));
  const columns = columnsFor(named, look.width);
  return named.map((row) => {
    const line = joinShown(partsOf(row, columns, look, style), say`  `);
    return columns.above ? [cut(row.name, look.width, look), inset(line, gap)] : [line];
  });
}

interface Columns {
  /** Names stand on lines of their own. */
  readonly above: boolean;
  readonly name: number;
  readonly bars: number;
  readonly cells: readonly number[];
}

function partsOf(row: BarRow, columns: Columns, look: Look, style: Style): readonly Shown[] {
  const { above, name, bars, cells } = columns;
  const drawn = row.share === undefined ? say`` : bar(row.share, bars, look, style);
  const numbers = cells.map((width, index) => pad(row.cells[index] ?? say``, width, 'right'));
  const label = above ? [] : [pad(cut(row.name, name, look), name)];
  return [...label, pad(drawn, bars), ...numbers];
}

function columnsFor(rows: readonly BarRow[], width: number): Columns {
  const longest = Math.max(...rows.map(({ name }) => widthOf(name)));
  const least = Math.min(longest, fairName);
  let cells = cellWidths(rows);
  const room = () => width - cells.reduce((sum, cell) => sum + cell + gap, 0);
  if (longest > fairName && room() - gap < longest && width < wide) {
    const bars = Math.min(mostBar, Math.max(leastBar, room() - gap));
    return { above: true, name: 0, bars, cells };
  }
  while (cells.length > 1 && room() - gap < least + leastBar) cells = cells.slice(0, -1);
  const left = Math.max(least + 1, room() - gap);
  const name = Math.min(longest, Math.max(least, Math.floor(left / 2), left - mostBar));
  return { above: false, name, bars: Math.min(mostBar, left - name), cells };
}

function cellWidths(rows: readonly BarRow[]): number[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map(({ cells }) => widthOf(cells[index] ?? ''))),
  );
}
