import type { DecodeUtf8 } from '../core/text/document.ts';

/** Strict UTF-8. A byte order mark stays in the text; the first byte that is not UTF-8 is named. */
export const decodeUtf8: DecodeUtf8 = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = firstInvalid(bytes);
    return { offset, byte: bytes[offset] ?? 0 };
  }
};

/** Halves the text between a prefix that decodes and one that does not. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (startsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return sequenceStart(bytes, good);
}

function startsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A sequence that is cut off is reported at its first byte, not at the byte that cuts it. */
function sequenceStart(bytes: Uint8Array, offset: number): number {
  for (let at = offset; at >= 0 && at > offset - 4; at--) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc0) return at + lengthOf(byte) > offset ? at : offset;
    if (byte < 0x80 && at < offset) return offset;
  }
  return offset;
}

function lengthOf(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  return firstByte >= 0xe0 ? 3 : 2;
}
