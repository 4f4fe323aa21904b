import type { Fix } from './finding.ts';
import type { Entry, Scalar, Span } from './located.ts';

export type Edit = Fix['edits'][number];

/** One edit that makes a fix. */
export function fixOf(kind: Fix['kind'], title: string, span: Span, text: string): Fix {
  return { kind, title, edits: [{ span, text }] };
}

/** A text on one line in quotes that mean just this text: single ones, unless it needs escapes. */
export function quote(text: string): string {
  return /[\p{Cc}\u2028\u2029\ufeff]/u.test(text)
    ? JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped)
    : `'${text.replaceAll("'", "''")}'`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Double quotes become single ones, which keep every backslash: right only where no escape was meant. */
export function inSingleQuotes(span: Span, text: string): { readonly fix?: Fix } {
  const inner = text.slice(span.start + 1, span.end - 1);
  if (/\n|\\["\\]/.test(inner)) return {};
  if (/\\[nu]/.test(inner) && !/\\n(?:u|abla|eq|eg|ot|i|otin|ew)/.test(inner)) return {};
  return { fix: fixOf('unsafe', 'Use single quotes', span, `'${inner.replaceAll("'", "''")}'`) };
}

/** Puts a scalar in quotes without changing its text. */
export function quoteFix(scalar: Scalar, kind: Fix['kind'] = 'safe'): Fix {
  return fixOf(kind, 'Put quotes around the text', scalar.span, quote(scalar.text));
}

/** Replaces a scalar's text, quoted where it was quoted or where a plain text would not do. */
export function rewriteFix(
  scalar: Scalar,
  text: string,
  title: string,
  kind: Fix['kind'] = 'unsafe',
): Fix {
  const plain =
    scalar.style === 'plain' && /^[\p{L}\p{N}(][^:#\n,[\]{}]*$/u.test(text) && text.trim() === text;
  const double = scalar.style === 'double' && !/["\\\p{Cc}]/u.test(text);
  return fixOf(kind, title, scalar.span, plain ? text : double ? `"${text}"` : quote(text));
}

/** Takes an entry out of a map in block style; undefined where it shares its lines with something. */
export function removal({ key, value }: Entry, text: string): Edit | undefined {
  const start = text.lastIndexOf('\n', key.span.start - 1) + 1;
  const line = text.indexOf('\n', Math.max(value.span.end - 1, key.span.end));
  const end = line === -1 ? text.length : line + 1;
  const around = text.slice(start, key.span.start) + text.slice(value.span.end, end);
  return around.trim() === '' ? { span: { start, end }, text: '' } : undefined;
}
