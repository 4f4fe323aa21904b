import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, parse, relative, resolve, sep } from 'node:path';

const picture = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i;

/** What may name a picture. */
const prose =
  /\.(?:adoc|css|csv|gift|html?|ipynb|json|md|markdown|org|qmd|rmd|rst|tex|toml|tsv|txt|xml|ya?ml)$/i;

/** With more to read than this nothing is said: a picture may be named in what was not read. */
const mostTexts = 5000;
const mostBytes = 4 * 1024 * 1024;

/**
 * Names of the pictures in a folder that no text names: none in the folder, below `decks`, where the
 * decks that show its pictures lie, or in a folder above, up to the working folder. A picture is also
 * spared where another of its name is shown: it may be what that one was made from.
 */
export function unusedMedia(folder: string, decks: string): readonly string[] {
  const pictures = entriesOf(folder).flatMap((entry) =>
    entry.isFile() && picture.test(entry.name) && !entry.name.startsWith('.') ? [entry.name] : [],
  );
  const texts = pictures.length === 0 ? [] : textsOf(folder, decks);
  if (texts === undefined) return [];
  const left = new Set(pictures);
  for (const text of texts) {
    const read = textOf(text);
    if (read === undefined) return [];
    for (const name of left) if (names(read, name)) left.delete(name);
    if (left.size === 0) break;
  }
  const shown = new Set(pictures.filter((name) => !left.has(name)).map(stem));
  return [...left].filter((name) => !shown.has(stem(name))).sort();
}

function names(text: string, name: string): boolean {
  const small = name.toLowerCase();
  return text.includes(small) || text.includes(encodeURIComponent(name).toLowerCase());
}

/** `plot` of `plot.svg` and `plot@2x.png`. */
function stem(name: string): string {
  return parse(name)
    .name.replace(/@\d+x$/, '')
    .toLowerCase();
}

function textsOf(folder: string, decks: string): readonly string[] | undefined {
  const found = new Set<string>();
  gather(decks, found);
  for (const above of [folder, ...foldersAbove(decks)])
    for (const { name } of entriesOf(above)) if (prose.test(name)) found.add(join(above, name));
  return found.size > mostTexts ? undefined : [...found];
}

function gather(folder: string, found: Set<string>): void {
  for (const entry of entriesOf(folder)) {
    if (found.size > mostTexts) return;
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (prose.test(entry.name)) found.add(path);
    } else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') gather(path, found);
  }
}

/** Up to the working folder; none where the decks lie elsewhere. */
function foldersAbove(decks: string): readonly string[] {
  const way = relative(process.cwd(), resolve(decks));
  if (way === '' || way.startsWith('..') || resolve(way) === way) return [];
  return way.split(sep).map((_step, index, steps) => join('.', ...steps.slice(0, index)));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** In small letters; undefined where it cannot be read. */
function textOf(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return '';
    return stats.size > mostBytes ? undefined : readFileSync(path, 'utf8').toLowerCase();
  } catch {
    return undefined;
  }
}
