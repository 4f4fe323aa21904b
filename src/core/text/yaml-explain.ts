import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import { missingColon, unquotedColon } from './yaml-explain-colon.ts';
import { explainFlow } from './yaml-explain-flow.ts';
import { explainForeign } from './yaml-explain-foreign.ts';
import { explainInGeneral } from './yaml-explain-general.ts';
import { explainFirstLine, explainIndent, explainUnseen } from './yaml-explain-indent.ts';
import { explainItem } from './yaml-explain-item.ts';
import { explainTab } from './yaml-explain-tab.ts';
import {
  afterQuote,
  badEscape,
  quoteInFlow,
  quoteOverLines,
  unclosedQuote,
} from './yaml-explain-quote.ts';
import { bracketKey, reserved, wordsBehind } from './yaml-explain-start.ts';
import {
  lineStart,
  quoted,
  restOfLine,
  skipSpace,
  textOf,
  valueStart,
  type Scene,
} from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

/** An error in an author's words, and how to read on as if it were not there. */
export interface Explained {
  readonly diagnostic: Diagnostic;
  /** The node around this offset is broken; absent for a warning. */
  readonly breaks?: number;
  readonly mask?: Mask;
  /** What follows may be misread up to the end of the file, not only of the question. */
  readonly spreads?: boolean;
}

/** Characters to replace before the next reading: by a word, by spaces, or what stands for a space or nothing. */
export interface Mask {
  readonly span: Span;
  /** The lines that go with this one are replaced too: see `withParts`. */
  readonly parts?: 'deeper' | 'aligned';
  readonly fill: 'word' | 'space' | 'tabs' | 'hard spaces' | 'marks' | 'bullets' | 'conflict';
}

export type Explain = (error: SyntaxError, scene: Scene) => Explained | undefined;

export function explain(error: SyntaxError, scene: Scene): Explained {
  for (const attempt of [...always, ...(attempts[error.code] ?? [])]) {
    const explained = attempt(error, scene);
    if (explained !== undefined) return explained;
  }
  return explainInGeneral(error, scene);
}

const always: readonly Explain[] = [explainUnseen, explainForeign, explainFirstLine];

const attempts: { readonly [code: string]: readonly Explain[] | undefined } = {
  BLOCK_AS_IMPLICIT_KEY: [behindTab, questionMark, unquotedColon, explainIndent],
  MULTILINE_IMPLICIT_KEY: [loneDash, behindTab, unquotedColon, quoteOverLines, explainIndent],
  BAD_SCALAR_START: [reservedStart],
  BAD_INDENT: [explainItem, behindTab, explainFlow, explainIndent],
  TAB_AS_INDENT: [explainTab],
  MISSING_CHAR: [
    explainItem,
    unclosedQuote,
    quoteInFlow,
    tightComment,
    explainFlow,
    missingColon,
    explainIndent,
  ],
  UNEXPECTED_TOKEN: [
    explainItem,
    behindTab,
    strayLine,
    blockHeader,
    dashAfterKey,
    strayBracket,
    afterQuote,
    explainFlow,
    wordsBehind,
  ],
  BLOCK_IN_FLOW: [loneDash, explainFlow],
  BAD_DQ_ESCAPE: [badEscape],
  NON_STRING_KEY: [bracketKey],
  TAG_RESOLVE_FAILED: [badTag],
};

/** Outside of brackets nothing else can be wrong with a line that a tab indents. */
function behindTab(error: SyntaxError, scene: Scene): Explained | undefined {
  const { text } = scene;
  const start = skipSpace(text, error.span.start);
  const before = text.slice(lineStart(text, start), start);
  if (!/^ *\t[ \t]*$/.test(before) || /flow/i.test(error.message)) return undefined;
  return explainTab({ ...error, span: { start, end: start + 1 } }, scene);
}

/** The `?` itself was reported when it was read. */
function questionMark(error: SyntaxError, { text }: Scene): Explained | undefined {
  const { start } = error.span;
  return text[start] === '?' ? reserved(start, text) : undefined;
}

function reservedStart(error: SyntaxError, { text }: Scene): Explained {
  return reserved(error.span.start, text);
}

