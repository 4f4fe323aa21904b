import type { Diagnostic } from './finding.ts';
import { limits } from './limits.ts';
import type { Comment, Located, Span } from './located.ts';
import { Breaks } from './yaml-breaks.ts';
import { composeDocument, type SyntaxError } from './yaml-compose.ts';
import { explain, type Explained } from './yaml-explain.ts';
import { applyMasks, firstOfEachPart } from './yaml-mask.ts';
import { convertNodes } from './yaml-nodes.ts';
import { restOfLine } from './yaml-place.ts';
import { problem, tooMuch } from './yaml-problem.ts';
import { spacesForTabs } from './yaml-tabs.ts';
import { readTokens, type Tokens } from './yaml-tokens.ts';
import type { CST, ParsedNode } from 'yaml';

interface Read {
  readonly root?: Located;
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
}

/** Characters that may be read again to look past errors; about a second's worth. */
const rereadLimit = 500_000;

/**
 * Reads, blanks out what is wrong, and reads again until only errors remain that mislead no reader
 * about what follows: so every question is judged by its own text.
 */
export function readYaml(text: string, mostKeys: number = limits.keys): Read {
  // An old Macintosh ended lines so, and the author sees lines.
  const lined = text.replace(/\r(?!\n)/g, '\n');
  checkLines(lined);
  let pass = readOnce(lined, mostKeys);
  const { problems } = pass.tokens;
  const known: Explained[] = [];
  for (let reread = 0; reread < rereadLimit; reread += text.length + 1000) {
    const fresh = firstOfEachPart(pass.errors, text);
    const masked = applyMasks(pass.text, fresh);
    if (masked === pass.text) break;
    known.push(...fresh);
    pass = readOnce(masked, mostKeys, lined);
  }
  return result(text, pass, known, problems);
}

/** With the tabs replaced, where so many spaces for each leave nothing else that is wrong. */
function withSpaces(diagnostic: Diagnostic, text: string): Diagnostic {
  const fix = text.length > longestSpaced ? undefined : spacesForTabs(text, isRead);
  return fix === undefined ? diagnostic : { ...diagnostic, help: fix.title, fix };
}

const longestSpaced = 100_000;

function isRead(text: string): boolean {
  const { errors, tokens } = readOnce(text);
  return errors.length === 0 && tokens.problems.length === 0;
}

/** Before the lexer sees them: it takes a second for as many. */
function checkLines(text: string): void {
  let at = -1;
  for (let line = 1; line <= limits.lines; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return;
  }
  throw tooMuch('lines', limits.lines, { start: at + 1, end: at + 1 });
}

interface Pass {
  readonly text: string;
  readonly tokens: Tokens;
  readonly contents: ParsedNode | undefined;
  readonly errors: readonly Explained[];
}

/** `original` is the text as the author wrote it, where characters of it are blanked out. */
function readOnce(text: string, mostKeys: number = limits.keys, original = text): Pass {
  const tokens = readTokens(text, mostKeys);
  const document = tokens.documents.find(hasContent);
  const composed = document && composeDocument(document);
  const errors = [...tokens.strays.map(strayError), ...(composed?.errors ?? [])]
    .sort((a, b) => a.span.start - b.span.start)
    .map((error) => explain(error, { text, tokens }))
    .map((explained) =>
      isOfBlanks(explained, text, original) ? withoutFix(explained) : explained,
    );
  return { text, tokens, contents: composed?.contents, errors };
}

/** What is put into the file must be of the author's characters, not of what stands for them. */
function isOfBlanks({ diagnostic: { fix } }: Explained, text: string, original: string): boolean {
  const differs = ({ span: { start, end } }: { readonly span: Span }) =>
    text.slice(start, end) !== original.slice(start, end);
  return text !== original && fix !== undefined && fix.edits.some(differs);
}

function withoutFix({ diagnostic, ...rest }: Explained): Explained {
  const { fix: _fix, ...told } = diagnostic;
  return { ...rest, diagnostic: told };
}

/** Problems seen while reading tokens after which a value is not what was meant. */
const breaking = new Set(['yaml/complex-key', 'yaml/reserved-start']);

function result(
  text: string,
  pass: Pass,
  known: readonly Explained[],
  problems: readonly Diagnostic[],
): Read {
  const complexKeys = problems.filter(({ rule }) => breaking.has(rule));
  const breaks = new Breaks([
    ...[...known, ...pass.errors].flatMap((error) => error.breaks ?? []),
    ...complexKeys.map(({ span }) => span.start),
  ]);
  const converted = pass.contents && convertNodes(pass.contents, text, breaks);
  const told = [...known, ...breaks.firstOfEach(pass.errors, known)].map(({ diagnostic }) =>
    diagnostic.rule === 'yaml/tab-indent' ? withSpaces(diagnostic, text) : diagnostic,
  );
  const tabs = told.find(({ rule }) => rule === 'yaml/tab-indent')?.span.start ?? Infinity;
  const syntax = told.filter(({ rule, span }) => span.start < tabs || rule === 'yaml/tab-indent');
  // With tabs replaced, columns below are a guess: what seems wrong there is not worth telling.
  const later = (converted?.problems ?? []).filter(({ span }) => span.start < tabs);
  return {
    ...(converted === undefined ? {} : { root: converted.root }),
    diagnostics: inOrder([
      ...problems,
      ...syntax,
      ...later,
      ...moreDocuments(pass.tokens.documents, text),
    ]),
    comments: pass.tokens.comments,
  };
}

/** By place, and one for each place. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const taken = new Set<number>();
  return diagnostics
    .filter(
      ({ span, severity }) =>
        severity !== 'error' || (!taken.has(span.start) && taken.add(span.start)),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

function hasContent(document: CST.Document): boolean {
  return document.value !== undefined;
}

function moreDocuments(documents: readonly CST.Document[], text: string): Diagnostic[] {
  const second = documents.filter(hasContent)[1];
  if (second === undefined) return [];
  const span = restOfLine(text, second.offset);
  return [
    problem(
      'yaml/multiple-documents',
      'A second document begins here; only the first is read',
      span,
      {
        help: isHead(text.slice(0, second.offset))
          ? 'Delete the line `---`: what a deck says of itself stands above its `questions:`'
          : 'Put it into a file of its own, or delete the line `---`',
      },
    ),
  ];
}

/** As pages have it whose first lines are about the page. */
function isHead(text: string): boolean {
  return /^(?:title|id|author|description):/m.test(text) && !/^(?:questions:|- )/m.test(text);
}

function strayError(token: CST.ErrorToken): SyntaxError {
  const span = { start: token.offset, end: token.offset + Math.max(1, token.source.length) };
  return { span, code: 'UNEXPECTED_TOKEN', message: token.message, warning: false };
}
