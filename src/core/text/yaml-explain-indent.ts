import { fixOf } from './edits.ts';
import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained, Mask } from './yaml-explain.ts';
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
import { alikeAbove, columnOf, columnsFrom, itemAbove, lineAbove } from './yaml-outline.ts';
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
  const outdented = outdentedAbove(start, next, text);
  if (outdented !== undefined) return outdented;
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
    mask: { span: restOfLine(text, next), parts: 'aligned', fill: 'space' },
  };
}

/** Both neighbours of a line are indented like each other, and no line of its question is as it is. */
function outdentedAbove(start: number, next: number, text: string): Explained | undefined {
  const line = lineStart(text, start);
  const at = skipDash(text, line);
  const column = columnOf(text, at);
  if (at !== skipSpace(text, line)) return undefined;
  const above = lineAbove(text, line);
  if (above === undefined) return undefined;
  const content = skipDash(text, lineStart(text, above));
  if (columnOf(text, content) < columnOf(text, next)) return undefined;
  const item = itemAbove(text, line);
  if (item === undefined || columnsFrom(text, item, line).has(column)) return undefined;
  const key = keyOrLine(text, at);
  return {
    diagnostic: problem(
      'yaml/bad-indent',
      `${quoted(text, key)} is not indented like the lines around it`,
      key,
      { help: `Begin it in the same column as ${quoted(text, keyOrLine(text, next))}` },
    ),
    breaks: start,
    mask: { span: restOfLine(text, at), fill: 'space' },
    spreads: true,
  };
}

/** The first line of the deck is indented, and the next ones are not. */
export function explainFirstLine(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (error.warning || error.span.start > longestHead) return undefined;
  const [, before = '', space = ''] = indentedFirst.exec(text.slice(0, longestHead)) ?? [];
  if (space === '') return undefined;
  const start = before.length + space.length;
  const key = keyOrLine(text, start);
  return {
    diagnostic: problem(
      'yaml/bad-indent',
      `${quoted(text, key)} is indented, and the keys below it are not`,
      key,
      { help: 'Begin it in the first column' },
    ),
    breaks: start,
    mask: { span: restOfLine(text, start), fill: 'space' },
    spreads: true,
  };
}

const longestHead = 2000;

