/**
 * The candidate that `word` is most likely a misspelling of: fewest edits (a swap of neighbours
 * counts one, case a tenth), at most a third of its length. Of equals one that
 * it begins with wins (`accepts` is `accept`, not `accents`), else the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const allowed = allowedEdits(Math.max(word.length, candidate.length));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const edits = misspelling(word, candidate);
    if (edits > allowed || edits > fewest) continue;
    if (edits < fewest || word.startsWith(candidate)) [best, fewest] = [candidate, edits];
  }
  return best;
}

/**
 * The nearest candidate, where it may be put in the place of `word` unseen: the first letter and all
 * digits are the same, one edit parts them or only the order of letters, and no other is as near.
 */
export function slipOf(word: string, candidates: readonly string[]): string | undefined {
  const meant = nearest(word, candidates);
  if (meant === undefined || !isSlip(word.toLowerCase(), meant.toLowerCase())) return undefined;
  const edits = misspelling(word, meant);
  const isRival = (one: string) =>
    one !== word &&
    one !== meant &&
    Math.abs(one.length - word.length) <= edits &&
    misspelling(word, one) <= edits;
  return word.startsWith(meant) || !candidates.some(isRival) ? meant : undefined;
}

function isSlip(word: string, wanted: string): boolean {
  if (word[0] !== wanted[0] || digitsOf(word) !== digitsOf(wanted)) return false;
  return editDistance(word, wanted) <= 1 || sorted(word) === sorted(wanted);
}

function digitsOf(word: string): string {
  return word.replace(/\P{N}+/gu, ' ');
}

function sorted(word: string): string {
  return [...word].toSorted().join('');
}

/** Optimal string alignment distance: insert, delete, replace, swap neighbours, each once. */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_unused, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const cost = Math.min(at(last, column) + 1, at(here, column - 1) + 1, change);
      const swap = swapped(from, to, row, column) ? at(before, column - 2) + 1 : cost;
      here.push(Math.min(cost, swap));
    }
    [before, last] = [last, here];
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}

function swapped(from: string, to: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}

const longest = 100;

function misspelling(word: string, candidate: string): number {
  const plain = word.toLowerCase();
  const wanted = candidate.toLowerCase();
  if (plain === wanted) return 0.1;
  return plain.length > longest ? Infinity : editDistance(plain, wanted);
}

function allowedEdits(length: number): number {
  return length <= 2 ? 0.5 : Math.max(1, Math.floor(length / 3));
}
