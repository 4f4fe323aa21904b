import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import {
  keyOrLine,
  lineEnd,
  lineStart,
  quoted,
  restOfLine,
  skipSpace,
  textOf,
  type Scene,
} from './yaml-place.ts';
import { keyNeedsSpace, problem, tightKey } from './yaml-problem.ts';

/** A line that begins too far left or right for what is above it. */
export function explainIndent(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (error.message.startsWith('Nested mappings')) return tooDeep(error.span.start, text);
  if (error.code === 'MULTILINE_IMPLICIT_KEY') return noKey(error.span.start, text);
  const misplaced = /block sequence may not|Sequence item without|must start at the same column/;
  return misplaced.test(error.message) ? misaligned(error.span.start, text) : undefined;
}

/** The line after a text is indented like a part of that text, but looks like a key. */
function tooDeep(start: number, text: string): Explained | undefined {
  const next = skipSpace(text, lineEnd(text, start));
  const key = keyOrLine(text, next);
  if (key.end === key.start) return undefined;
  const above = keyOrLine(text, skipDash(text, lineStart(text, start)));
  return {
    diagnostic: problem(
      'yaml/bad-indent',
      `${quoted(text, key)} is indented too far, so it counts to the text above`,
      key,
      {
        also: [{ span: above, label: 'align it with this' }],
        help: `Begin it in the same column as ${quoted(text, above)}`,
      },
    ),
    breaks: key.start,
    mask: { span: restOfLine(text, next), fill: 'space' },
  };
}

function noKey(start: number, text: string): Explained {
  const span = restOfLine(text, start);
  const diagnostic = keylessLine(textOf(text, span), span, quoted(text, span));
  return { diagnostic, breaks: start, mask: { span, fill: 'space' }, spreads: true };
}

function keylessLine(line: string, span: Span, shown: string): Diagnostic {
  if (/^-\S/.test(line)) {
    return problem('yaml/dash-without-space', `${shown} has no space after the dash`, span, {
      help: 'Put a space after the dash',
    });
  }
  if (tightKey.test(line)) return keyNeedsSpace(span, shown);
  return problem(
    'yaml/bad-indent',
    `${shown} has no key and does not count to the text above`,
    span,
    {
      help: 'Indent it deeper than the key above to continue its text, or write it as `key: value`',
    },
  );
}

function misaligned(offset: number, text: string): Explained {
  const start = skipSpace(text, offset);
  const span = keyOrLine(text, start);
  return {
    diagnostic: problem(
      'yaml/bad-indent',
      `${quoted(text, span)} is not aligned with anything above`,
      span,
      {
        help: 'Begin it in the same column as the line it belongs to',
      },
    ),
    breaks: start,
    mask: { span: restOfLine(text, start), fill: 'space' },
    spreads: true,
  };
}

function skipDash(text: string, start: number): number {
  const dashes = /^[ \t]*(?:- +)*/.exec(text.slice(start, start + 1000));
  return start + (dashes?.[0].length ?? 0);
}

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

/** YAML takes it for a letter, so either this line or the one after it is out of place. */
export function explainHardSpace(error: SyntaxError, { text }: Scene): Explained | undefined {
  const start = lineStart(text, error.span.start);
  const span = hardSpace(text, start) ?? hardSpace(text, lineStart(text, start - 1));
  if (span === undefined || error.warning) return undefined;
  return {
    diagnostic: problem(
      'encoding/nbsp-structure',
      'A space that does not break (U+00A0) stands where an ordinary space belongs',
      span,
      { help: 'Type an ordinary space; it was most likely pasted from a page or a document' },
    ),
    breaks: span.start,
    mask: { span: { start: lineStart(text, span.start), end: text.length }, fill: 'hard spaces' },
    spreads: true,
  };
}

/** The first such spaces that indent a line. */
function hardSpace(text: string, start: number): Span | undefined {
  const found = /^( *)(\u00a0+)/.exec(text.slice(start, start + 1000));
  const from = start + (found?.[1]?.length ?? 0);
  return found === null ? undefined : { start: from, end: from + (found[2]?.length ?? 0) };
}

function leadingSpace(text: string, offset: number): Span {
  const start = lineStart(text, offset);
  const spaces = /^[ \t]*/.exec(text.slice(start, start + 1000));
  return { start, end: start + (spaces?.[0].length ?? 1) };
}