/** `answer: > 5`: the block's first line is where the header ends. */
function blockHeader(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (!/Not a YAML token|Block scalar header/.test(error.message)) return undefined;
  for (let at = error.span.start; at >= 0 && text[at] !== '\n'; at--) {
    if (text[at] === '>' || text[at] === '|') return reserved(at, text);
  }
  return undefined;
}

/** A key that belongs to nothing above it. */
function strayLine(error: SyntaxError, scene: Scene): Explained | undefined {
  const { start } = error.span;
  const { text } = scene;
  const isFirst = text.slice(lineStart(text, start), start).trim() === '';
  const isKey = /^\w+:\s/.test(text.slice(start, start + 100));
  if (!isFirst || !isKey || !/in YAML|at node end/.test(error.message)) return undefined;
  return explainIndent({ ...error, message: 'Sequence item without' }, scene);
}

/** `[+, -, *]`: a dash that is an item of its own. */
function loneDash(error: SyntaxError, { text }: Scene): Explained | undefined {
  const { start } = error.span;
  if (
    !/^-\s*[,\]]/.test(text.slice(start, start + 20)) ||
    !/[[,]\s*$/.test(text.slice(Math.max(0, start - 20), start))
  )
    return undefined;
  return reserved(start, text);
}

function dashAfterKey(error: SyntaxError, { text }: Scene): Explained | undefined {
  return error.message.includes('on same line with key')
    ? reserved(error.span.start, text)
    : undefined;
}

function strayBracket(error: SyntaxError, scene: Scene): Explained | undefined {
  const { text } = scene;
  const first = text[error.span.start] ?? '';
  if (first === '' || !']}'.includes(first)) return undefined;
  const start = valueStart(text, error.span.start);
  if ('[{'.includes(text[start] ?? '')) {
    const isText = isOpened(text.slice(start, error.span.start + 1)) || isMoreBehind(error, text);
    return (isText ? wordsBehind(error, scene) : undefined) ?? unopened(error.span.start, text);
  }
  if (!error.message.includes('in YAML')) return undefined;
  return { ...reserved(error.span.start, text), spreads: true };
}

/** Whether there is an opening bracket for each closing one. */
function isOpened(value: string): boolean {
  const count = (bracket: RegExp) => value.match(bracket)?.length ?? 0;
  return count(/[[{]/g) >= count(/[\]}]/g);
}

function isMoreBehind({ span }: SyntaxError, text: string): boolean {
  return restOfLine(text, span.start).end > span.start + 1;
}

function unopened(start: number, text: string): Explained {
  const span = { start, end: start + 1 };
  return {
    diagnostic: problem('yaml/syntax', `The bracket ${quoted(text, span)} was never opened`, span, {
      help: 'Delete it, or put quotes around the text if the brackets belong to it',
    }),
    breaks: start,
    mask: { span, fill: 'space' },
  };
}

function tightComment(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (!error.message.startsWith('Comments must')) return undefined;
  const { start } = error.span;
  return {
    diagnostic: problem(
      'yaml/syntax',
      'A comment needs a space before its `#`',
      restOfLine(text, start),
      {
        help: 'Put a space there, or quotes around the whole text',
      },
    ),
    breaks: start,
  };
}

function badTag(error: SyntaxError, { text }: Scene): Explained {
  const tag = quoted(text, error.span);
  if (!error.warning) {
    return {
      diagnostic: problem(
        'yaml/unsupported-tag',
        `The value does not fit its tag ${tag}`,
        error.span,
        {
          help: 'Delete the tag, or put quotes around the text if it begins with `!`',
        },
      ),
      breaks: error.span.start,
    };
  }
  const local = /^![^!<]/.test(textOf(text, error.span));
  return {
    diagnostic: problem(
      local ? 'yaml/tag-eats-text' : 'yaml/unsupported-tag',
      `${tag} is a YAML tag, which decks do not have`,
      error.span,
      {
        severity: local ? 'warning' : 'error',
        help: 'Put quotes around the text if it begins with `!`, or delete the tag',
      },
    ),
    ...(local ? {} : { breaks: error.span.start }),
  };
}
