import { CST, Lexer, Parser } from 'yaml';
import type { Diagnostic } from './finding.ts';
import { limits } from './limits.ts';
import type { Comment, Span } from './located.ts';
import { reserved } from './yaml-explain-start.ts';
import { lineStart } from './yaml-place.ts';
import { problem, tooMuch } from './yaml-problem.ts';

/** The concrete syntax of one file, read token by token so that no limit is noticed too late. */
export interface Tokens {
  readonly documents: readonly CST.Document[];
  /** What the parser could not place. */
  readonly strays: readonly CST.ErrorToken[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Diagnostic[];
  /** Where a quoted text begins, by where it ends. */
  readonly quotes: ReadonlyMap<number, number>;
  /** Brackets that were still open when a line began further left. */
  readonly unclosed: readonly Span[];
}

export function readTokens(text: string, mostKeys: number): Tokens {
  const reading = new Reading(text);
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    reading.see(lexeme, parser);
    for (const token of parser.next(lexeme)) reading.take(token);
    checkSize(parser, mostKeys);
  }
  for (const token of parser.end()) reading.take(token);
  return reading;
}

class Reading implements Tokens {
  readonly documents: CST.Document[] = [];
  readonly strays: CST.ErrorToken[] = [];
  readonly comments: Comment[] = [];
  readonly problems: Diagnostic[] = [];
  readonly quotes = new Map<number, number>();
  readonly unclosed: Span[] = [];
  private tokens = 0;
  private aliases = 0;
  private afterScalarMark = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  see(lexeme: string, parser: Parser): void {
    const start = parser.offset;
    const span = { start, end: start + lexeme.length };
    this.tokens += 1;
    if (this.tokens > limits.tokens) throw tooMuch('tokens', limits.tokens, span);
    if (this.afterScalarMark) checkText(lexeme, span);
    else this.seeSyntax(lexeme, span, parser);
    this.afterScalarMark = lexeme === CST.SCALAR;
  }

  private seeSyntax(lexeme: string, span: Span, parser: Parser): void {
    const type = CST.tokenType(lexeme);
    if (type === 'comment') this.comments.push({ span, text: lexeme.slice(1).trim() });
    else if (type === 'alias') this.seeAlias(span);
    else if (type === 'explicit-key-ind') this.problems.push(questionMark(span, this.text));
    else if (lexeme === '!') this.problems.push(bareTag(span));
    else if (type === 'flow-error-end') this.leaveOpen(span.start, parser);
    else if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') {
      checkText(lexeme, span);
      this.quotes.set(span.end, span.start);
    }
  }

  private seeAlias(span: Span): void {
    this.aliases += 1;
    if (this.aliases > limits.aliases) throw tooMuch('aliases', limits.aliases, span);
  }

  private leaveOpen(end: number, parser: Parser): void {
    const open = parser.stack.find((token) => token.type === 'flow-collection');
    if (open !== undefined) this.unclosed.push({ start: open.offset, end });
  }

  take(token: CST.Token): void {
    if (token.type === 'document') this.documents.push(token);
    else if (token.type === 'error') this.strays.push(token);
    else if (token.type === 'directive') this.directive(token);
    else if (token.type === 'doc-end') this.documentEnd(token);
    this.checkCounts({ start: token.offset, end: token.offset + 1 });
  }

  /** The library drops what follows `...` on its line, and says nothing. */
  private documentEnd({ end = [] }: CST.DocumentEnd): void {
    const lost = end.filter(({ type }) => !['space', 'comment', 'newline'].includes(type));
    const last = lost.at(-1);
    if (last === undefined) return;
    const { offset } = lost[0] ?? last;
    this.problems.push(lostText({ start: offset, end: last.offset + last.source.length }));
  }

  private checkCounts(span: Span): void {
    const { strays, problems, documents } = this;
    if (documents.length > limits.documents) throw tooMuch('documents', limits.documents, span);
    if (strays.length + problems.length > limits.errors) {
      throw tooMuch('syntax errors', limits.errors, span);
    }
  }

  /** Directives never reach the composer: `%YAML 1.1` would make `no` false and `010` eight. */
  private directive({ source, offset }: CST.Directive): void {
    const span = { start: offset, end: offset + source.length };
    const [name, version] = source.split(/[ \t]+/);
    if (name === '%YAML' && version === '1.2') return;
    if (name === '%YAML') this.problems.push(oldVersion(span));
    else if (name === '%TAG') this.problems.push(tagDirective(span));
    else this.problems.push(strayDirective(span));
  }
}

function checkText(lexeme: string, span: Span): void {
  if (lexeme.length > limits.text) throw tooMuch('characters in one text', limits.text, span);
}

/** Deeper nesting would exhaust the composer's stack, which cannot be caught reliably. */
function checkSize(parser: Parser, mostKeys: number): void {
  const top = parser.stack.at(-1);
  if (top === undefined) return;
  if (parser.stack.length > limits.depth) checkDepth(parser.stack, top.offset);
  if (top.type === 'block-map' || (top.type === 'flow-collection' && top.start.source === '{')) {
    if (top.items.length > mostKeys) throw tooMuch('keys in one map', mostKeys, here(top));
  } else if (top.type === 'block-seq' || top.type === 'flow-collection') {
    if (top.items.length > limits.items)
      throw tooMuch('items in one list', limits.items, here(top));
  }
}

function checkDepth(stack: readonly CST.Token[], offset: number): void {
  const depth = stack.filter((token) => CST.isCollection(token)).length;
  if (depth > limits.depth)
    throw tooMuch('levels of nesting', limits.depth, { start: offset, end: offset + 1 });
}

function here(token: CST.Token): Span {
  return { start: token.offset, end: token.offset + 1 };
}

/** Behind a key or within brackets it begins a text; else what follows would be a key of several parts. */
function questionMark(span: Span, text: string): Diagnostic {
  const before = text.slice(lineStart(text, span.start), span.start);
  if (!/^[ \t]*(?:- +)*$/.test(before)) return reserved(span.start, text).diagnostic;
  return problem(
    'yaml/complex-key',
    'A `?` followed by a space starts a complex key, which decks do not have',
    span,
    {
      help: 'Put quotes around the text if it begins with a question mark',
    },
  );
}

function bareTag(span: Span): Diagnostic {
  return problem('yaml/tag-eats-text', '`!` and a space are a YAML tag and no text', span, {
    help: 'Put quotes around the text',
  });
}

function oldVersion(span: Span): Diagnostic {
  return problem(
    'yaml/version-directive',
    'Decks are read as YAML 1.2 whatever this line says',
    span,
    {
      severity: 'warning',
      help: 'Delete the line',
    },
  );
}

function tagDirective(span: Span): Diagnostic {
  return problem('yaml/unsupported-tag', '`%TAG` is not supported in decks', span, {
    help: 'Delete the line and the tags that use it',
  });
}

function lostText(span: Span): Diagnostic {
  return problem('yaml/syntax', 'This text is not read: `...` ends the deck', span, {
    help: 'Delete the line, or write the text in front of it',
  });
}

function strayDirective(span: Span): Diagnostic {
  return problem(
    'yaml/syntax',
    'A line that begins with `%` is a directive in YAML, not text',
    span,
    {
      help: 'Delete the line, or put quotes around the text',
    },
  );
}
