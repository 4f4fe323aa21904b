import { zlib } from './builtins.ts';

let loaded: ReturnType<typeof zlib> | undefined;

/** CRC-32 of a text's UTF-8 bytes, or of bytes that follow others of the sum `before`. */
export function crc32(data: string | Uint8Array, before = 0): number {
  loaded ??= zlib();
  return loaded.crc32(data, before);
}
