import { fixOf } from './edits.ts';
import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import { lineStart, quoted, quoting, restOfLine, textOf, type Scene } from './yaml-place.ts';
import { keyNeedsSpace, problem, tightKey } from './yaml-problem.ts';

/** A colon and a space in a text. */
export function unquotedColon(error: SyntaxError, { text }: Scene): Explained | undefined {
  const span = restOfLine(text, error.span.start);
  const value = textOf(text, span);
  const colon = value.search(/:(?:\s|$)/);
  if (colon < 0 || /^[?\s-]/.test(value)) return undefined;
  if (colon === 0 && !/:[ \t]+$/.test(text.slice(lineStart(text, span.start), span.start)))
    return undefined;
  const ends = colon === value.length - 1;
  const below = onLinesBelow(text, span) ?? beforeKey(value);
  return {
    diagnostic: problem(
      'yaml/unquoted-colon',
      ends
        ? `${quoted(text, span)} ends with a colon`
        : `${around(value, colon)} contains a colon and a space`,
      span,
      {
        label: 'YAML takes what stands before the colon for a key',
        help: 'Put quotes around the text',
        ...(below ?? quoting(value, span)),
      },
    ),
    breaks: span.start,
    mask: { span, fill: 'word' },
  };
}

/** `- id: a question: What?`: the line end between two keys was lost. */
function beforeKey(value: string): Pick<Diagnostic, 'help'> | undefined {
  const key =
    /(?<=[\s,?.!])(?:question|answer|choices|cloze|explanation|hint|accept):(?=\s|$)/.exec(
      value,
    )?.[0];
  return key === undefined
    ? undefined
    : {
        help: `Begin a new line before \`${key}\`, or put quotes around the text if it belongs there`,
      };
}

/** A long text is quoted where its colon is. */
function around(value: string, colon: number): string {
  if (value.length <= 40) return `\`${value}\``;
  const [from, to] = [Math.max(0, colon - 24), Math.min(value.length, colon + 14)];
  const piece = value.slice(from, to).trim();
  return `\`${from > 0 ? '…' : ''}${piece}${to < value.length ? '…' : ''}\``;
}

/** Keys whose values are maps, or lists of maps: no text was meant. */
const parents = /^([ \t]*)(?:- +)?(defaults|pairs|image|questions|choices|standards):[ \t]+$/;

function onLinesBelow(text: string, { start }: Span): Pick<Diagnostic, 'help' | 'fix'> | undefined {
  const line = lineStart(text, start);
  const [before, space = '', key] = parents.exec(text.slice(line, start)) ?? [];
  if (before === undefined || key === undefined) return undefined;
  const indent = `\n${' '.repeat(space.length + 2)}`;
  const gap = { start: line + before.trimEnd().length, end: start };
  return {
    help: `Begin a new line after \`${key}:\`, two spaces further right`,
    fix: fixOf('unsafe', 'Begin a new line', gap, indent),
  };
}

/** Something in a map that is no key with a value. */
export function missingColon(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (!error.message.includes('need to be followed by map values')) return undefined;
  const span = restOfLine(text, error.span.start);
  const [, key, value] = /^"(\w+): (.+)"$/.exec(textOf(text, span)) ?? [];
  const diagnostic = tightKey.test(textOf(text, span))
    ? keyNeedsSpace(span, quoted(text, span))
    : key !== undefined && value !== undefined
      ? quotesAroundKey(span, key, value)
      : problem('yaml/syntax', `${quoted(text, span)} is no \`key: value\``, span, {
          help: 'Write the key, a colon, a space and the value',
        });
  return {
    diagnostic,
    breaks: span.start,
    mask: { span, fill: 'space' },
  };
}

function quotesAroundKey(span: Span, key: string, value: string): Diagnostic {
  const instead = `${key}: "${value}"`;
  return problem('yaml/syntax', 'The quotes stand around the key, too, and make it a text', span, {
    help: 'Put quotes around what stands behind the colon alone',
    fix: fixOf('unsafe', 'Put quotes around the text alone', span, instead),
  });
}