/** Comments and empty lines, a key behind spaces, and one without. */
const indentedFirst = /^((?:(?:#.*)?\r?\n)*)( +)\w+:(?: .*)?\r?\n(?:(?:#.*)?\r?\n)*\w+:/;

function noKey(start: number, text: string): Explained {
  const span = restOfLine(text, start);
  const line = textOf(text, span);
  const diagnostic = withoutColon(line, span, text) ?? keylessLine(line, span, quoted(text, span));
  return {
    diagnostic,
    breaks: start,
    mask: {
      span: { start, end: endOfWords(text, span.end, columnOf(text, start)) },
      parts: 'deeper',
      fill: 'space',
    },
    spreads: true,
  };
}

/** Up to the last of the lines below that have no key either: they belong to the same text. */
function endOfWords(text: string, end: number, column: number): number {
  let last = end;
  for (
    let at = skipSpace(text, lineEnd(text, end));
    at > last;
    at = skipSpace(text, lineEnd(text, last))
  ) {
    const line = restOfLine(text, at);
    const words = textOf(text, line);
    const isWords = columnOf(text, at) === column && /^[^-\s:#][^:#]*$/.test(words);
    if (!isWords || withoutColon(words, line, text) !== undefined) break;
    last = line.end;
  }
  return last;
}

/** `answer Paris`, where other lines of the file begin with `answer:`. */
function withoutColon(line: string, span: Span, text: string): Diagnostic | undefined {
  const key = /^(\w+) \S/.exec(line)?.[1];
  if (key === undefined || !text.includes(` ${key}: `)) return undefined;
  const name = { start: span.start, end: span.start + key.length };
  return problem('yaml/syntax', `No colon follows the key \`${key}\``, name, {
    help: `Write \`${key}:\`, or indent the line deeper to continue the text above`,
  });
}

function keylessLine(line: string, span: Span, shown: string): Diagnostic {
  if (spacelessDash.test(line)) return dashWithoutSpace(span, shown);
  if (tightKey.test(line)) return keyNeedsSpace(span, shown);
  if (/^\w+$/.test(line)) {
    return problem('yaml/syntax', `${shown} has no colon, so it is no key`, span, {
      help: `Write \`${line}:\`, or indent it deeper than the key above to continue its text`,
    });
  }
  return problem(
    'yaml/bad-indent',
    `${shown} has no key and does not count to the text above`,
    span,
    {
      help: 'Indent it deeper than the key above to continue its text, or write it as `key: value`',
    },
  );
}

/** Behind `explanation: |`, a line that is further left than the ones before it. */
function leftOfItsText(start: number, text: string): Diagnostic | undefined {
  const column = columnOf(text, start);
  let above = lineAbove(text, lineStart(text, start));
  for (
    let count = 0;
    count < 200 && above !== undefined && columnOf(text, above) > column;
    count += 1
  )
    above = lineAbove(text, lineStart(text, above));
  if (above === undefined || !/[|>][-+]?$/.test(textOf(text, restOfLine(text, above))))
    return undefined;
  if (columnOf(text, skipDash(text, lineStart(text, above))) >= column) return undefined;
  const span = restOfLine(text, start);
  return problem(
    'yaml/bad-indent',
    `${quoted(text, span)} is further left than the text it belongs to`,
    span,
    {
      help: 'Begin all lines of the text in one column',
    },
  );
}

const spacelessDash = /^-[^\s-]/;

function dashWithoutSpace(span: Span, shown: string): Diagnostic {
  return problem('yaml/dash-without-space', `${shown} has no space after the dash`, span, {
    help: 'Put a space after the dash',
  });
}

function misaligned(offset: number, text: string): Explained {
  const start = skipSpace(text, offset);
  const span = keyOrLine(text, start);
  const line = restOfLine(text, start);
  const left = leftOfItsText(start, text);
  return {
    diagnostic: spacelessDash.test(textOf(text, line))
      ? dashWithoutSpace(line, quoted(text, line))
      : (left ??
        problem(
          'yaml/bad-indent',
          `${quoted(text, span)} is not aligned with anything above`,
          span,
          alignment(start, text),
        )),
    breaks: start,
    mask: { span: line, parts: 'aligned', fill: 'space' },
    spreads: true,
  };
}

function alignment(start: number, text: string): Pick<Diagnostic, 'help'> & Partial<Diagnostic> {
  const alike = alikeAbove(text, start);
  if (alike === undefined) return { help: 'Begin it in the same column as the line it belongs to' };
  const span = keyOrLine(text, alike);
  const isBehindDash = /^[ \t]*- /.test(text.slice(lineStart(text, alike), alike));
  const key = textOf(text, keyOrLine(text, start));
  if (isBehindDash && key === textOf(text, span) && /^\w+$/.test(key))
    return { help: `Put a dash before it if an item of a list begins here: \`- ${key}:\`` };
  return {
    also: [{ span, label: 'perhaps it belongs beside this' }],
    help: `Begin it in the same column as the line it belongs to, perhaps ${quoted(text, span)}`,
  };
}

function skipDash(text: string, start: number): number {
  const dashes = /^[ \t]*(?:- +)*/.exec(text.slice(start, start + 1000));
  return start + (dashes?.[0].length ?? 0);
}

/** YAML takes them for letters, so either this line or the one after it is out of place. */
export function explainUnseen(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (error.warning) return undefined;
  const line = lineStart(text, error.span.start);
  for (const start of [line, lineStart(text, line - 1)]) {
    const explained = hardSpace(text, start) ?? byteOrderMark(text, start);
    if (explained !== undefined) return explained;
  }
  return undefined;
}

function hardSpace(text: string, start: number): Explained | undefined {
  const found = /^([ \u00a0]*(?:-[ \u00a0]*)?(?:\w+:)?(?<!\u00a0) *)(\u00a0+)/.exec(
    text.slice(start, start + 1000),
  );
  if (found === null) return undefined;
  const [whole, before = ''] = found;
  return unseen(
    'encoding/nbsp-structure',
    'A space that does not break (U+00A0) stands where an ordinary space belongs',
    { start: start + before.length, end: start + whole.length },
    'Type an ordinary space; it was most likely pasted from a page or a document',
    { span: { start, end: text.length }, fill: 'hard spaces' },
    ' '.repeat(whole.length - before.length),
  );
}

function byteOrderMark(text: string, start: number): Explained | undefined {
  const [found, before = ''] = /^( *)\ufeff/.exec(text.slice(start, start + 1000)) ?? [];
  if (found === undefined) return undefined;
  return unseen(
    'encoding/bom',
    'A byte order mark stands within the text',
    { start: start + before.length, end: start + found.length },
    'Delete it; it came from joining files',
    { span: { start, end: text.length }, fill: 'marks' },
    '',
  );
}

function unseen(
  rule: string,
  message: string,
  span: Span,
  help: string,
  mask: Mask,
  instead: string,
): Explained {
  const fix = fixOf(
    'unsafe',
    instead === '' ? 'Delete it' : 'Write ordinary spaces',
    span,
    instead,
  );
  const diagnostic = problem(rule, message, span, { help, fix });
  return { diagnostic, breaks: span.start, mask, spreads: true };
}
