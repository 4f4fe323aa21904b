/** Set by the `prove:` scripts: everything is tried, where `npm test` tries a part that touches each. */
export const isWhole = process.env['QUIZ_BREADTH'] === 'whole';

/** How many examples of a law are tried: in `npm test` a fifth of them. */
export function runsOf(many: number): number {
  return isWhole ? many : Math.ceil(many / 5);
}

/**
 * Of a table with a row for each of one thing and a column for each of another: all its cells, or so
 * few that each row and each column still has one.
 */
export function cellsOf<T>(rows: readonly (readonly T[])[]): readonly T[] {
  if (isWhole) return rows.flat();
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.flatMap((row, n) => row.filter((_, m) => m % rows.length === n || n % columns === m));
}
