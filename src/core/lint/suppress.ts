import type { DeckRead } from '../deck/read.ts';
import { itemAt } from '../deck/words.ts';
import type { Diagnostic, Fix } from '../text/finding.ts';
import { positionAt } from '../text/lines.ts';
import { edited } from './fix.ts';

/**
 * The text with a comment for every finding: above its question, or else at the head of the file.
 * `undefined` where the file has no room for comments (JSON, questions within a line).
 */
export function withSuppressions(
  { document }: DeckRead,
  diagnostics: readonly Diagnostic[],
  reason: string | undefined,
): string | undefined {
  const { root, text } = document;
  if (root === undefined || root.kind === 'scalar' || root.kind === 'broken' || root.flow)
    return undefined;
  const byPlace = new Map<number, Set<string>>();
  for (const { rule, question } of diagnostics) {
    const at = question === undefined ? 0 : (lineOf(question, document) ?? 0);
    byPlace.set(at, (byPlace.get(at) ?? new Set()).add(rule));
  }
  const edits = [...byPlace].map(([at, rules]) => comment(at, rules, text, reason));
  return edited(text, edits);
}

/** Start of the line on which a question begins with its dash; none where it shares the line. */
function lineOf(question: number, { root, text, lines }: DeckRead['document']): number | undefined {
  const item = itemAt(root, question);
  if (item === undefined) return undefined;
  const start = lines.starts[positionAt(lines, item.span.start).line - 1] ?? 0;
  return /^\s*-\s+$/.test(text.slice(start, item.span.start)) ? start : undefined;
}

function comment(
  at: number,
  rules: ReadonlySet<string>,
  text: string,
  reason: string | undefined,
): Fix['edits'][number] {
  const reach = at === 0 && !/^\s*-/.test(text) ? 'file' : 'question';
  const indent = /^[ ]*/.exec(text.slice(at))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const why = reason === undefined ? '' : ` -- ${reason.replace(/\s+/g, ' ')}`;
  return {
    span: { start: at, end: at },
    text: `${indent}# quiz-disable-${reach} ${[...rules].sort().join(', ')}${why}${newline}`,
  };
}
