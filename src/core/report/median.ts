/** Values that lie within one per cent of each other share a bucket. */
const step = Math.log(1.02);

/** Milliseconds; what is shorter or longer is not told apart. */
const [shortest, longest] = [100, 60 * 60 * 1000];

/** Which bucket a time falls into: worked out once an answer, however many medians it is in. */
export function timeBucket(ms: number): number {
  return Math.floor(Math.log(Math.min(longest, Math.max(shortest, ms)) / shortest) / step);
}

const buckets = timeBucket(longest) + 1;

/** So many values take no more room than a table. */
const mostListed = 128;

/** A median in bounded memory, a few hundred buckets, however many values: plain data. */
export interface LaidMedian {
  listed: number[];
  table: Uint32Array | undefined;
}

export function noMedian(): LaidMedian {
  return { listed: [], table: undefined };
}

/** Takes the `timeBucket` of a value. Few values are listed, more are counted in a table. */
export function addBucket(laid: LaidMedian, bucket: number): void {
  const { listed, table } = laid;
  if (table !== undefined) table[bucket] = (table[bucket] ?? 0) + 1;
  else if (listed.push(bucket) === mostListed) {
    laid.table = tableOf(listed);
    laid.listed = [];
  }
}

/**
 * Of all values of some medians together: within one per cent, the same for the same values in any
 * order; `undefined` without values.
 */
export function medianOf(parts: readonly LaidMedian[]): number | undefined {
  const table = new Uint32Array(buckets);
  for (const part of parts) addAll(table, part);
  return middleOf(table);
}

function addAll(table: Uint32Array, { listed, table: more }: LaidMedian): void {
  addListed(table, listed);
  for (const [bucket, count] of more?.entries() ?? [])
    if (count > 0) table[bucket] = (table[bucket] ?? 0) + count;
}

function addListed(table: Uint32Array, listed: readonly number[]): void {
  for (const bucket of listed) table[bucket] = (table[bucket] ?? 0) + 1;
}

function tableOf(listed: readonly number[]): Uint32Array {
  const table = new Uint32Array(buckets);
  addListed(table, listed);
  return table;
}

/** Of an even count the lower of the two in the middle. */
function middleOf(table: Uint32Array): number | undefined {
  const count = table.reduce((sum, size) => sum + size, 0);
  let before = 0;
  const middle = table.findIndex((size) => (before += size) * 2 >= count && before > 0);
  return middle === -1 ? undefined : Math.round(shortest * Math.exp((middle + 0.5) * step));
}
