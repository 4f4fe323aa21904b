import type { Scalar, Span } from './located.ts';
import { foldedBlock, literalBlock } from './scalar-block.ts';
import { flowScalar } from './scalar-flow.ts';

/**
 * Where characters of a scalar's text stand in the file, through quotes, escapes, folded lines and
 * indentation; the whole scalar where that cannot be told.
 */
export function sourceSpan(scalar: Scalar, text: string, within: Span): Span {
  const { start, end } = scalar.span;
  const source = text.slice(start, end);
  const read = source === scalar.text ? plainly(source) : decoders[scalar.style](source);
  if (read === undefined || !agrees(read.text, scalar.text)) return scalar.span;
  const from = read.at[within.start] ?? read.end;
  const last = read.at[within.end - 1];
  const next = read.at[within.end] ?? read.end;
  const to = last === undefined || next < last ? from : endOfUnit(source, last, next);
  return { start: start + from, end: start + Math.max(from, to) };
}

/** A scalar read once more, with the place in its source of every character. */
export interface Undone {
  readonly text: string;
  readonly at: readonly number[];
  /** Where the last character ends. */
  readonly end: number;
}

const decoders: { readonly [S in Scalar['style']]: (source: string) => Undone | undefined } = {
  plain: (source) => flowScalar(source, 'plain'),
  single: (source) => flowScalar(source, 'single'),
  double: (source) => flowScalar(source, 'double'),
  literal: literalBlock,
  folded: foldedBlock,
};

/** Line ends kept or cut at the end of a block do not matter to what is before them. */
function agrees(read: string, text: string): boolean {
  return read === text || read.replace(/\n+$/, '') === text.replace(/\n+$/, '');
}

function plainly(source: string): Undone {
  return { text: source, at: Array.from(source, (_unit, index) => index), end: source.length };
}

/** An ordinary character takes one place, an escape all up to the next; spaces between lines none. */
function endOfUnit(source: string, last: number, next: number): number {
  return source[last] === '\\' || source[last] === "'" ? next : Math.min(next, last + 1);
}
