import { decodeNode, type Decoder } from '../text/decode.ts';
import { listOf } from '../text/decoders.ts';
import { number } from '../text/number-decoders.ts';

/**
 * Least and most of each of the 21, as FSRS-6 has them (`CLAMP_PARAMETERS` of ts-fsrs). Others would
 * be moved there without a word, and the schedule would not be that of the file.
 */
const ranges = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
] as const;

const list = listOf(number(0, 100), `a list of ${ranges.length} numbers`);
const items = ranges.map(([least, most]) => number(least, most));

/** The learner's own parameters of FSRS-6. */
export const fsrsParameters: Decoder<readonly number[]> = {
  wanted: list.wanted,
  schema: {
    type: 'array',
    items: items.map(({ schema }) => schema),
    minItems: items.length,
    maxItems: items.length,
  },
  read: (node, at, report) => {
    const values = list.read(node, at, report);
    if (values === undefined || node.kind !== 'list') return undefined;
    if (values.length !== items.length) {
      const message = `Expected ${list.wanted}, found ${values.length}`;
      report({ rule: 'schema/invalid-value', severity: 'error', message, place: { path: at } });
      return undefined;
    }
    const read = node.items.map((one, index) => {
      const item = items[index];
      return item && decodeNode(item, one, [...at, index], report);
    });
    return read.every((one) => one !== undefined) ? read : undefined;
  },
};
