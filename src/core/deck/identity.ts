/** A digest of text in lower-case hex, at least 8 digits; same text, same digest. */
export type Digest = (text: string) => string;

/** Ids are keys of the log for years: long enough to read, short enough for a command line. */
const longestSlug = 60;

/**
 * Letters and digits of every script, lower case, joined by hyphens; empty when the text has none.
 * Marks on Latin letters are dropped (`Élan` → `elan`), marks that carry meaning elsewhere stay.
 */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return shorten(words);
}

function shorten(words: string): string {
  const letters = [...words];
  if (letters.length <= longestSlug) return words;
  const cut = letters.slice(0, longestSlug + 1).join('');
  return cut.includes('-')
    ? cut.slice(0, cut.lastIndexOf('-'))
    : letters.slice(0, longestSlug).join('');
}

/** Title, else file name, else a digest of the deck's text: what a deck is known by in the log. */
export function deckId(
  title: string | undefined,
  path: string,
  text: string,
  digest: Digest,
): string {
  return slug(title ?? '') || slug(fileStem(path)) || `d-${digest(text).slice(0, 8)}`;
}

function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '-' ? '' : name.replace(/(\.(quiz|deck))?\.(ya?ml|json)$/i, '');
}

/**
 * Ids of questions in order: the written one, or one derived from the question's text, with `-2`,
 * `-3` … where it is taken. Writing the derived ids into the deck changes none of them.
 */
export function questionIds(
  items: readonly { readonly id?: string; readonly text: string }[],
  digest: Digest,
): readonly string[] {
  const taken = new Set(items.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const repeats = new Map<string, number>();
  return items.map(({ id, text }) => {
    if (id !== undefined) return id;
    const free = firstFree(slug(text) || `q-${digest(text).slice(0, 8)}`, taken, repeats);
    taken.add(free);
    return free;
  });
}

/** `repeats` has the last number that was given to a base: ids are taken and never freed. */
function firstFree(base: string, taken: ReadonlySet<string>, repeats: Map<string, number>): string {
  if (!taken.has(base)) return base;
  for (let repeat = (repeats.get(base) ?? 1) + 1; ; repeat += 1) {
    repeats.set(base, repeat);
    if (!taken.has(`${base}-${repeat}`)) return `${base}-${repeat}`;
  }
}
