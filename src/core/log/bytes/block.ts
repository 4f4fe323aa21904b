/** Bytes of some lines, to be read byte by byte and four at a time. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly end: number;
}

export function blockOf(bytes: Uint8Array): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { bytes, view, end: bytes.length };
}

/** At least four bytes to compare others with, four at a time. */
export interface Piece {
  readonly length: number;
  readonly words: readonly number[];
  /** The last four bytes, some of which may be in a word before. */
  readonly last: number;
}

export function pieceOf({ view }: Block, from: number, to: number): Piece {
  const words: number[] = [];
  for (let at = from; at + 4 <= to; at += 4) words.push(view.getInt32(at, true));
  return { length: to - from, words, last: view.getInt32(to - 4, true) };
}

/** The piece of a text without a character beyond ASCII. */
export function asciiPiece(text: string): Piece {
  const block = blockOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  return pieceOf(block, 0, block.end);
}

export function isAt({ view, end }: Block, at: number, { length, words, last }: Piece): boolean {
  if (at + length > end) return false;
  for (let n = 0; n < words.length; n += 1)
    if (view.getInt32(at + 4 * n, true) !== words[n]) return false;
  return view.getInt32(at + length - 4, true) === last;
}

/** Where a piece that begins with a comma comes next; -1 where it does not within so many bytes. */
export function placeOf(block: Block, from: number, piece: Piece, most: number): number {
  const { bytes } = block;
  const end = Math.min(block.end, from + most);
  for (let at = from; at < end; at += 1)
    if (bytes[at] === 0x2c && isAt(block, at, piece)) return at;
  return -1;
}
