import type { Fix } from '../text/finding.ts';
import type { List, Located, Mapping, Span } from '../text/located.ts';

type Collection = List | Mapping;

/** A map or list in block style that does not stand where it should, or any value too far from its dash. */
export interface Misplaced {
  readonly node: Located;
  /** The spaces before its first line, or between the dash and its first line. */
  readonly gap: Span;
  readonly afterDash: boolean;
  /** Columns too far to the right, or to the left. */
  readonly by: number;
  /** Columns from what it belongs to. */
  readonly wanted: number;
}

/** Wherever two spaces a level are not kept; a list may also stand right below its key. */
export function misplacedIn(root: Located, text: string): readonly Misplaced[] {
  const found: Misplaced[] = [];
  look(root, undefined, text, found);
  return found;
}

interface Above {
  readonly column: number;
  readonly kind: Collection['kind'];
}

function look(node: Located, above: Above | undefined, text: string, found: Misplaced[]): void {
  if (!isBlock(node)) {
    if (above?.kind === 'list') lookBehindDash(node, text, found);
    return;
  }
  const line = text.lastIndexOf('\n', node.span.start - 1) + 1;
  const column = node.span.start - line;
  const before = text.slice(line, node.span.start);
  const dash = /^ *(?:- +)*-(?= +$)/.exec(before)?.[0].length;
  if (dash !== undefined || /^ *$/.test(before)) {
    const wanted = wantedOf(node, above, column);
    const by = column - (above?.column ?? 0) - wanted;
    const gap = { start: line + (dash ?? 0), end: node.span.start };
    if (by !== 0) found.push({ node, gap, afterDash: dash !== undefined, by, wanted });
  }
  const here = { column, kind: node.kind };
  for (const child of childrenOf(node)) look(child, here, text, found);
}

/** What is not in block style moves on the line of its dash alone. */
function lookBehindDash(node: Located, text: string, found: Misplaced[]): void {
  const { start, end } = node.span;
  const spaces = / *$/.exec(text.slice(Math.max(0, start - mostSpaces), start))?.[0].length ?? 0;
  if (spaces < 2 || start === end || text[start - spaces - 1] !== '-') return;
  const gap = { start: start - spaces, end: start };
  found.push({ node, gap, afterDash: true, by: spaces - 1, wanted: 2 });
}

const mostSpaces = 100;

function isBlock(node: Located): node is Collection {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow && node.alias === undefined;
}

function childrenOf(node: Collection): readonly Located[] {
  return node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
}

function wantedOf(node: Collection, above: Above | undefined, column: number): number {
  if (above === undefined) return 0;
  const belowKey = node.kind === 'list' && above.kind === 'map' && column === above.column;
  return belowKey ? 0 : 2;
}

/** Moves all lines of a map or list alike, so that what is within it stays as it is to each other. */
export function reindentFix({ node, gap, afterDash, by }: Misplaced, text: string): Fix {
  const starts = isBlock(node) ? linesOf(node, text) : [gap.start];
  const edits = starts.flatMap((start, index) => {
    if (index > 0 || !afterDash) return moved(start, by, text);
    return [{ span: { start: gap.end - by, end: gap.end }, text: '' }];
  });
  return { kind: 'safe', title: 'Indent by two spaces', edits };
}

/** Where the lines of a collection begin, with comments below that stand as far right. */
function linesOf({ span }: Collection, text: string): readonly number[] {
  const first = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const starts: number[] = [];
  for (let at = first; at < end; at = next(at, text)) starts.push(at);
  const column = span.start - first;
  const comments: number[] = [];
  for (let at = next(starts.at(-1) ?? first, text); at < text.length; at = next(at, text)) {
    const line = lineAt(at, text).trimEnd();
    if (line === '') continue;
    if (!line.trimStart().startsWith('#') || line.search(/[^ ]/) < column) break;
    comments.push(at);
  }
  return [...starts, ...comments];
}

/** Where the next line begins; the end of the text behind the last. */
function next(start: number, text: string): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}

function lineAt(start: number, text: string): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

function moved(start: number, by: number, text: string): Fix['edits'] {
  let spaces = 0;
  while (text[start + spaces] === ' ') spaces += 1;
  if (by > 0) {
    const less = Math.min(by, spaces);
    return less === 0 ? [] : [{ span: { start, end: start + less }, text: '' }];
  }
  const empty = /^\r?$/.test(lineAt(start, text));
  return empty ? [] : [{ span: { start, end: start }, text: ' '.repeat(-by) }];
}
