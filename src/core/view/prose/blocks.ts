import type { Block, Item } from '../../markup/prose-tree.ts';
import { widthOf } from '../../text/layout.ts';
import { say, trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { renderCode } from './code.ts';
import { displayFormula } from './formula.ts';
import { renderInlines } from './inlines.ts';
import { wrapTied } from './lines.ts';
import { renderTable } from './table.ts';

/** Blocks with an empty line between them. */
export function renderBlocks(blocks: readonly Block[], look: Look): readonly Shown[] {
  const groups = blocks
    .map((block) => renderBlock(block, look))
    .filter((lines) => lines.length > 0);
  return groups.flatMap((lines, index) => (index === 0 ? lines : [say``, ...lines]));
}

function renderBlock(block: Block, look: Look): readonly Shown[] {
  switch (block.kind) {
    case 'paragraph':
      return wrapTied(renderInlines(block.parts, look), look.width);
    case 'heading':
      return wrapTied(look.paint('title', renderInlines(block.parts, look)), look.width);
    case 'code':
      return renderCode(block.text, block.language, look);
    case 'quote':
      return quote(block.blocks, look);
    case 'list':
      return list(block, look);
    case 'table':
      return renderTable(block, look);
    case 'rule':
      return [look.paint('dim', trust((look.plain ? '-' : '─').repeat(Math.min(look.width, 20))))];
    case 'display':
      return displayFormula(block.math, look);
  }
}

function quote(blocks: readonly Block[], look: Look): readonly Shown[] {
  const bar = look.plain ? say`> ` : look.paint('dim', say`│ `);
  return hanging(bar, bar, blocks, look);
}

function list(
  { start, loose, items }: Extract<Block, { kind: 'list' }>,
  look: Look,
): readonly Shown[] {
  const numbers = items.map((_, index) => String((start ?? 1) + index).length);
  const room = Math.max(...numbers) + 1;
  const groups = items.map((item, index) => {
    const marker = markerOf(item, start, index, room, look);
    return hanging(marker, trust(' '.repeat(widthOf(marker))), item.blocks, look, !loose);
  });
  return groups.flatMap((lines, index) => (loose && index > 0 ? [say``, ...lines] : lines));
}

/** Line mode numbers every list, so that an item can be spoken of. */
function markerOf(
  item: Item,
  start: number | undefined,
  index: number,
  room: number,
  look: Look,
): Shown {
  const box = item.checked === undefined ? say`` : taskBox(item.checked, look);
  if (start === undefined && !look.plain) return item.checked === undefined ? say`• ` : box;
  const number = `${(start ?? 1) + index}.`.padStart(look.plain ? 0 : room);
  return say`${trust(number)} ${box}`;
}

function taskBox(checked: boolean, look: Look): Shown {
  if (look.plain) return checked ? say`done: ` : say`to do: `;
  return checked ? say`[x] ` : say`[ ] `;
}

/** Blocks behind a marker; on a screen too narrow for that the marker stands alone. */
function hanging(
  first: Shown,
  next: Shown,
  blocks: readonly Block[],
  look: Look,
  close = false,
): readonly Shown[] {
  const width = look.width - widthOf(first);
  if (width < 8)
    return [...wrapTied(trust(first.trimEnd()), look.width), ...renderBlocks(blocks, look)];
  const inner = { ...look, width };
  const lines = close ? closeBlocks(blocks, inner) : renderBlocks(blocks, inner);
  const [head = say``, ...rest] = lines;
  return [say`${first}${head}`, ...rest.map((line) => trust(say`${next}${line}`.trimEnd()))].map(
    (line) => trust(line.trimEnd()),
  );
}

/** In a tight list nothing stands between an item's text and its list. */
function closeBlocks(blocks: readonly Block[], look: Look): readonly Shown[] {
  return blocks.flatMap((block) => renderBlock(block, look));
}
