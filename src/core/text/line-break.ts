import { piecesOf, StyleState, type Piece } from './styled-pieces.ts';

type Measure = (text: string) => number;

/** What stays together on a line: a run of spaces, a word, or one wide character. */
interface Unit {
  readonly pieces: Piece[];
  readonly space: boolean;
  width: number;
}

/** Breaks one line; see `wrap`. */
export function breakIntoLines(line: string, width: number, measure: Measure): string[] {
  const layout = new Layout(width, measure);
  const units = unitsOf(line, measure);
  units.forEach((unit, index) => layout.place(unit, index === 0));
  return layout.finish();
}

class Layout {
  private readonly lines: string[] = [];
  private readonly state = new StyleState();
  private readonly width: number;
  private readonly measure: Measure;
  private text = '';
  private used = 0;
  /** Spaces that are dropped if the line ends with them. */
  private waiting: Unit | undefined;

  constructor(width: number, measure: Measure) {
    this.width = width;
    this.measure = measure;
  }

  place(unit: Unit, first: boolean): void {
    if (unit.space && !(first && unit.width < this.width)) this.wait(unit);
    else if (this.used + this.waitingWidth + unit.width <= this.width) this.add(unit);
    else this.overflow(unit);
  }

  finish(): string[] {
    this.addStyles(this.waiting);
    this.endLine();
    return this.lines;
  }

  private get waitingWidth(): number {
    return this.waiting?.width ?? 0;
  }

  private wait(unit: Unit): void {
    this.addStyles(this.waiting);
    this.waiting = unit;
  }

  private add(unit: Unit): void {
    for (const piece of this.waiting?.pieces ?? []) this.addPiece(piece);
    this.waiting = undefined;
    for (const piece of unit.pieces) this.addPiece(piece);
  }

  private overflow(unit: Unit): void {
    this.addStyles(this.waiting);
    this.waiting = undefined;
    if (this.used > 0) this.endLine();
    for (const piece of unit.pieces.flatMap((whole) => this.fitting(whole))) {
      if (this.used > 0 && this.used + this.widthOf(piece) > this.width) this.endLine();
      this.addPiece(piece);
    }
  }

  /** A cluster of letters may be wider than a very short line. */
  private fitting(piece: Piece): Piece[] {
    if (this.widthOf(piece) <= this.width) return [piece];
    return Array.from(piece.text, (text) => ({ text, style: false }));
  }

  private addStyles(unit: Unit | undefined): void {
    for (const piece of unit?.pieces ?? []) if (piece.style) this.addPiece(piece);
  }

  private addPiece(piece: Piece): void {
    this.text += piece.text;
    this.used += this.widthOf(piece);
    if (piece.style) this.state.see(piece.text);
  }

  private widthOf(piece: Piece): number {
    return piece.style ? 0 : this.measure(piece.text);
  }

  private endLine(): void {
    this.lines.push(this.text + this.state.closers);
    this.text = this.state.openers;
    this.used = 0;
  }
}

function unitsOf(line: string, measure: Measure): Unit[] {
  const units: Unit[] = [];
  let last: Unit | undefined;
  let lastText = '';
  for (const piece of piecesOf(line)) {
    const width = piece.style ? 0 : measure(piece.text);
    if (last === undefined || (!piece.style && separate(lastText, piece.text, last, width))) {
      last = { pieces: [], space: piece.text === ' ', width: 0 };
      units.push(last);
    }
    last.pieces.push(piece);
    last.width += width;
    if (!piece.style) lastText = piece.text;
  }
  return units;
}

const noBreakBefore = /^[\p{Pe}\p{Pf}\p{M}、。，．！？：；ー々…‥・)\]},.!?:;%]/u;
const noBreakAfter = /[\p{Ps}\p{Pi}$¥£]$/u;

function separate(before: string, after: string, unit: Unit, width: number): boolean {
  if (unit.space || after === ' ') return unit.space !== (after === ' ');
  const wide = (width > 1 && !wordLetter.test(after)) || wideText.test(before);
  return wide && before !== '' && !noBreakBefore.test(after) && !noBreakAfter.test(before);
}

/** Clusters of letters that take several columns, as in Devanagari, are parts of a word. */
const wordLetter =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}])\p{L}/u;

const wideText =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]$/u;
