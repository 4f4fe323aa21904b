import { createHash } from 'node:crypto';

/** As the real program digests. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
