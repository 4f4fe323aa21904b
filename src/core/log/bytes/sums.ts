/*
 * Sums are signed here, `| 0`: half of the others are numbers that V8 keeps in objects of their own, and
 * those that were made for a line took more memory than all else that is read from it.
 */

/** CRC-32 as zlib has it: the polynomial, turned around. */
const polynomial = 0xedb88320;

/** What each byte does to a register without its last eight bits. */
const ofByte = Int32Array.from({ length: 256 }, (_, byte) => {
  let register = byte;
  for (let bit = 0; bit < 8; bit += 1)
    register = (register & 1) === 1 ? (register >>> 1) ^ polynomial : register >>> 1;
  return register;
});

/** The CRC-32 of what has `sum`, and then these bytes. */
export function sumWith(sum: number, bytes: Uint8Array, from: number, to: number): number {
  let register = ~sum;
  for (let at = from; at < to; at += 1)
    register = (ofByte[(register ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (register >>> 8);
  return ~register;
}

/**
 * The CRC-32 of two texts together, from those of each and the length of the second: many lines are
 * checked at once, by what each says of itself.
 */
export function joinedSum(first: number, second: number, length: number): number {
  let sum = first;
  for (let bit = 0; length >>> bit > 0; bit += 1)
    if (((length >>> bit) & 1) === 1) sum = moved(sum, movesBy(bit));
  return sum ^ second;
}

/** What 2^n zero bytes make of each byte of a register: a table of 256 for each of the four. */
type Moves = Int32Array;

function moved(register: number, moves: Moves): number {
  return (
    (moves[register & 0xff] ?? 0) ^
    (moves[256 + ((register >>> 8) & 0xff)] ?? 0) ^
    (moves[512 + ((register >>> 16) & 0xff)] ?? 0) ^
    (moves[768 + (register >>> 24)] ?? 0)
  );
}

const known: Moves[] = [];

function movesBy(bit: number): Moves {
  return (known[bit] ??= newMoves(bit));
}

function newMoves(bit: number): Moves {
  return Int32Array.from({ length: 1024 }, (_, place) => {
    const register = (place & 0xff) << (8 * (place >>> 8));
    if (bit === 0) return (ofByte[register & 0xff] ?? 0) ^ (register >>> 8);
    const half = movesBy(bit - 1);
    return moved(moved(register, half), half);
  });
}

/** No sum is this. */
export const noSum = 2 ** 32;

/** `,"crc":"` */
const name = Uint8Array.from(',"crc":"', (letter) => letter.charCodeAt(0));

/**
 * The checksum that a line says it has, where it ends as this program ends lines: with or without a
 * line feed, before `next`; `noSum` where it does not.
 */
export function writtenSum(bytes: Uint8Array, open: number, next: number): number {
  const last = bytes[next - 1] === 0x0a ? next - 1 : next;
  if (last - open !== name.length + 10 || open < 0) return noSum;
  if (bytes[last - 2] !== 0x22 || bytes[last - 1] !== 0x7d) return noSum;
  for (let n = 0; n < name.length; n += 1) if (bytes[open + n] !== name[n]) return noSum;
  let sum = 0;
  for (let at = open + name.length; at < last - 2; at += 1) {
    const digit = hexDigit(bytes[at] ?? 0);
    if (digit < 0) return noSum;
    sum = (sum << 4) | digit;
  }
  return sum;
}

/** -1 unless it is one as the program writes it. */
function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
}
