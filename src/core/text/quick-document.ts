import type { Diagnostic } from './finding.ts';
import { limits, linesTold } from './limits.ts';
import { linesOf, type Lines } from './lines.ts';
import type { Comment, Located } from './located.ts';
import { readSimpleYaml } from './yaml-simple.ts';

/** Strict UTF-8: the text, or where the first byte is that is none. A byte order mark is kept. */
export type DecodeUtf8 = (
  bytes: Uint8Array,
) => string | { readonly offset: number; readonly byte: number };

/** One YAML or JSON file, read as far as it could be. */
export interface YamlDocument {
  /** Without a byte order mark; all spans are offsets into it. */
  readonly text: string;
  readonly bom: boolean;
  readonly lines: Lines;
  /** Absent when the file is empty or a limit was reached. */
  readonly root?: Located;
  /** Syntax only, in the order of the file; `where` is empty. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
  /** A limit was reached, or the bytes are no text: nothing is known of the deck. */
  readonly limited: boolean;
}

/**
 * Reads what nearly every deck without a mistake is written in, and needs no YAML library for it;
 * `undefined` for all else, which the full reader then reads from the beginning.
 */
export function readQuickDocument(
  source: Uint8Array | string,
  decodeUtf8: DecodeUtf8,
): YamlDocument | undefined {
  if (source.length > limits.bytes) return undefined;
  const decoded = typeof source === 'string' ? source : decodeUtf8(source);
  if (typeof decoded !== 'string' || decoded.includes('\0')) return undefined;
  const bom = decoded.startsWith('\uFEFF');
  const text = bom ? decoded.slice(1) : decoded;
  const lines = linesOf(text, linesTold);
  const simple = lines.starts.length > limits.lines ? undefined : readSimpleYaml(text);
  return simple && { text, bom, lines, limited: false, diagnostics: [], ...simple };
}
