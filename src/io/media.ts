import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import type { Media } from '../core/lint/lint-file.ts';

/** Looks for an image as a deck names it, from the deck's folder; nothing outside of it is looked at. */
export function lookForMedia(deckPath: string, file: string): Media {
  if (isAbsolute(file) || file.includes('\0') || /^[a-z]:/i.test(file)) return { kind: 'outside' };
  try {
    const folder = realpathSync(dirname(deckPath));
    const path = join(folder, file);
    if (!isBelow(path, folder)) return { kind: 'outside' };
    const real = realOf(path);
    if (real === undefined) return nearBy(path);
    if (!isBelow(real, folder)) return { kind: 'outside' };
    if (!statSync(real).isFile()) return { kind: 'other' };
    return namesExactly(path) ? { kind: 'file' } : nearBy(path);
  } catch {
    return { kind: 'missing' };
  }
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A file system that ignores case finds what another would not. */
function namesExactly(path: string): boolean {
  return namesIn(dirname(path)).includes(basename(path));
}

function nearBy(path: string): Media {
  const wanted = basename(path).toLowerCase();
  const actual = namesIn(dirname(path)).find((name) => name.toLowerCase() === wanted);
  return actual === undefined ? { kind: 'missing' } : { kind: 'case', actual };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
