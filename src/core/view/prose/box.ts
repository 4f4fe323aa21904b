import { widthOf } from '../../text/layout.ts';

/** A part of a display: rows of equal width, and the row that stands on the line of the text. */
export interface Box {
  readonly rows: readonly string[];
  readonly base: number;
  readonly width: number;
}

export function box(rows: readonly string[], base = 0): Box {
  const width = Math.max(0, ...rows.map(widthOf));
  return { rows: rows.map((row) => row + spaces(width - widthOf(row))), base, width };
}

export function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}

/** Boxes beside each other, their base rows on one line. */
export function beside(boxes: readonly Box[]): Box {
  const above = Math.max(0, ...boxes.map(({ base }) => base));
  const below = Math.max(0, ...boxes.map(({ rows, base }) => rows.length - 1 - base));
  const rows = Array.from({ length: above + 1 + below }, (_, at) =>
    boxes.map((one) => one.rows[at - above + one.base] ?? spaces(one.width)).join(''),
  );
  return { rows, base: above, width: boxes.reduce((sum, { width }) => sum + width, 0) };
}

/** Boxes under each other in the middle; `base` says which of them stands on the line. */
export function under(boxes: readonly Box[], base: number): Box {
  const width = Math.max(0, ...boxes.map((one) => one.width));
  const before = boxes.slice(0, base).reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    rows: boxes.flatMap((one) => one.rows.map((row) => aligned(row, one.width, width, 'center'))),
    base: before + (boxes[base]?.base ?? 0),
    width,
  };
}

export function aligned(
  text: string,
  width: number,
  room: number,
  align: 'left' | 'center' | 'right',
): string {
  const free = room - width;
  const left = align === 'left' ? 0 : align === 'right' ? free : Math.floor(free / 2);
  return spaces(left) + text + spaces(free - left);
}

/** A box between delimiters of its height. */
export function fenced(left: string, body: Box, right: string): Box {
  const height = body.rows.length;
  const side = (delimiter: string): Box => ({
    ...tall(delimiter, height, body.base),
    base: height === 1 || delimiter === '' ? 0 : body.base,
  });
  return beside([side(left), body, side(right)]);
}

/** Delimiters as tall as what they are around. */
function tall(delimiter: string, height: number, base: number): Box {
  if (delimiter === '') return box([''], 0);
  if (height === 1) return box([delimiter], 0);
  const [top, middle, bottom, center] = pieces.get(delimiter) ?? [];
  const rows = Array.from({ length: height }, (_, at) => {
    if (at === 0) return top ?? delimiter;
    if (at === height - 1) return bottom ?? delimiter;
    return at === base && center !== undefined ? center : (middle ?? delimiter);
  });
  if (center !== undefined && height === 2) return box([top ?? '', bottom ?? ''], base);
  return box(rows, base);
}

/** Top, middle and bottom, and what stands at the base row of a brace. */
const pieces = new Map<string, readonly string[]>([
  ['(', ['⎛', '⎜', '⎝']],
  [')', ['⎞', '⎟', '⎠']],
  ['[', ['⎡', '⎢', '⎣']],
  [']', ['⎤', '⎥', '⎦']],
  ['{', ['⎧', '⎪', '⎩', '⎨']],
  ['}', ['⎫', '⎪', '⎭', '⎬']],
  ['|', ['│', '│', '│']],
  ['‖', ['║', '║', '║']],
  ['⌊', ['⎢', '⎢', '⎣']],
  ['⌋', ['⎥', '⎥', '⎦']],
  ['⌈', ['⎡', '⎢', '⎢']],
  ['⌉', ['⎤', '⎥', '⎥']],
]);
