/* oxlint-disable no-control-regex -- style sequences begin with a control character */
import { graphemesOf } from './graphemes.ts';

/** One grapheme of text, or one of our own style sequences (which take no columns). */
export interface Piece {
  readonly text: string;
  readonly style: boolean;
}

const sequence = /(\x1b\[[0-9;]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\))/;

export function piecesOf(text: string): Piece[] {
  return text.split(sequence).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [{ text: part, style: true }];
    return graphemesOf(part).map((grapheme) => ({ text: grapheme, style: false }));
  });
}

/** Which styles are on: what a line must end with, and the next one begin with. */
export class StyleState {
  private readonly open = new Map<number, string>();
  private link = '';

  see(text: string): void {
    if (text.startsWith('\x1b]')) this.link = /^\x1b\]8;[^;]*;[\x07\x1b]/.test(text) ? '' : text;
    else this.select(text.slice(2, -1).split(';').map(Number));
  }

  get openers(): string {
    return [...this.open.values()].join('') + this.link;
  }

  get closers(): string {
    const ends = [...this.open.keys()].reverse().map((end) => `\x1b[${end}m`);
    return (this.link === '' ? '' : '\x1b]8;;\x07') + ends.join('');
  }

  private select(codes: readonly number[]): void {
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] ?? 0;
      const length = code === 38 || code === 48 ? (codes[index + 1] === 5 ? 3 : 5) : 1;
      this.apply(code, codes.slice(index, index + length).join(';'));
      index += length - 1;
    }
  }

  private apply(code: number, written: string): void {
    const end = endOf(code);
    if (code === 0) this.open.clear();
    else if (end === undefined) this.open.delete(code);
    else this.open.set(end, (end === 22 ? (this.open.get(22) ?? '') : '') + `\x1b[${written}m`);
  }
}

export function closers(state: StyleState): string {
  return state.closers;
}

/** The code that ends a style (ECMA-48, 8.3.117); undefined for codes that end one. */
function endOf(code: number): number | undefined {
  if (code < 30 || code === 53) return endsByCode.get(code);
  const foreground = code <= 38 || (code >= 90 && code <= 97);
  if (foreground) return 39;
  return (code >= 40 && code <= 48) || (code >= 100 && code <= 107) ? 49 : undefined;
}

const endsByCode = new Map([
  [1, 22],
  [2, 22],
  [3, 23],
  [4, 24],
  [5, 25],
  [6, 25],
  [7, 27],
  [8, 28],
  [9, 29],
  [53, 55],
]);
