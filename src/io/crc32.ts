import { zlib } from './builtins.ts';

let loaded: ReturnType<typeof zlib> | undefined;

/**
 * CRC-32 of a text's UTF-8 bytes, or of bytes that follow others of the sum `before`. zlib forgets
 * that sum where there are no bytes, if they are those of an empty `ArrayBuffer`.
 */
export function crc32(data: string | Uint8Array, before = 0): number {
  if (data.length === 0) return before;
  loaded ??= zlib();
  return loaded.crc32(data, before);
}
