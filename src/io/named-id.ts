import { crypto } from './builtins.ts';

/** The name space of ids made by this program; any other would do, but never a second one. */
const space = Buffer.from('6f1d3c0e8f0b4f0d9b5a2b7de4a9c3e1', 'hex');

/** The UUID of a name, always the same: RFC 4122, version 5. */
export function namedId(name: string): string {
  const bytes = crypto()
    .createHash('sha1')
    .update(space)
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32].map((end, at) => hex.slice([0, 8, 12, 16, 20][at], end)).join('-');
}
