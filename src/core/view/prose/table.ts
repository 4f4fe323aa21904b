import type { Block } from '../../markup/prose-tree.ts';
import { pad, widthOf, wrap } from '../../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { renderInlines } from './inlines.ts';
import { untied } from './lines.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Narrower than this, columns help nobody. */
const narrow = 50;

/** Aligned columns; `heading: value` lines where they do not fit, and in line mode. */
export function renderTable(table: Table, look: Look): readonly Shown[] {
  const header = table.header.map((cell) => oneLine(renderInlines(cell, look)));
  const rows = table.rows.map((cells) => cells.map((cell) => oneLine(renderInlines(cell, look))));
  const widths = header.map((cell, column) =>
    Math.max(...[cell, ...rows.map((cells) => cells[column] ?? say``)].map(widthOf)),
  );
  const total = widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1));
  if (look.plain || look.width < narrow || total > look.width) return listed(header, rows, look);
  const line = (cells: readonly Shown[]) => aligned(cells, widths, table);
  const rule = widths.map((width) => trust('─'.repeat(width)));
  const headings = header.map((cell) => look.paint('strong', cell));
  return [line(headings), look.paint('dim', line(rule)), ...rows.map(line)];
}

function oneLine(cell: Shown): Shown {
  return untied(trust(cell.replaceAll('\n', ' ')));
}

function aligned(cells: readonly Shown[], widths: readonly number[], { align }: Table): Shown {
  const padded = widths.map((width, column) => {
    const cell = cells[column] ?? say``;
    const side = align[column] ?? 'left';
    if (side !== 'center') return pad(cell, width, side);
    return pad(pad(cell, Math.floor((width + widthOf(cell)) / 2), 'right'), width);
  });
  return trust(joinShown(padded, say`  `).trimEnd());
}

function listed(
  header: readonly Shown[],
  rows: readonly (readonly Shown[])[],
  look: Look,
): readonly Shown[] {
  const blocks =
    rows.length === 0
      ? [header.map((heading) => wrap(heading, look.width)).flat()]
      : rows.map((cells) => pairs(header, cells, look));
  return blocks.flatMap((block, index) => (index === 0 ? block : [say``, ...block]));
}

function pairs(header: readonly Shown[], cells: readonly Shown[], look: Look): readonly Shown[] {
  return cells.flatMap((cell, column) => {
    const heading = header[column] ?? say``;
    if (heading === '' && cell === '') return [];
    return wrap(heading === '' ? cell : say`${look.paint('strong', heading)}: ${cell}`, look.width);
  });
}
