import { curlyHelp, insideCurly, straight } from './curly.ts';
import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import type { Tokens } from './yaml-tokens.ts';

/** The text around an error, for those who explain it. */
export interface Scene {
  readonly text: string;
  readonly tokens: Tokens;
}

/** From an offset to the end of its line, without a comment and spaces there. */
export function restOfLine(text: string, start: number): Span {
  const rest = text.slice(start, lineEnd(text, start));
  const comment = rest.search(/\s#/);
  const used = comment > 0 ? rest.slice(0, comment) : rest;
  return { start, end: start + used.trimEnd().length };
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first character at or after an offset that is no space, on whatever line. */
export function skipSpace(text: string, offset: number): number {
  const found = text.slice(offset, offset + 1000).search(/\S/);
  return found === -1 ? offset : offset + found;
}

/** What the author would call the line: its key, or else all of it. */
export function keyOrLine(text: string, offset: number): Span {
  const rest = restOfLine(text, offset);
  const key = /^[^\s:][^:]*(?=:(?:\s|$))/.exec(text.slice(rest.start, rest.end));
  return key === null ? rest : { start: offset, end: offset + key[0].length };
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** A short piece of a file for a message: one line, 40 characters. */
export function quoted(text: string, span: Span): string {
  const line = textOf(text, span).split('\n', 1)[0]?.trim() ?? '';
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}

/** Quotes change the file's meaning only from an error to what the author meant; curly ones give way. */
export function quoting(value: string, span: Span): Pick<Diagnostic, 'help' | 'fix'> {
  if (value === '') return {};
  const inner = insideCurly(value);
  const edits = [{ span, text: straight(inner ?? value) }];
  return inner === undefined
    ? { fix: { kind: 'unsafe', title: 'Put quotes around the text', edits } }
    : { help: curlyHelp, fix: { kind: 'unsafe', title: 'Write straight quotes', edits } };
}

/** What stands before a value on its line: dashes, and a key with its colon. */
const beforeValue = /^[ \t]*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'[{#][^:#]*):[ \t]+)?/;

/** Where the value begins that an offset lies behind, on the same line. */
export function valueStart(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const before = beforeValue.exec(text.slice(start, Math.min(lineEnd(text, start), start + 2000)));
  return start + (before?.[0].length ?? 0);
}

/** From an offset to the end of its line, or within brackets of that line to the end of its item. */
export function restOfItem(text: string, start: number): Span {
  const rest = restOfLine(text, start);
  const from = valueStart(text, start);
  if (from >= start || !'[{'.includes(text[from] ?? '')) return rest;
  const end = textOf(text, rest).search(/,(?=\s)|[\]}],?\s*$/);
  return end <= 0 ? rest : { start, end: start + end };
}
