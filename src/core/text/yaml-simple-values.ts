import { limits } from './limits.ts';
import type { Entry, List, Mapping, Scalar } from './located.ts';
import { plainValueOf } from './yaml-core-schema.ts';

export type Inline = Scalar | List | Mapping;

/** First characters that mean something else than themselves. */
const indicator = /[-?:,[\]{}#&*!|>'"%@`]/;

const plainKey = /[\p{L}\p{N}_$(][^:#\n"']*/uy;

const quotedKey = /'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;

/** A key before its colon, at an offset. Its value is always a text. */
export function keyAt(text: string, start: number, end: number): Scalar | undefined {
  const first = text[start];
  const pattern = first === "'" || first === '"' ? quotedKey : plainKey;
  pattern.lastIndex = start;
  const source = pattern.exec(text)?.[0];
  if (source === undefined || source.length > 1000) return undefined;
  const stop = start + source.length;
  if (stop >= end || text[stop] !== ':' || text[stop - 1] === ' ') return undefined;
  if (stop + 1 < end && text[stop + 1] !== ' ') return undefined;
  return pattern === quotedKey
    ? quoted(source, start)
    : scalar(start, source.length, 'plain', source, source);
}

export interface BlockHeader {
  readonly folded: boolean;
  /** Without a line end after the last line. */
  readonly strip: boolean;
}

/** `|`, `|-`, `>` or `>-` alone. */
export function blockHeader(text: string, start: number, end: number): BlockHeader | undefined {
  const first = text[start];
  if (first !== '|' && first !== '>') return undefined;
  const folded = first === '>';
  if (end === start + 1) return { folded, strip: false };
  return end === start + 2 && text[start + 1] === '-' ? { folded, strip: true } : undefined;
}

/** A text or a flat flow collection that takes all of the rest of a line. */
export function inlineValue(text: string, start: number, end: number): Inline | undefined {
  if (end - start > limits.text) return undefined;
  const source = text.slice(start, end);
  const first = source[0] ?? '';
  if (first === '[') return flowList(source, start);
  if (first === '{') return flowMap(source, start);
  return first === '"' || first === "'" ? quoted(source, start) : plain(source, start);
}

function plain(source: string, start: number): Scalar | undefined {
  const [first = '', second = ' '] = source;
  if (indicator.test(first) && !('-?:'.includes(first) && second !== ' ')) return undefined;
  if (source.includes(': ') || source.endsWith(':')) return undefined;
  return scalar(start, source.length, 'plain', source, plainValueOf(source));
}

const double = /^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/;

const single = /^'(?:[^']|'')*'$/;

function quoted(source: string, start: number): Scalar | undefined {
  if (source.startsWith('"')) {
    if (!double.test(source)) return undefined;
    const inner = source.slice(1, -1);
    const text = inner.includes('\\') ? unescape(inner) : inner;
    return scalar(start, source.length, 'double', text, text);
  }
  if (!single.test(source)) return undefined;
  const text = source.slice(1, -1).replaceAll("''", "'");
  return scalar(start, source.length, 'single', text, text);
}

const escapes: { readonly [letter: string]: string } = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function unescape(inner: string): string {
  return inner.replace(
    /\\(?:u([0-9a-fA-F]{4})|(.))/g,
    (_match, hex: string | undefined, letter: string) =>
      hex === undefined
        ? (escapes[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function scalar(
  start: number,
  length: number,
  style: Scalar['style'],
  text: string,
  value: Scalar['value'],
): Scalar {
  return { kind: 'scalar', span: { start, end: start + length }, style, text, value };
}

const flowItem =
  /\s*("(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"|'(?:[^']|'')*'|[^\s,[\]{}#&*!|>'"%@`:?-](?:[^,[\]{}#:]*[^\s,[\]{}#:])?|-?\d[\d.]*)\s*/y;

/** Items on one line, none of them a collection. */
function flowList(source: string, start: number): List | undefined {
  const items: Scalar[] = [];
  let at = 1;
  while (at < source.length) {
    const item = itemAt(source, at, start);
    if (item === undefined) return undefined;
    items.push(item.scalar);
    at = item.next + 1;
    if (source[item.next] === ']') break;
    if (source[item.next] !== ',') return undefined;
  }
  if (at !== source.length) return undefined;
  return { kind: 'list', span: { start, end: start + source.length }, flow: true, items };
}

function itemAt(
  source: string,
  at: number,
  start: number,
): { readonly scalar: Scalar; readonly next: number } | undefined {
  flowItem.lastIndex = at;
  const match = flowItem.exec(source);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const begin = start + at + match[0].indexOf(written);
  const first = written[0] ?? '';
  const one = first === '"' || first === "'" ? quoted(written, begin) : plain(written, begin);
  return one && { scalar: one, next: flowItem.lastIndex };
}

const flowKey = /\s*([A-Za-z_][\w-]*):\s+/y;

/** Entries on one line, plain words as keys, no collection in them. */
function flowMap(source: string, start: number): Mapping | undefined {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = 1;
  while (at < source.length) {
    flowKey.lastIndex = at;
    const match = flowKey.exec(source);
    const name = match?.[1];
    if (match === null || name === undefined || names.has(name)) return undefined;
    names.add(name);
    const begin = start + at + match[0].indexOf(name);
    const key = scalar(begin, name.length, 'plain', name, name);
    const item = itemAt(source, flowKey.lastIndex, start);
    if (item === undefined) return undefined;
    entries.push({ key, value: item.scalar });
    at = item.next + 1;
    if (source[item.next] === '}') break;
    if (source[item.next] !== ',') return undefined;
  }
  if (at !== source.length) return undefined;
  return { kind: 'map', span: { start, end: start + source.length }, flow: true, entries };
}
