import { limits } from './limits.ts';
import type { Comment, Entry, List, Located, Mapping, Scalar } from './located.ts';
import { SimpleLines, type Line } from './yaml-simple-lines.ts';
import {
  blockHeader,
  inlineValue,
  keyAt,
  type BlockHeader,
  type Inline,
} from './yaml-simple-values.ts';

export interface SimpleRead {
  readonly root: Located;
  readonly comments: readonly Comment[];
}

/** Lines and values; files with more could reach a limit of tokens or nodes, which the full reader counts. */
const most = 250_000;

/** Levels; far below what would exhaust a stack. */
const deepest = limits.depth - 4;

/** Tabs, carriage returns and marks mean something else in every place. */
const unusual = /[\t\r\ufeff]/;

/**
 * Reads the part of YAML that nearly all decks are written in: block maps and lists, texts on one
 * line, literal blocks, flat flow collections. Anything else, and any mistake, is `undefined`: the
 * full reader decides. What it does read it must read exactly as the full reader does.
 */
export function readSimpleYaml(text: string): SimpleRead | undefined {
  if (unusual.test(text)) return undefined;
  const reader = new SimpleReader(text);
  try {
    return reader.document();
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

/** Thrown where the text leaves the simple part; never seen outside of this file. */
const notSimple = Symbol('not simple');

function leave(): never {
  throw notSimple;
}

class SimpleReader {
  private readonly lines: SimpleLines;
  private readonly text: string;
  private depth = 0;
  private values = 0;

  constructor(text: string) {
    this.text = text;
    this.lines = new SimpleLines(text);
  }

  document(): SimpleRead {
    const first = this.lines.next() ?? leave();
    const root = this.block(first, first.start) ?? leave();
    if (this.lines.next() !== undefined || this.lines.odd || this.lines.count > most) leave();
    return { root, comments: this.lines.comments };
  }

  /** A block collection whose first line holds it from `start` on. */
  private block(line: Line, start: number): Located | undefined {
    this.depth += 1;
    if (this.depth > deepest) leave();
    const located = this.isDash(line, start) ? this.list(line, start) : this.map(line, start);
    this.depth -= 1;
    return located;
  }

  private isDash({ end }: Line, start: number): boolean {
    return this.text[start] === '-' && (start + 1 === end || this.text[start + 1] === ' ');
  }

  private list(first: Line, start: number): List {
    const column = start - first.lineStart;
    const items: Located[] = [];
    let line: Line | undefined = first;
    let at = start;
    while (line !== undefined) {
      if (!this.isDash(line, at) || items.length >= limits.items) leave();
      this.lines.take();
      this.count();
      items.push(this.item(line, at, column));
      line = this.lines.next();
      if (line === undefined || line.column < column) break;
      // A list may stand below its key without indentation; the key's map goes on here.
      if (line.column > column) leave();
      if (!this.isDash(line, line.start)) break;
      at = line.start;
    }
    return { kind: 'list', span: { start, end: this.endOf(items) }, flow: false, items };
  }

  private item(line: Line, dash: number, column: number): Located {
    let start = dash + 1;
    while (start < line.end && this.text[start] === ' ') start += 1;
    if (start >= line.end || this.isDash(line, start)) leave();
    if (keyAt(this.text, start, line.end) !== undefined) {
      this.lines.giveBack({ ...line, start, column: start - line.lineStart });
      return this.block(this.lines.next() ?? leave(), start) ?? leave();
    }
    return this.value(line, start, column);
  }

  private map(first: Line, start: number): Mapping {
    const column = start - first.lineStart;
    const entries: Entry[] = [];
    const names = new Set<string>();
    let line: Line | undefined = first;
    let at = start;
    while (line !== undefined) {
      const key = keyAt(this.text, at, line.end) ?? leave();
      if (names.has(key.text) || names.size >= limits.keys) leave();
      names.add(key.text);
      this.lines.take();
      this.count();
      entries.push({ key, value: this.valueOf(key, line, column) });
      line = this.lines.next();
      if (line === undefined || line.column < column) break;
      if (line.column > column) leave();
      at = line.start;
    }
    return {
      kind: 'map',
      span: { start, end: this.endOf(entries.map(({ value }) => value)) },
      flow: false,
      entries,
    };
  }

  private count(): void {
    this.values += 1;
    if (this.values > most || this.lines.count > most) leave();
  }

  private valueOf(key: Scalar, line: Line, column: number): Located {
    let start = key.span.end + 1;
    while (start < line.end && this.text[start] === ' ') start += 1;
    if (start < line.end) return this.value(line, start, column);
    const below = this.lines.next() ?? leave();
    const dashed = below.column === column && this.isDash(below, below.start);
    if (below.column <= column && !dashed) leave();
    return this.block(below, below.start) ?? leave();
  }

  /** What stands on the line of its key or dash. `column` is that of the key or dash. */
  private value(line: Line, start: number, column: number): Located {
    const header = blockHeader(this.text, start, line.end);
    if (header !== undefined) return this.blockScalar(start, header, column);
    const inline: Inline = inlineValue(this.text, start, line.end) ?? leave();
    const next = this.lines.next();
    // A deeper line would go on with the text.
    if (next !== undefined && next.column > column) leave();
    return inline;
  }

  private blockScalar(start: number, header: BlockHeader, column: number): Scalar {
    const block = this.lines.block(column + 1, header.folded) ?? leave();
    const text = header.strip || block.text === '' ? block.text : `${block.text}\n`;
    if (text.length > limits.text) leave();
    const style = header.folded ? 'folded' : 'literal';
    return { kind: 'scalar', span: { start, end: block.end }, style, text, value: text };
  }

  /** Of the last part, without the line ends of a literal block. */
  private endOf(parts: readonly Located[]): number {
    let { end } = parts.at(-1)?.span ?? leave();
    while (' \n'.includes(this.text[end - 1] ?? '')) end -= 1;
    return end;
  }
}
