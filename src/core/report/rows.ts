/**
 * Rows of numbers, one behind the other: plain data. What is counted of an answer lies anywhere among
 * what is counted of all, and to get there takes longer than to count: so a row lies in one place.
 */
export interface LaidRows {
  values: Float64Array<ArrayBuffer>;
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
  rows.values = grown(rows.values, row + width, (length) => new Float64Array(length));
  return row;
}

type Values = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** The same numbers with room for `length`, and for as many again where there was too little. */
export function grown<T extends Values>(values: T, length: number, make: (length: number) => T): T {
  if (length <= values.length) return values;
  const larger = make(2 * length);
  larger.set(values);
  return larger;
}
