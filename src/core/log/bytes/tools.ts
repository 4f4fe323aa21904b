/** What reading bytes needs of the machine. */
export interface ByteTools {
  /** CRC-32 (zlib's) of bytes, or of a text's UTF-8; `sum` is that of what stands before. */
  crc32(data: string | Uint8Array, sum?: number): number;
  isUtf8(bytes: Uint8Array): boolean;
  /** The text that UTF-8 bytes from one place to another are. */
  text(bytes: Uint8Array, from: number, to: number): string;
}
