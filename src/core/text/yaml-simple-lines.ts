import type { Comment } from './located.ts';

/** A line with something on it but a comment. */
export interface Line {
  readonly lineStart: number;
  /** Its first character that is no space. */
  readonly start: number;
  /** Behind its last character that is no space; a comment at its end is left out. */
  readonly end: number;
  readonly column: number;
}

/** The lines of a text one after another, with one that may be looked at before it is taken. */
export class SimpleLines {
  readonly comments: Comment[] = [];
  /** Something stood there that only the full reader knows. */
  odd = false;
  /** How many lines were read. */
  count = 0;
  private readonly text: string;
  private ahead: Line | undefined;
  private offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): Line | undefined {
    while (this.ahead === undefined && this.offset < this.text.length && !this.odd) {
      this.ahead = this.read();
    }
    return this.ahead;
  }

  take(): void {
    this.ahead = undefined;
  }

  /** The rest of a line, behind a dash. */
  giveBack(line: Line): void {
    this.ahead = line;
  }

  private read(): Line | undefined {
    const lineStart = this.offset;
    const { start, lineEnd, next } = this.rawLine();
    this.offset = next;
    if (start === lineEnd) return undefined;
    if (this.text[start] === '#') {
      this.comment(start, lineEnd);
      return undefined;
    }
    if (start === lineStart && this.isMarker(start)) this.odd = true;
    const end = this.endOf(start, lineEnd);
    return this.odd ? undefined : { lineStart, start, end, column: start - lineStart };
  }

  private comment(start: number, end: number): void {
    this.comments.push({ span: { start, end }, text: this.text.slice(start + 1, end).trim() });
  }

  /** `---`, `...` and directives. */
  private isMarker(start: number): boolean {
    return (
      this.text[start] === '%' ||
      this.text.startsWith('---', start) ||
      this.text.startsWith('...', start)
    );
  }

  /** A ` #` outside of quotes begins a comment; where a line has both, the full reader decides. */
  private endOf(start: number, lineEnd: number): number {
    let end = lineEnd;
    const line = this.text.slice(start, lineEnd);
    const mark = line.indexOf(' #');
    if (mark !== -1) {
      if (/["']/.test(line)) this.odd = true;
      end = start + mark;
      this.comment(end + 1, lineEnd);
    }
    while (end > start && this.text[end - 1] === ' ') end -= 1;
    return end;
  }

  /**
   * The text of a block that is indented by `least` columns or more, without the empty lines at its
   * end. A folded one joins its lines; where one of them is indented further, the full reader decides.
   */
  block(
    least: number,
    folded: boolean,
  ): { readonly text: string; readonly end: number } | undefined {
    const block = new BlockText(folded);
    let end = this.offset;
    while (this.offset < this.text.length) {
      const { start, lineEnd, next } = this.rawLine();
      const column = start - this.offset;
      const isBlank = start === lineEnd;
      if (!isBlank && column < (block.indent ?? least)) break;
      if (!(isBlank ? block.blank(column) : block.line(this.text, start, column, lineEnd)))
        return undefined;
      this.offset = next;
      if (!isBlank) end = next;
    }
    return block.indent === undefined ? undefined : { text: block.text, end };
  }

  /** The line at the offset: its first character that is no space, its end, the next line. */
  private rawLine(): { readonly start: number; readonly lineEnd: number; readonly next: number } {
    this.count += 1;
    const newline = this.text.indexOf('\n', this.offset);
    const lineEnd = newline === -1 ? this.text.length : newline;
    let start = this.offset;
    while (start < lineEnd && this.text[start] === ' ') start += 1;
    return { start, lineEnd, next: newline === -1 ? lineEnd : newline + 1 };
  }
}

/** The text of a block, line by line; what it cannot tell is `false`. */
class BlockText {
  /** Columns, known with the first line that is not empty. */
  indent: number | undefined;
  text = '';
  private readonly folded: boolean;
  private blanks = 0;

  constructor(folded: boolean) {
    this.folded = folded;
  }

  /** Spaces beyond the indentation would belong to the text. */
  blank(column: number): boolean {
    this.blanks += 1;
    return column <= (this.indent ?? 0);
  }

  line(text: string, start: number, column: number, lineEnd: number): boolean {
    const between = gap(this.blanks, this.indent === undefined, this.folded);
    this.indent ??= column;
    this.text += between + text.slice(start - column + this.indent, lineEnd);
    this.blanks = 0;
    return !this.folded || column === this.indent;
  }
}

/** What stands between two lines of a block with so many empty ones between them. */
function gap(blanks: number, first: boolean, folded: boolean): string {
  if (first || (folded && blanks > 0)) return '\n'.repeat(blanks);
  return folded ? ' ' : '\n'.repeat(blanks + 1);
}
