import { briefly } from './brief.ts';
import type { YamlDocument } from './document.ts';
import type { Diagnostic, Finding, Place } from './finding.ts';
import type { Located, Path, Span } from './located.ts';
import { sourceSpan } from './scalar-source.ts';

/**
 * Turns a finding's path into characters of the file; what is not there is placed at the nearest
 * thing around it. `where` is the path in author's words.
 */
export function locate(document: YamlDocument, finding: Finding, where: string): Diagnostic {
  const { place, also, ...rest } = briefly(finding);
  return {
    ...rest,
    span: spanOfPlace(document, place),
    also: (also ?? []).map((other) => ({
      label: other.label,
      span: spanOfPlace(document, other.place),
    })),
    where,
  };
}

/** The characters of the file that a place means. */
export function spanOfPlace(document: YamlDocument, place: Place): Span {
  if (document.root === undefined) return { start: 0, end: 0 };
  const found = follow(document.root, place.path);
  if (!found.complete) return shortSpan(found.node, document.text);
  if (place.on === 'key' && found.key !== undefined) return found.key;
  const { node } = found;
  if (place.within !== undefined && node.kind === 'scalar' && node.alias === undefined) {
    const { start, end } = place.within;
    // Of a whole text the quotes are a part.
    if (start === 0 && end >= node.text.length) return shortSpan(node, document.text);
    return sourceSpan(node, document.text, place.within);
  }
  if (node.span.start === node.span.end) return found.key ?? dashBefore(document.text, node.span);
  return shortSpan(node, document.text);
}

/** Of an item without anything its dash. */
function dashBefore(text: string, { start, end }: Span): Span {
  const dash = /-[ \t]*$/.exec(text.slice(Math.max(0, start - 100), start));
  return dash === null
    ? { start, end }
    : { start: start - dash[0].length, end: start - dash[0].length + 1 };
}

interface Found {
  readonly node: Located;
  /** Where the key of the last step stands, if that was a key. */
  readonly key?: Span;
  /** False when the path goes on where the file does not. */
  readonly complete: boolean;
}

function follow(root: Located, path: Path): Found {
  let found: Found = { node: root, complete: true };
  for (const step of path) {
    const next = stepInto(found.node, step);
    if (next === undefined) return { ...found, complete: false };
    found = next;
  }
  return found;
}

function stepInto(node: Located, step: string | number): Found | undefined {
  if (node.kind === 'list') {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { node: item, complete: true };
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries.find((candidate) => candidate.key.text === String(step));
  return entry && { node: entry.value, key: entry.key.span, complete: true };
}

/** A collection over several lines is pointed at by its first key, or else by its first line. */
function shortSpan(node: Located, text: string): Span {
  const { start, end } = node.span;
  if (node.kind === 'scalar' || !text.slice(start, end).includes('\n')) return node.span;
  const first = node.kind === 'map' && !node.flow ? node.entries[0]?.key.span : undefined;
  if (first !== undefined) return first;
  const line = text.slice(start, text.indexOf('\n', start)).trimEnd();
  return { start, end: start + line.length };
}

/** The path of the innermost value around an offset: for errors that are known by place only. */
export function pathAt(root: Located, offset: number): Path {
  const path: (string | number)[] = [];
  let node: Located | undefined = root;
  while (node !== undefined) {
    const step = childAt(node, offset);
    if (step !== undefined) path.push(step.at);
    node = step?.node;
  }
  return path;
}

/** The last child that begins at or before the offset. */
function childAt(
  node: Located,
  offset: number,
): { at: string | number; node: Located } | undefined {
  if (node.alias !== undefined) return undefined;
  if (node.kind === 'list') {
    const at = lastFrom(node.items, ({ span }) => span.start, offset);
    const item = node.items[at];
    return item && { at, node: item };
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries[lastFrom(node.entries, ({ key }) => key.span.start, offset)];
  return entry && { at: entry.key.text, node: entry.value };
}

/** Where the last of some things in the order of the file that begins at or before an offset is; or -1. */
function lastFrom<T>(all: readonly T[], startOf: (one: T) => number, offset: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && startOf(one) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
