/**
 * Rows of numbers, one behind the other: plain data. What is counted of an answer lies anywhere among
 * what is counted of all, and to get there takes longer than to count: so a row lies in one place.
 */
export interface LaidRows {
  values: Float64Array;
  /** How many rows there are. */
  count: number;
}

/** Numbers in a row: 128 bytes. */
const width = 16;

export function noRows(): LaidRows {
  return { values: new Float64Array(64 * width), count: 0 };
}

/** Where a new row begins; its numbers are 0. */
export function addRow(rows: LaidRows): number {
  const row = rows.count * width;
  rows.count += 1;
  if (row === rows.values.length) {
    const larger = new Float64Array(2 * row);
    larger.set(rows.values);
    rows.values = larger;
  }
  return row;
}
