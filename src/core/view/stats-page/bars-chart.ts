import { shareRight } from '../../report/first-tries.ts';
import { truncate } from '../../text/layout.ts';
import type { NamedNumbers } from '../stats/breakdown.ts';
import { percentWords } from '../stats/words.ts';
import { drawing, unit } from './chart.ts';
import { markup, type Markup } from './markup.ts';

const width = 340;
const rowHeight = 34;
const barHeight = 10;
/** Columns of a monospaced text; most texts are narrower. */
const nameColumns = 42;
const mostBars = 12;

export interface Bars {
  readonly id: string;
  readonly title: string;
  /** Which come first: `the least known`. */
  readonly first: string;
  readonly rows: readonly NamedNumbers[];
}

/** A bar a group below its name, with the share right beside it. */
export function barsChart({ id, title, first, rows }: Bars): Markup {
  const shown = rows.slice(0, mostBars);
  return drawing({
    id,
    title,
    description: `${shown.length} of ${rows.length}, ${first} first.`,
    width,
    height: shown.length * rowHeight,
    marks: shown.map((row, index) => bar(row, index * rowHeight)),
  });
}

function bar({ name, numbers }: NamedNumbers, y: number): Markup {
  const share = shareRight(numbers) ?? 0;
  const percent = percentWords(numbers);
  const title = `${name}: ${percent}, ${numbers.right} of ${numbers.count}`;
  return markup`<g><title>${title}</title><text x="0" y="${y + 12}">${truncate(name, nameColumns)}</text><text x="${width}" y="${y + 12}" text-anchor="end">${percent}</text><rect class="track" x="0" y="${y + 17}" width="${width}" height="${barHeight}"/><rect class="bar" x="0" y="${y + 17}" width="${unit(share * width)}" height="${barHeight}"/></g>\n`;
}
