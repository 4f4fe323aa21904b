import { bareText, longestBare } from './bare-text.ts';

/** A text as the set of its runs of three words, with what must be the same in a near duplicate. */
export interface Shingled {
  readonly shingles: ReadonlySet<string>;
  /** Numbers, negations, code and math, in order. */
  readonly exact: string;
}

const run = 3;

/** Undefined for texts of few words, in which one word is the difference. */
export function shingled(text: string, fewestWords: number): Shingled | undefined {
  if (text.length < 2 * fewestWords || text.length > longestBare) return undefined;
  const bare = bareText(text);
  const words = bare.toLowerCase().match(/[^\s.,;:!?"“”()]+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const shingles = new Set<string>();
  for (let at = 0; at + run <= words.length; at += 1)
    shingles.add(words.slice(at, at + run).join(' '));
  return { shingles, exact: exactParts(text, bare) };
}

const exactWord =
  /^\ufffc|\d|^(?:not?|never|none|except|without|least|cannot|neither|nor)\b|n['’]t\b/iu;

function exactParts(text: string, bare: string): string {
  return Array.from(bare.matchAll(/\ufffc+|[^\s\ufffc]+/g))
    .filter(([found]) => exactWord.test(found))
    .map(({ index, 0: found }) => text.slice(index, index + found.length).toLowerCase())
    .join(' ');
}

/** Jaccard index: what is in both, of what is in either. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let both = 0;
  for (const shingle of small) if (large.has(shingle)) both += 1;
  return both / (one.size + other.size - both);
}

/**
 * Pairs of an index and the first one before it that is like it. Two sets that are so much alike
 * share one of their first few shingles in any fixed order: only those are looked up, the rarest
 * first (prefix filtering, Chaudhuri, Ganti & Kaushik 2006).
 */
export function likePairs(
  sets: readonly (ReadonlySet<string> | undefined)[],
  least: number,
): readonly (readonly [earlier: number, later: number])[] {
  const counts = countOf(sets);
  const byShingle = new Map<string, number[]>();
  return sets.flatMap((set, later) => {
    if (set === undefined) return [];
    const prefix = rarest(set, counts, least);
    const candidates = new Set(prefix.flatMap((shingle) => byShingle.get(shingle) ?? []));
    for (const shingle of prefix) push(byShingle, shingle, later);
    const earlier = [...candidates]
      .sort((one, other) => one - other)
      .find((index) => likeness(sets[index] ?? new Set(), set) >= least);
    return earlier === undefined ? [] : [[earlier, later] as const];
  });
}

function countOf(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets)
    for (const shingle of set ?? []) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  return counts;
}

function rarest(
  set: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  least: number,
): readonly string[] {
  const rank = (shingle: string) => counts.get(shingle) ?? 0;
  const sorted = [...set].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return sorted.slice(0, set.size - Math.ceil(least * set.size) + 1);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
