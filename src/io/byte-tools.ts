import { isUtf8 } from 'node:buffer';
import type { ByteTools } from '../core/log/bytes/tools.ts';
import { crc32 } from './crc32.ts';

/** Bytes that are no UTF-8 come out as others. */
export const byteTools: ByteTools = {
  crc32,
  isUtf8,
  text: (bytes, from, to) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8', from, to),
};
