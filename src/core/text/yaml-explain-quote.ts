import { fixOf, inSingleQuotes } from './edits.ts';
import type { Fix } from './finding.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import {
  lineEnd,
  lineStart,
  quoting,
  restOfItem,
  restOfLine,
  textOf,
  type Scene,
} from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

export function unclosedQuote(error: SyntaxError, { text, tokens }: Scene): Explained | undefined {
  if (!error.message.startsWith('Missing closing')) return undefined;
  return openQuote(tokens.quotes.get(error.span.start) ?? error.span.start, text);
}

function openQuote(start: number, text: string): Explained {
  const span = restOfItem(text, start);
  const other = text[start] === '"' ? "'" : '"';
  const escaped = text[start] === '"' && /[^\\]\\"$/.test(textOf(text, span));
  return {
    diagnostic: problem(
      'yaml/unclosed-quote',
      `The quote \`${text[start] ?? ''}\` is never closed`,
      span,
      {
        label: 'opened here',
        help: escaped
          ? 'The backslash makes the last quote a part of the text: use single quotes around it'
          : `Close it, or put ${other === '"' ? 'double' : 'single'} quotes around the text if the quote belongs to it`,
      },
    ),
    breaks: start,
    mask: { span, fill: 'word' },
    spreads: true,
  };
}

/** A quote that found its end on another line, where no key can be. */
export function quoteOverLines({ span: { start } }: SyntaxError, { text }: Scene) {
  return text[start] === '"' || text[start] === "'" ? openQuote(start, text) : undefined;
}

/** `['a', 'b, 'c']`: the quote that was to begin a text has ended the one before it. */
export function quoteInFlow(error: SyntaxError, { text, tokens }: Scene): Explained | undefined {
  const { start } = error.span;
  const opened = tokens.quotes.get(start);
  if (opened === undefined || !error.message.includes('Missing ,')) return undefined;
  // Behind a bracket it is the comma that is missing.
  if (/[\]}]\s*$/.test(text.slice(Math.max(0, opened - 100), opened))) return undefined;
  return openQuote(opened, text);
}

/** `answer: "a" or "b"`, or a quote that found its end in a later question. */
export function afterQuote(error: SyntaxError, { text, tokens }: Scene): Explained | undefined {
  const { start } = error.span;
  let end = start;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  const opened = tokens.quotes.get(end);
  if (opened === undefined) return undefined;
  if (/\n\s*(?:- |[{[])?["']?[\w-]+["']?:\s/.test(text.slice(opened, end)))
    return openQuote(opened, text);
  const comma = jsonComma(end, text);
  if (comma !== undefined) return { ...comma, breaks: opened };
  const whole = restOfLine(text, opened);
  return {
    diagnostic: problem(
      'yaml/unclosed-quote',
      'Text follows the closing quote',
      restOfLine(text, start),
      {
        label: 'this is outside of the quotes',
        help: 'Put quotes around the whole text',
        ...(whole.end < start ? {} : quoting(textOf(text, whole), whole)),
      },
    ),
    breaks: opened,
    mask:
      whole.end < start
        ? { span: restOfLine(text, start), fill: 'space' }
        : { span: whole, fill: 'word' },
  };
}

/** A line of JSON ends with a comma; one of YAML does not. */
export function jsonComma(end: number, text: string): Explained | undefined {
  const span = restOfLine(text, end);
  const comma = textOf(text, span).trim();
  if (comma !== ',') return undefined;
  const at = { start: span.end - 1, end: span.end };
  return {
    diagnostic: problem('yaml/syntax', 'A line of YAML does not end with a comma', at, {
      help: 'Delete it',
      fix: fixOf('unsafe', 'Delete the comma', at, ''),
    }),
    breaks: end,
    mask: { span: at, fill: 'space' },
  };
}

/** `"\cos"`, `"\d+"`, `"C:\Users"`. */
export function badEscape({ span: { start } }: SyntaxError, scene: Scene): Explained {
  const word = /^\\(?:\p{L}+|.)/u.exec(scene.text.slice(start, start + 40))?.[0] ?? '\\';
  const span = { start, end: start + word.length };
  return {
    diagnostic: problem(
      'yaml/escape-surprise',
      `\`${word}\` in double quotes is no escape that YAML knows`,
      span,
      {
        help: 'Use single quotes, in which a backslash is an ordinary character, or write `\\\\`',
        ...otherQuotes(start, scene),
      },
    ),
    breaks: start,
  };
}

const longestText = 2000;

/** Where the text is on one line and no quote of its own is before the backslash. */
function otherQuotes(at: number, { text, tokens }: Scene): { readonly fix?: Fix } {
  const from = Math.max(lineStart(text, at), at - longestText);
  const open = from + text.slice(from, at).lastIndexOf('"');
  const rest = /^(?:[^"\\\n]|\\.)*"/.exec(
    text.slice(at, Math.min(lineEnd(text, at), at + longestText)),
  );
  const end = at + (rest?.[0].length ?? 0);
  return tokens.quotes.get(end) === open ? inSingleQuotes({ start: open, end }, text) : {};
}
