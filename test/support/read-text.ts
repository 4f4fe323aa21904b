import { readDocument, type YamlDocument } from '../../src/core/text/document.ts';
import type { Located } from '../../src/core/text/located.ts';
import { positionAt } from '../../src/core/text/lines.ts';
import { decodeUtf8 } from '../../src/io/decode-utf8.ts';

export function readText(text: string): YamlDocument {
  return readDocument(new TextEncoder().encode(text), decodeUtf8);
}

/** Texts, lists and maps only; a broken node is `'<broken>'`. */
export function plainTexts(node: Located | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'broken') return '<broken>';
  if (node.kind === 'list') return node.items.map(plainTexts);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainTexts(value)]));
}

/** `3:15 yaml/unquoted-colon "Go: why?"`: place, rule and the characters pointed at. */
export function told(document: YamlDocument): string[] {
  return document.diagnostics.map(({ rule, span }) => {
    const { line, column } = positionAt(document.lines, span.start);
    return `${line}:${column} ${rule} ${JSON.stringify(document.text.slice(span.start, span.end))}`;
  });
}
