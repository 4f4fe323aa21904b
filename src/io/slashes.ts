import { sep } from 'node:path';

/** A path as we write it on every system. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
