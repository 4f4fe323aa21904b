import { readDocument, type DecodeUtf8, type YamlDocument } from '../text/document.ts';
import { entryOf, isEmptyScalar, type Entry, type Mapping, type Span } from '../text/located.ts';

/**
 * The text of a user's configuration with a key of `review` set to a value in YAML's flow style;
 * all else stays as it is, comments too. `undefined` where it has no room for it. Whether the result
 * means what it should is for the caller to read again.
 */
export function setReview(
  source: Uint8Array | string,
  key: string,
  value: string,
  decodeUtf8: DecodeUtf8,
): string | undefined {
  const document = readDocument(source, decodeUtf8);
  const edit = editFor(document, key, value);
  if (edit === undefined) return undefined;
  const { text, bom } = document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const piece = edit.text.replaceAll('\n', eol);
  return `${bom ? '\uFEFF' : ''}${text.slice(0, edit.span.start)}${piece}${text.slice(edit.span.end)}`;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

function editFor({ root, text }: YamlDocument, key: string, value: string): Edit | undefined {
  if (root === undefined || isEmptyScalar(root))
    return atEnd(text, `review:\n  ${key}: ${value}\n`);
  if (root.kind !== 'map') return undefined;
  const review = entryOf(root, 'review');
  if (review === undefined)
    return root.flow
      ? intoFlow(text, root, `review: { ${key}: ${value} }`)
      : atEnd(text, `review:\n  ${key}: ${value}\n`);
  if (isEmptyScalar(review.value))
    return afterLine(text, review, `${indentOf(text, review)}  ${key}: ${value}`);
  return review.value.kind === 'map' ? editIn(text, review.value, key, value) : undefined;
}

function editIn(text: string, review: Mapping, key: string, value: string): Edit | undefined {
  const old = entryOf(review, key);
  if (old !== undefined) return replaced(text, old, value);
  if (review.flow) return intoFlow(text, review, `${key}: ${value}`);
  const last = review.entries.at(-1);
  return last && afterLine(text, last, `${indentOf(text, last)}${key}: ${value}`);
}

/** On the key's own line, unless a comment stands between. */
function replaced(text: string, { key, value: old }: Entry, value: string): Edit {
  const end = endOf(text, old.span);
  return text.slice(key.span.end, old.span.start).includes('#')
    ? { span: { start: old.span.start, end }, text: value }
    : { span: { start: key.span.end, end: Math.max(end, key.span.end) }, text: `: ${value}` };
}

/** A block's span may hold the line feed after it. */
function endOf(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function intoFlow(text: string, map: Mapping, piece: string): Edit {
  const at = map.span.end - 1;
  const before = text.slice(map.span.start + 1, at);
  const comma = map.entries.length === 0 || before.trimEnd().endsWith(',') ? '' : ', ';
  const start = at - (before.length - before.trimEnd().length);
  return { span: { start, end: start }, text: `${comma}${piece}` };
}

function afterLine(text: string, { key, value }: Entry, line: string): Edit {
  const feed = text.indexOf('\n', Math.max(endOf(text, value.span), key.span.end));
  const at = feed === -1 ? text.length : feed - (text[feed - 1] === '\r' ? 1 : 0);
  return { span: { start: at, end: at }, text: `\n${line}` };
}

function atEnd(text: string, piece: string): Edit {
  const span = { start: text.length, end: text.length };
  return { span, text: text === '' || text.endsWith('\n') ? piece : `\n${piece}` };
}

function indentOf(text: string, { key }: Entry): string {
  return text.slice(text.lastIndexOf('\n', key.span.start - 1) + 1, key.span.start);
}
