import type { Diagnostic } from './finding.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import { lineEnd, quoted, restOfLine, type Scene } from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

/** Errors between brackets. */
export function explainFlow(error: SyntaxError, scene: Scene): Explained | undefined {
  if (/end with a|expected flow/i.test(error.message)) return unclosedBracket(error, scene);
  if (error.message.startsWith('Flow end indicator')) return shallowEnd(error);
  if (error.code === 'BLOCK_IN_FLOW') {
    return inside(
      error,
      'Lines with dashes or keys of their own cannot stand between brackets',
      'Close the bracket, or put quotes around the text if the bracket belongs to it',
    );
  }
  if (/Missing ,|quoted-scalar at node end/.test(error.message)) {
    return inside(
      error,
      'A comma is missing between two items',
      'Put a comma between them, or quotes around one text',
    );
  }
  if (/Unexpected (?:,|empty item)/.test(error.message)) {
    return inside(
      error,
      'There is nothing before this comma',
      'Delete the comma, or put quotes around the text that it belongs to',
    );
  }
  if (error.message.startsWith('Missing space after :')) {
    return inside(
      error,
      'There is no space after the colon',
      'Put a space after it, or quotes around the text',
    );
  }
  return undefined;
}

function unclosedBracket(error: SyntaxError, { text, tokens }: Scene): Explained {
  const open = tokens.unclosed.findLast(
    ({ start, end }) => start < error.span.start && end <= error.span.start,
  );
  const start = open?.start ?? openedBefore(text, error.span.start);
  const bracket = text[start] === '{' ? '{' : '[';
  const comment = commentAfter(text, start);
  return {
    diagnostic:
      comment ??
      problem(
        'yaml/syntax',
        `The bracket \`${bracket}\` is never closed`,
        restOfLine(text, start),
        {
          label: 'opened here',
          help: `Close it with \`${bracket === '[' ? ']' : '}'}\`, or put quotes around the text if the bracket belongs to it`,
        },
      ),
    breaks: start,
    spreads: true,
    ...(open === undefined ? {} : { mask: { span: open, fill: 'word' } }),
  };
}

/** At the end of the file the innermost bracket that is still open there. */
function openedBefore(text: string, end: number): number {
  let closed = 0;
  for (let at = end - 1; at >= Math.max(0, end - farthest); at -= 1) {
    const character = text[at] ?? '';
    if (']}'.includes(character)) closed += 1;
    else if ('[{'.includes(character) && closed-- === 0) return at;
  }
  return end;
}

const farthest = 2000;

/** What closes the bracket may stand in what became a comment: `[one #1, two]`. */
function commentAfter(text: string, start: number): Diagnostic | undefined {
  const line = text.slice(start, Math.min(lineEnd(text, start), start + farthest));
  const mark = line.search(/\s#.*[\]}]/);
  if (mark < 0 || (line.slice(0, mark).match(/["']/g)?.length ?? 0) % 2 === 1) return undefined;
  const span = { start: start + mark + 1, end: start + line.trimEnd().length };
  return problem(
    'yaml/comment-eats-text',
    `${quoted(text, span)} is a comment to YAML, and the bracket before it is never closed`,
    span,
    { help: 'Put quotes around the text that the `#` belongs to' },
  );
}

function shallowEnd(error: SyntaxError): Explained {
  return {
    diagnostic: problem(
      'yaml/bad-indent',
      'The closing bracket should be indented deeper than the key it belongs to',
      error.span,
      {
        severity: 'warning',
        help: 'Indent it by two more spaces',
      },
    ),
  };
}

function inside(error: SyntaxError, message: string, help: string): Explained {
  return {
    diagnostic: problem('yaml/syntax', message, error.span, { help }),
    breaks: error.span.start,
  };
}
