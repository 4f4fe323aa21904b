import { quote } from './edits.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained } from './yaml-explain.ts';
import { lineEnd, lineStart, textOf, type Scene } from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

/** A pattern that is an item between brackets. */
const pattern = /(?<=[[,][ \t]*)\/(?:\\.|[^\\/\n])+\/i?(?=[ \t]*[,\]])/g;

/** A text between brackets that has others in it, without a space before them: `a[0]`, `f{x}`. */
const indexed =
  /(?<=[[,][ \t]*|[{,][ \t]*\w+:[ \t]+)[^\s,[\]{}"'#&*!|>@%`-](?:(?:[^,[\]{}\n]*[^\s,[\]{}:])?(?:\[[^[\]{}\n]*\]|\{[^[\]{}\n]*\})+)+[^,[\]{}:\n]*(?=[,\]}])/g;

/** What ends or splits a text between brackets. */
const splitting = /[[\]{},]|\s#|:\s/;

/** `accept: [/[ab]/, x]` and `choices: [a[0], b]`: brackets in an item end that of the list. */
export function explainItem({ span }: SyntaxError, { text }: Scene): Explained | undefined {
  const from = lineStart(text, span.start);
  const line = text.slice(from, Math.min(lineEnd(text, from), from + longest));
  const found = [...line.matchAll(pattern), ...line.matchAll(indexed)].find(
    ({ index, 0: item }) => from + index <= span.start && splitting.test(item),
  );
  if (found === undefined) return undefined;
  const start = from + found.index;
  return toQuote({ start, end: start + found[0].trimEnd().length }, text);
}

function toQuote(span: Span, text: string): Explained {
  const edits = [{ span, text: quote(textOf(text, span)) }];
  const message = 'YAML takes the brackets in this text for those of a list or a map';
  return {
    diagnostic: problem('yaml/flow-splits-text', message, span, {
      help: 'Put quotes around it',
      fix: { kind: 'unsafe', title: 'Put quotes around it', edits },
    }),
    breaks: span.start,
    mask: { span, fill: 'word' },
  };
}

const longest = 2000;
