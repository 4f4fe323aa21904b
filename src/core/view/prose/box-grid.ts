import type { Align, Grid, MathNode } from '../../markup/math.ts';
import { aligned, beside, box, fenced, spaces, type Box } from './box.ts';
import { partsOf } from './math-pieces.ts';

/** Rows of cells with their columns under each other; `boxOf` lays out a cell. */
export function layGrid(grid: Grid, boxOf: (cell: MathNode) => Box): Box {
  const cells = grid.rows.map((line) =>
    line.map((cell, column) => cellBox(cell, grid, column, boxOf)),
  );
  const columns = Math.max(0, ...cells.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...cells.map((line) => line[column]?.width ?? 0)),
  );
  const lines = cells.map((line) => lineBox(line, widths, grid));
  const loose = grid.form !== 'matrix' && lines.some(({ rows }) => rows.length > 1);
  const rows = lines.flatMap((line, at) =>
    loose && at > 0 ? [spaces(line.width), ...line.rows] : line.rows,
  );
  const base = lines.length === 1 ? (lines[0]?.base ?? 0) : Math.floor((rows.length - 1) / 2);
  return grid.form === 'cases' ? fenced('{', box(rows, base), '') : box(rows, base);
}

/** The right side of an equation begins with its relation: a space before it keeps it apart. */
function cellBox(
  cell: MathNode,
  { form }: Grid,
  column: number,
  boxOf: (cell: MathNode) => Box,
): Box {
  const inner = boxOf(cell);
  const [first] = partsOf(cell);
  const joins = first?.kind === 'symbol' && /relation|binary/.test(first.role);
  const apart = form === 'lines' && column % 2 === 1 && joins;
  return apart
    ? box(
        inner.rows.map((row) => ` ${row}`),
        inner.base,
      )
    : inner;
}

function lineBox(line: readonly Box[], widths: readonly number[], grid: Grid): Box {
  const boxes = widths.flatMap((width, column): Box[] => {
    const cell = line[column] ?? box(['']);
    const side = sideOf(grid, column, widths.length);
    const rows = cell.rows.map((row) => aligned(row, cell.width, width, side));
    const gap = gapBefore(grid, column);
    return [
      box(
        rows.map(() => gap),
        cell.base,
      ),
      { rows, base: cell.base, width },
    ];
  });
  return beside(boxes);
}

function sideOf({ form, align }: Grid, column: number, columns: number): Align {
  const given = align[column];
  if (given !== undefined) return given;
  if (form === 'matrix') return 'center';
  return form === 'lines' && column % 2 === 0 && columns > 1 ? 'right' : 'left';
}

function gapBefore({ form, bars }: Grid, column: number): string {
  if (column === 0) return '';
  if (bars.includes(column)) return ' │ ';
  return form === 'lines' && column % 2 === 1 ? '' : '  ';
}
