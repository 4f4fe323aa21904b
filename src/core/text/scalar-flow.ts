import type { Undone } from './scalar-source.ts';

type Style = 'plain' | 'single' | 'double';

/** Undoes quotes, escapes and line folding (YAML 1.2.2, 7.3). */
export function flowScalar(source: string, style: Style): Undone {
  const quote = style === 'plain' ? 0 : 1;
  const reader = new Reader(source, style, quote, source.length - quote);
  while (reader.more) reader.step();
  return { text: reader.text, at: reader.at, end: source.length - quote };
}

class Reader {
  text = '';
  readonly at: number[] = [];
  private readonly source: string;
  private readonly style: Style;
  private position: number;
  private readonly end: number;

  constructor(source: string, style: Style, start: number, end: number) {
    this.source = source;
    this.style = style;
    this.position = start;
    this.end = end;
  }

  get more(): boolean {
    return this.position < this.end;
  }

  step(): void {
    const fold = /^[ \t]*\r?\n[ \t\r\n]*/.exec(this.source.slice(this.position, this.end));
    if (fold !== null) this.fold(fold[0]);
    else if (this.style === 'double' && this.source[this.position] === '\\') this.escape();
    else if (this.style === 'single' && this.source.startsWith("''", this.position))
      this.put("'", 2);
    else this.put(this.source[this.position] ?? '', 1);
  }

  private put(text: string, length: number): void {
    for (let unit = 0; unit < text.length; unit++) this.at.push(this.position);
    this.text += text;
    this.position += length;
  }

  /** One line end is a space, each further one a line end. */
  private fold(spaces: string): void {
    const lines = spaces.split('\n').length - 1;
    this.put(lines === 1 ? ' ' : '\n'.repeat(lines - 1), spaces.length);
  }

  private escape(): void {
    const escape = this.source.slice(this.position, this.end);
    const joined = /^\\\r?\n[ \t]*/.exec(escape);
    const code = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/.exec(escape);
    if (joined !== null) this.position += joined[0].length;
    else if (code !== null) this.put(characterOf(code[0]), code[0].length);
    else this.put(escapes.get(escape[1] ?? '') ?? escape.slice(0, 2), 2);
  }
}

function characterOf(escape: string): string {
  const code = Number.parseInt(escape.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
}

const escapes = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
]);
