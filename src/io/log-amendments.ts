import { isAmendment, type Amendment } from '../core/log/amendments.ts';
import { decodeLine } from '../core/log/line.ts';
import { seenEntries } from '../core/log/seen.ts';
import { crc32 } from './crc32.ts';
import { lineSplitter } from './log-lines.ts';
import { readableChunks } from './log-scan.ts';

/** How the lines of undos and overrides begin, up to a letter that tells them from all others. */
const opening = Buffer.from('{"v":1,"kind":"');
const [letterU, letterO] = Buffer.from('uo');

const lineFeed = 0x0a;

/**
 * The undos and overrides of logs, by a look at how lines begin: a small part of what reading all
 * lines takes. One glued to a torn line is missed.
 */
export function amendmentsIn(paths: readonly string[]): readonly Amendment[] {
  const seen = seenEntries();
  return paths.flatMap((path) =>
    linesOf(path).flatMap((line) => {
      const read = decodeLine(line, crc32);
      return read.kind === 'entry' && isAmendment(read.entry) && seen.isNew(read.entry)
        ? [read.entry]
        : [];
    }),
  );
}

function linesOf(path: string): readonly string[] {
  const found: string[] = [];
  const nothing = () => {};
  const splitter = lineSplitter({
    lines: (bytes) => found.push(...foundIn(bytes)),
    skip: nothing,
    cut: nothing,
  });
  for (const chunk of readableChunks(path)) splitter.push(chunk);
  splitter.end();
  return found;
}

function foundIn(lines: Buffer): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < lines.length;) {
    const to = lines.indexOf(lineFeed, from);
    const end = to === -1 ? lines.length : to;
    if (mayAmend(lines, from)) found.push(lines.toString('utf8', from, end));
    from = end + 1;
  }
  return found;
}

function mayAmend(lines: Buffer, from: number): boolean {
  const letter = lines[from + opening.length];
  return (
    (letter === letterU || letter === letterO) &&
    lines.compare(opening, 0, opening.length, from, from + opening.length) === 0
  );
}
