import { isAmendment, type Amendment } from '../core/log/amendments.ts';
import { decodeLine } from '../core/log/line.ts';
import { seenEntries } from '../core/log/seen.ts';
import { crc32 } from './crc32.ts';
import { readableChunks } from './log-scan.ts';

/** How the lines of undos and overrides begin, and no line of another kind. */
const openings = ['{"v":1,"kind":"undo",', '{"v":1,"kind":"override",'];

const lineFeed = 0x0a;

/**
 * The undos and overrides of logs, by a search for how their lines begin: a tenth of what reading
 * all lines takes. One glued to a torn line is missed.
 */
export function amendmentsIn(paths: readonly string[]): readonly Amendment[] {
  const seen = seenEntries();
  return paths.flatMap((path) =>
    [...linesWith(path)].flatMap((line) => {
      const read = decodeLine(line, crc32);
      return read.kind === 'entry' && isAmendment(read.entry) && seen.isNew(read.entry)
        ? [read.entry]
        : [];
    }),
  );
}

function* linesWith(path: string): Generator<string, void> {
  let rest = Buffer.alloc(0);
  for (const chunk of readableChunks(path)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    yield* foundIn(bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
  }
  yield* foundIn(rest);
}

function foundIn(lines: Buffer): readonly string[] {
  return openings
    .flatMap((opening) => placesOf(opening, lines))
    .sort((one, other) => one - other)
    .map((from) => {
      const to = lines.indexOf(lineFeed, from);
      return lines.toString('utf8', from, to === -1 ? lines.length : to);
    });
}

function placesOf(opening: string, lines: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = lines.indexOf(opening); at !== -1; at = lines.indexOf(opening, at + 1))
    places.push(at);
  return places;
}
