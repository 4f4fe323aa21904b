import type { Diagnostic } from './finding.ts';
import { limits, linesTold } from './limits.ts';
import { linesOf, type Lines } from './lines.ts';
import { LimitReached, problem } from './yaml-problem.ts';
import { readQuickDocument, type DecodeUtf8, type YamlDocument } from './quick-document.ts';
import { readYaml } from './yaml-read.ts';

export type { DecodeUtf8, YamlDocument } from './quick-document.ts';

/**
 * Reads any bytes, or a text decoded before: everything wrong with them becomes diagnostics. A map has
 * at most as many keys as a deck may have in one, if not said otherwise.
 */
export function readDocument(
  source: Uint8Array | string,
  decodeUtf8: DecodeUtf8,
  mostKeys: number = limits.keys,
): YamlDocument {
  return readQuickDocument(source, decodeUtf8) ?? readFullDocument(source, decodeUtf8, mostKeys);
}

/** What the quick reader leaves alone: rare parts of YAML, and every mistake. */
export function readFullDocument(
  source: Uint8Array | string,
  decodeUtf8: DecodeUtf8,
  mostKeys: number = limits.keys,
): YamlDocument {
  if (source.length > limits.bytes) return refused('', false, [tooLarge(source.length)]);
  if (typeof source === 'string') return readText(source, mostKeys);
  const decoded = decodeUtf8(source);
  if (typeof decoded !== 'string') {
    return refused(asLatin1(source), false, [notUtf8(source, decoded.offset)]);
  }
  return readText(decoded, mostKeys);
}

function readText(decoded: string, mostKeys: number): YamlDocument {
  const bom = decoded.startsWith('\uFEFF');
  const text = bom ? decoded.slice(1) : decoded;
  const nul = text.indexOf('\0');
  if (nul !== -1) return refused(text, bom, [nulCharacter(nul)]);
  return read(text, bom, mostKeys);
}

function read(text: string, bom: boolean, mostKeys: number): YamlDocument {
  const lines = linesOf(text, linesTold);
  try {
    return { text, bom, lines, limited: false, ...readYaml(text, mostKeys) };
  } catch (error) {
    if (error instanceof LimitReached) return refused(text, bom, [error.diagnostic], lines);
    throw error;
  }
}

function refused(
  text: string,
  bom: boolean,
  diagnostics: readonly Diagnostic[],
  lines: Lines = linesOf(text),
): YamlDocument {
  return { text, bom, lines, diagnostics, comments: [], limited: true };
}

function tooLarge(size: number): Diagnostic {
  return problem(
    'yaml/limit',
    `The file has ${size} bytes; at most ${limits.bytes} are read`,
    { start: 0, end: 0 },
    {
      help: 'Split the deck into several files',
    },
  );
}

function nulCharacter(at: number): Diagnostic {
  return problem(
    'encoding/control-char',
    'The file holds a NUL character, so it is not a text file',
    { start: at, end: at + 1 },
    {
      help: 'Save it again as UTF-8 text',
    },
  );
}

/** One character a byte, so that offsets of bytes are offsets of the text that is shown. */
function asLatin1(bytes: Uint8Array): string {
  const step = 4096;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return text;
}

function notUtf8(bytes: Uint8Array, offset: number): Diagnostic {
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase();
  return problem(
    'encoding/not-utf8',
    `Byte 0x${byte} at offset ${offset} is not UTF-8`,
    { start: offset, end: offset + 1 },
    {
      help: `Save the file as UTF-8; it looks like ${likelyEncoding(bytes)}`,
    },
  );
}

function likelyEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  const start = bytes.subarray(0, 1000);
  const nuls = start.filter((byte) => byte === 0).length;
  return nuls > start.length / 4 ? 'UTF-16' : 'Windows-1252 (often called ANSI or Latin-1)';
}
