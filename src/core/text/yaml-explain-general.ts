import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained, Mask } from './yaml-explain.ts';
import { restOfLine, type Scene } from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

const words: { readonly [code: string]: readonly [message: string, help: string] | undefined } = {
  ALIAS_PROPS: [
    'A reference such as `*name` cannot have a tag or an anchor',
    'Put quotes around the text if the star belongs to it',
  ],
  BAD_ALIAS: [
    '`&` and `*` at the start of a text name another place in YAML',
    'Put quotes around the text',
  ],
  BAD_PROP_ORDER: [
    'A tag or an anchor stands at the wrong place',
    'Put quotes around the text if it begins with `!` or `&`',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['A list or a map cannot be a key', 'Put quotes around the text'],
  KEY_OVER_1024_CHARS: [
    'A key has at most 1024 characters',
    'Put quotes around the text if it is no key',
  ],
  MISSING_CHAR: [
    'Something is missing here',
    'Put quotes around the text if it holds special characters',
  ],
  MULTIPLE_ANCHORS: [
    'A value can have one anchor',
    'Put quotes around the text if it begins with `&`',
  ],
  MULTIPLE_TAGS: ['A value can have one tag', 'Put quotes around the text if it begins with `!`'],
  NON_STRING_KEY: ['A key has to be a text', 'Put quotes around the key'],
  UNEXPECTED_TOKEN: [
    'YAML expects something else here',
    'Put quotes around the text, or move the line where it belongs',
  ],
};

/** What can be said when nothing more is known than the code. */
export function explainInGeneral(error: SyntaxError, { text }: Scene): Explained {
  const span =
    error.span.end > lineEndAfter(text, error.span)
      ? restOfLine(text, error.span.start)
      : error.span;
  const [message, help] = words[error.code] ?? [
    'YAML cannot read this',
    'Put quotes around the text',
  ];
  const severity = error.warning ? 'warning' : 'error';
  const diagnostic = problem('yaml/syntax', message, span, { severity, help });
  if (error.warning) return { diagnostic };
  const stray = error.message.includes('in YAML') || error.message.includes('at node end');
  const mask: Mask = { span: restOfLine(text, error.span.start), fill: 'space' };
  return { diagnostic, breaks: error.span.start, ...(stray ? { mask, spreads: true } : {}) };
}

function lineEndAfter(text: string, span: Span): number {
  const end = text.indexOf('\n', span.start);
  return end === -1 ? text.length : end;
}
