import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import { jsonComma } from './yaml-explain-quote.ts';
import {
  lineStart,
  quoted,
  quoting,
  restOfItem,
  restOfLine,
  textOf,
  valueStart,
  type Scene,
} from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

/** A text that begins with a character which has a meaning in YAML. */
export function reserved(start: number, text: string): Explained {
  const span = restOfItem(text, start);
  const value = textOf(text, span);
  return {
    diagnostic: problem(
      'yaml/reserved-start',
      value.startsWith('`')
        ? 'A text cannot begin with a backquote'
        : `A text cannot begin with \`${value[0] ?? ''}\``,
      span,
      {
        label: 'this character has a meaning in YAML',
        help: 'Put quotes around the text',
        ...quoting(value, span),
      },
    ),
    breaks: start,
    mask: { span, fill: 'word' },
  };
}

/** Words behind `[x]`, `{x}` or `*x`, which YAML has taken for a whole value. */
export function wordsBehind(error: SyntaxError, { text }: Scene): Explained | undefined {
  const start = valueStart(text, error.span.start);
  const first = text[start] ?? '';
  if (start >= error.span.start || !'[{*'.includes(first)) return undefined;
  const span = restOfLine(text, start);
  const value = textOf(text, span);
  const comma = error.span.start === span.end - 1 ? jsonComma(error.span.start, text) : undefined;
  if (comma !== undefined) return { ...comma, breaks: start };
  // A map in brackets, in which something is wrong, is no text.
  if (first !== '*' && /["'\w]\s*:\s/.test(value)) return undefined;
  const diagnostic = first === '*' ? star(span, text) : inBrackets(span, text);
  return { diagnostic, breaks: start, mask: { span, fill: 'word' } };
}

function star(span: Span, text: string): Diagnostic {
  return problem(
    'yaml/alias-as-text',
    `${quoted(text, span)} begins with a star, so YAML takes it for a reference to an anchor`,
    span,
    { help: 'Put quotes around the text', ...quoting(textOf(text, span), span) },
  );
}

function inBrackets(span: Span, text: string): Diagnostic {
  const bracket = text[span.start] ?? '';
  if (/^\[[ xX✓]\] /.test(textOf(text, span))) return checkBox(span, text);
  return problem('yaml/flow-splits-text', `A text cannot begin with \`${bracket}\``, span, {
    label: bracket === '{' ? 'YAML reads a map here' : 'YAML reads a list here',
    help: 'Put quotes around the text',
    ...quoting(textOf(text, span), span),
  });
}

/** `- [x] Paris`, as in a list of tasks. */
function checkBox(span: Span, text: string): Diagnostic {
  const words = quoted(text, { start: span.start + 4, end: span.end });
  return problem('yaml/flow-splits-text', 'YAML reads a list in the brackets of this box', span, {
    help: `Write the text alone, ${words}; which choice is right is told by \`answer:\``,
  });
}

/** `{{x}}`, or a list or a map where a key belongs. */
export function bracketKey(error: SyntaxError, { text }: Scene): Explained | undefined {
  const { start } = error.span;
  if (!'[{'.includes(text[start] ?? '')) return undefined;
  const before = text.slice(lineStart(text, start), start);
  // Told at the `?`, where it was told already.
  const mark = /\?[ \t]+$/.exec(before);
  if (mark !== null) return { diagnostic: complexKey(start - mark[0].length, text), breaks: start };
  if (/^[ \t]*(?:- +)*$/.test(before))
    return { diagnostic: complexKey(start, text), breaks: start };
  const from = text[start - 1] === '{' ? start - 1 : start;
  return { diagnostic: inBrackets(restOfItem(text, from), text), breaks: start };
}

function complexKey(start: number, text: string): Diagnostic {
  const rest = restOfLine(text, start);
  const bracketed = /^.*[\]}](?=\s*:(?:\s|$))/.exec(textOf(text, rest));
  const span = bracketed === null ? rest : { start, end: start + bracketed[0].length };
  return problem('yaml/complex-key', `${quoted(text, span)} cannot be a key`, span, {
    help: 'Put quotes around it if it belongs to the text',
  });
}
