import { grown } from './rows.ts';

/** Values that lie within one per cent of each other share a bucket. */
const step = Math.log(1.02);

/** Milliseconds; what is shorter or longer is not told apart. */
const [shortest, longest] = [100, 60 * 60 * 1000];

/** For an answer that nobody was asked for, such as one of a file: its time is logged as 0. */
const noBucket = -1;

/** Which bucket a time falls into: worked out once an answer, however many medians it is in. */
export function timeBucket(ms: number): number {
  if (ms <= 0) return noBucket;
  return Math.floor(Math.log(Math.min(longest, Math.max(shortest, ms)) / shortest) / step);
}

const buckets = timeBucket(longest) + 1;

/** So many values take less room than a table. */
const mostListed = 256;

/**
 * The values of many medians, in bounded memory for each: plain data. They lie side by side, as a
 * thing of its own for each median would take longer to get at.
 */
export interface LaidTimes {
  /** Buckets of few values, one by one. */
  lists: Uint16Array<ArrayBuffer>;
  listCount: number;
  /** How many values of each bucket there are, where there are many. */
  tables: Uint32Array<ArrayBuffer>;
  tableCount: number;
}

/** Plain data of one median among `LaidTimes`. */
export interface LaidMedian {
  /** Where its list begins. */
  readonly list: number;
  /** How many values are in the list. */
  listed: number;
  /** Where its table begins; -1 while there is none. */
  table: number;
}

export function noTimes(): LaidTimes {
  return {
    lists: new Uint16Array(64 * mostListed),
    listCount: 0,
    tables: new Uint32Array(16 * buckets),
    tableCount: 0,
  };
}

export function noMedian(times: LaidTimes): LaidMedian {
  const list = times.listCount * mostListed;
  times.listCount += 1;
  times.lists = grown(times.lists, list + mostListed, (length) => new Uint16Array(length));
  return { list, listed: 0, table: -1 };
}

/** Takes the `timeBucket` of a value. Few values are listed, more are counted in a table. */
export function addBucket(times: LaidTimes, laid: LaidMedian, bucket: number): void {
  if (bucket === noBucket) return;
  if (laid.table !== -1) count(times.tables, laid.table + bucket);
  else {
    times.lists[laid.list + laid.listed] = bucket;
    laid.listed += 1;
    if (laid.listed === mostListed) laid.table = newTable(times, laid);
  }
}

function newTable(times: LaidTimes, { list }: LaidMedian): number {
  const table = times.tableCount * buckets;
  times.tableCount += 1;
  times.tables = grown(times.tables, table + buckets, (length) => new Uint32Array(length));
  for (let n = 0; n < mostListed; n += 1) count(times.tables, table + (times.lists[list + n] ?? 0));
  return table;
}

function count(table: Uint32Array, place: number, by = 1): void {
  table[place] = (table[place] ?? 0) + by;
}

/**
 * Of all values of some medians together: within one per cent, the same for the same values in any
 * order; `undefined` without values.
 */
export function medianOf(times: LaidTimes, parts: readonly LaidMedian[]): number | undefined {
  const sums = new Uint32Array(buckets);
  for (const { list, listed, table } of parts)
    if (table === -1) for (let n = 0; n < listed; n += 1) count(sums, times.lists[list + n] ?? 0);
    else for (let n = 0; n < buckets; n += 1) count(sums, n, times.tables[table + n] ?? 0);
  return middleOf(sums);
}

/** Of an even count the lower of the two in the middle. */
function middleOf(table: Uint32Array): number | undefined {
  let all = 0;
  for (let n = 0; n < buckets; n += 1) all += table[n] ?? 0;
  let before = 0;
  const middle = table.findIndex((size) => (before += size) * 2 >= all && before > 0);
  return middle === -1 ? undefined : Math.round(shortest * Math.exp((middle + 0.5) * step));
}
