import type { Scalar, Span } from './located.ts';

/** Where characters of a scalar's text stand in the file; the whole scalar where that is not known. */
export function sourceSpan(scalar: Scalar, text: string, within: Span): Span {
  const source = text.slice(scalar.span.start, scalar.span.end);
  if (scalar.style === 'plain' && source === scalar.text) {
    return { start: scalar.span.start + within.start, end: scalar.span.start + within.end };
  }
  return scalar.span;
}
