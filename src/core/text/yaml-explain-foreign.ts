import { fixOf } from './edits.ts';
import type { Diagnostic, Fix } from './finding.ts';
import type { Span } from './located.ts';
import type { SyntaxError } from './yaml-compose.ts';
import type { Explained, Mask } from './yaml-explain.ts';
import { lineStart, quoted, restOfLine, skipSpace, type Scene } from './yaml-place.ts';
import { problem } from './yaml-problem.ts';

/** Lines of other notations: they, or what comes after them, make no sense to YAML. */
export function explainForeign(error: SyntaxError, { text }: Scene): Explained | undefined {
  if (error.warning) return undefined;
  const line = lineStart(text, error.span.start);
  const next = lineStart(text, skipSpace(text, error.span.start));
  for (const start of new Set([line, next, lineStart(text, line - 1)])) {
    const at = skipSpace(text, start);
    if (lineStart(text, at) !== start) continue;
    if (start < line && isInBlock(start, text)) continue;
    const explained =
      conflict(at, text) ?? bullet(at, text) ?? tightDash(at, text) ?? foreign(at, text);
    if (explained !== undefined) return explained;
  }
  return undefined;
}

/** Whether a line belongs to a text below `|` or `>`, in which any notation may stand. */
function isInBlock(start: number, text: string): boolean {
  let indent = indentAt(start, text);
  let at = start;
  for (let line = 0; line < mostLines && at > 0 && indent > 0; line += 1) {
    at = lineStart(text, at - 1);
    const row = text.slice(at, Math.min(text.indexOf('\n', at), at + longestRow));
    if (row.trim() === '' || indentAt(at, text) >= indent) continue;
    if (/(?:^|[\s:-])[|>][-+1-9]{0,2}\s*(?:#.*)?$/.test(row)) return true;
    indent = indentAt(at, text);
  }
  return false;
}

const [mostLines, longestRow] = [1000, 1000];

function indentAt(start: number, text: string): number {
  return skipSpace(text, start) - start;
}

/** What git writes around two versions of some lines; the first of them is read. */
function conflict(at: number, text: string): Explained | undefined {
  if (!/^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.test(text.slice(at, at + 8))) return undefined;
  const span = restOfLine(text, at);
  const end = /^>{7}.*$/m.exec(text.slice(at));
  const mask: Mask = {
    span: { start: at, end: end === null ? span.end : at + end.index + end[0].length },
    fill: 'conflict',
  };
  return told(
    problem(
      'yaml/syntax',
      'Two versions of these lines stand in the file, as git left them',
      span,
      {
        help: 'Keep one of them, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`',
      },
    ),
    mask,
  );
}

/** Signs and numbers that begin items for people, before a key that begins an item of a deck. */
const bulletSigns = '[–—−•·▪◦‣*]|\\d{1,3}[.)]';
const bulletKeys = 'id|type|question|cloze|text|prompt|term|front|q';

const bulletKey = `["']?(?:${bulletKeys})["']?:(?:\\s|$)`;
const restAndNext = '([^\\r\\n]*)(?=\\r?\\n( *)|$)';

/** Spaces, the sign, spaces, the rest of the line; and how far right the next line begins. */
function bulletLines(flags: 'gm' | 'my'): RegExp {
  return new RegExp(`^( *)(${bulletSigns})( +)(?=${bulletKey})${restAndNext}`, flags);
}

const bullets = bulletLines('gm');

/** A dash and spaces, so that the keys below stand in the column of the first. */
function dashFor([, space = '', sign = '', gap = '', , below = '']: readonly (
  | string
  | undefined
)[]): string {
  const wanted = below.length - space.length;
  const width = sign.length + gap.length;
  return '- '.padEnd(wanted >= 2 && wanted <= width ? wanted : width);
}

/** Dashes instead of the bullets; what follows keeps its place in the file. */
export function withDashes(text: string): string {
  return text.replace(bullets, (...found: string[]) => {
    const [whole = '', space = '', , , rest = ''] = found;
    return `${space}${dashFor(found)}${rest}`.padEnd(whole.length);
  });
}

function bullet(at: number, text: string): Explained | undefined {
  const start = lineStart(text, at);
  const here = bulletLines('my');
  here.lastIndex = start;
  const first = here.exec(text);
  if (first === null) return undefined;
  const span = { start: at, end: at + (first[2] ?? '').length };
  const edits = [...text.matchAll(bullets)].map((found) => {
    const [, space = '', sign = '', gap = ''] = found;
    const from = found.index + space.length;
    return { span: { start: from, end: from + sign.length + gap.length }, text: dashFor(found) };
  });
  const diagnostic = { ...strangeBullet(first[2] ?? '', span), fix: { ...dashes, edits } };
  return told(diagnostic, { span: { start, end: text.length }, fill: 'bullets' });
}

const dashes = { kind: 'unsafe', title: 'Begin items with dashes' } as const;

function strangeBullet(sign: string, span: Span): Diagnostic {
  const what = /\d/.test(sign)
    ? `\`${sign}\` begins no item of a list in YAML`
    : `\`${sign}\` is not the dash that begins an item of a list in YAML`;
  return problem('yaml/syntax', what, span, {
    help: 'Begin each item with the hyphen of the keyboard and a space: `- `',
  });
}

interface Notation {
  readonly pattern: RegExp;
  readonly message: (shown: string) => string;
  readonly help: string;
  readonly fix?: (span: Span, text: string) => Fix;
}

const notations: readonly Notation[] = [
  {
    pattern: /^(?:```|~~~)\w*\s*(?:\n|$)/,
    message: (shown) => `The line ${shown} is Markdown and no part of a deck`,
    help: 'Delete the line',
  },
  {
    pattern: /^(?:\/\/|\/\*|<!--)/,
    message: (shown) => `${shown} is no comment in YAML`,
    help: 'Begin comments with `#`',
    fix: ({ start }, text) => {
      const end = text.startsWith('//', start) ? start + 2 : start;
      return fixOf('unsafe', 'Begin it with `#`', { start, end }, end > start ? '#' : '# ');
    },
  },
  {
    pattern: /^(?:- +)?[\w-]+ ?：/,
    message: (shown) => `${shown} has a wide colon, which is a letter to YAML`,
    help: 'Write an ordinary colon and a space',
    fix: ({ start }, text) => {
      const colon = text.indexOf('：', start);
      const instead = /^\s/.test(text.slice(colon + 1, colon + 2)) ? ':' : ': ';
      return fixOf('unsafe', 'Write an ordinary colon', { start: colon, end: colon + 1 }, instead);
    },
  },
];

/** `-id: a`: the dash counts to the key. */
function tightDash(at: number, text: string): Explained | undefined {
  const isTight = new RegExp(`^-(?:${bulletKeys}):(?:\\s|$)`).test(text.slice(at, at + 20));
  if (!isTight) return undefined;
  const span = restOfLine(text, at);
  return told(
    problem('yaml/dash-without-space', `${quoted(text, span)} has no space after the dash`, span, {
      help: 'Put a space after the dash',
      fix: fixOf('unsafe', 'Put a space after the dash', { start: at + 1, end: at + 1 }, ' '),
    }),
    { span, parts: 'deeper', fill: 'space' },
  );
}

function foreign(at: number, text: string): Explained | undefined {
  // The line itself may have millions of characters, and as many errors.
  const start = text.slice(at, at + 80);
  const found = notations.find(({ pattern }) => pattern.test(start));
  if (found === undefined) return undefined;
  const span = restOfLine(text, at);
  const fix = found.fix?.(span, text);
  return told(
    problem('yaml/syntax', found.message(quoted(text, span)), span, {
      help: found.help,
      ...(fix === undefined ? {} : { fix }),
    }),
    { span, fill: 'space' },
  );
}

function told(diagnostic: Diagnostic, mask: Mask): Explained {
  return { diagnostic, breaks: diagnostic.span.start, mask, spreads: true };
}

/** Blanks the marks of a conflict and its second version. */
export function firstVersion(text: string): string {
  let second = false;
  return text
    .split('\n')
    .map((line) => {
      second ||= /^\s*={7}/.test(line);
      return second || /^\s*[<|>]{7}/.test(line) ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}
