import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import { restOfLine, type Scene } from './yaml-place.ts';
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
  if (/Missing ,/.test(error.message)) {
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
  const start = open?.start ?? error.span.start;
  const bracket = text[start] === '{' ? '{' : '[';
  return {
    diagnostic: problem(
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
