import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import { lineStart, type Scene } from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

/** One complaint for the whole file: an editor that indents with tabs does so everywhere. */
export function explainTab(error: SyntaxError, { text }: Scene): Explained {
  const span = leadingSpace(text, error.span.start);
  const lines = text.slice(span.start).match(/^ *\t/gm)?.length ?? 1;
  const more = lines > 1 ? ` on this line and ${lines - 1} more` : '';
  return {
    diagnostic: problem(
      'yaml/tab-indent',
      `Tabs indent the text${more}; YAML allows only spaces`,
      span,
      {
        help: 'Replace each tab by two spaces',
      },
    ),
    breaks: span.start,
    mask: { span: { start: span.start, end: text.length }, fill: 'tabs' },
    spreads: true,
  };
}

function leadingSpace(text: string, offset: number): Span {
  const start = lineStart(text, offset);
  const spaces = /^[ \t]*/.exec(text.slice(start, start + 1000));
  return { start, end: start + (spaces?.[0].length ?? 1) };
}
