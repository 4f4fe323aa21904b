import type { Span } from '../text/located.ts';
import type { LintFile } from './lint-file.ts';

/** Whether an offset lies in a text over several lines, where every space may matter. */
export function inBlockText(file: LintFile): (offset: number) => boolean {
  const spans: Span[] = file.texts
    .filter(({ scalar }) => file.text.slice(scalar.span.start, scalar.span.end).includes('\n'))
    .map(({ scalar }) => scalar.span);
  return (offset) => spans.some(({ start, end }) => offset >= start && offset < end);
}
