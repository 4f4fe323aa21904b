import { AnswerLines } from './bytes/answer-lines.ts';
import { blockOf, type Block } from './bytes/block.ts';
import { joinedSum, noSum, sumWith, writtenSum } from './bytes/sums.ts';
import type { ByteTools } from './bytes/tools.ts';
import type { LogEntry } from './entry.ts';
import { checksumLength, decodeLine, decodeOpen, type ReadLine } from './line.ts';
import { seenEntries } from './seen.ts';

export interface Damage {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/** Takes the bytes of a log, all of them and in order. */
export interface Scanner {
  /** Whole lines with their line feeds; the log's last may be without. */
  lines(bytes: Uint8Array): void;
  /** A part of a line that is too long to be kept whole. */
  skip(bytes: Uint8Array): void;
  /** The end of such a line. */
  cut(bytes: Uint8Array): void;
  readonly damage: readonly Damage[];
  /** How many lines there were so far, those before the first that was taken too. */
  readonly count: number;
  /** Lines of kinds or versions this program does not know. */
  readonly newer: number;
  /** CRC-32 of all bytes so far, those before the first that were taken too. */
  readonly sum: number;
}

export interface ScannerOptions {
  readonly seen?: ReturnType<typeof seenEntries>;
  /** Of what comes before. */
  readonly count?: number;
  readonly sum?: number;
}

/** JSON escapes quotes, so neither can stand inside of a text of a record. */
const opening = /(?=\{"v":1,)/;
const closing = /,"crc":"[0-9a-f]{8}"\}/;

/** A line as it was read. */
type Read = LogEntry | Exclude<ReadLine, { readonly kind: 'entry' | 'damaged' }> | DamagedLine;

interface DamagedLine {
  readonly kind: 'damaged';
  readonly reason: string;
  readonly text: string;
}

/**
 * Reads a log line by line and hands over its entries. A damaged line costs only itself: a whole
 * record glued to a torn one is found by its opening and its checksum. An id counts once, also
 * across logs that share `seen`.
 */
export function scanner(
  tools: ByteTools,
  take: (entry: LogEntry) => void,
  { seen = seenEntries(), count = 0, sum = 0 }: ScannerOptions = {},
): Scanner {
  return new LogScanner(tools, take, { seen, count, sum });
}

class LogScanner implements Scanner {
  readonly damage: Damage[] = [];
  count: number;
  newer = 0;
  sum: number;
  readonly #tools: ByteTools;
  readonly #take: (entry: LogEntry) => void;
  readonly #seen: ReturnType<typeof seenEntries>;
  readonly #answers: AnswerLines;
  /** The sum that all bytes have so far, if the lines are what they say. */
  #said = 0;

  constructor(
    tools: ByteTools,
    take: (entry: LogEntry) => void,
    { seen, count, sum }: Required<ScannerOptions>,
  ) {
    this.#tools = tools;
    this.#take = take;
    this.#seen = seen;
    this.#answers = new AnswerLines(tools);
    this.count = count;
    this.sum = sum;
  }

  lines(bytes: Uint8Array): void {
    const sum = this.#tools.crc32(bytes, this.sum);
    const block = blockOf(bytes);
    const read = this.#tools.isUtf8(bytes) ? this.#readAtOnce(block, sum) : undefined;
    if (read === undefined) for (const one of this.#readEach(block)) this.#takeLine(one);
    else for (const one of read) this.#takeLine(one);
    this.sum = sum;
  }

  skip(bytes: Uint8Array): void {
    this.sum = this.#tools.crc32(bytes, this.sum);
  }

  cut(bytes: Uint8Array): void {
    this.skip(bytes);
    this.count += 1;
    this.#damaged(this.#tools.text(bytes, 0, bytes.length), 'it is far too long');
  }

  /**
   * Checks the lines of answers all at once: the checksums that they say they have make the one that
   * all bytes have together, or one of them is wrong, and it is `undefined`.
   */
  #readAtOnce(block: Block, sum: number): readonly Read[] | undefined {
    const { bytes, end } = block;
    const read: Read[] = [];
    this.#said = this.sum | 0;
    for (let at = 0; at < end;) {
      const answer = this.#answers.read(block, at);
      const next = answer === undefined ? lineEnd(bytes, at) : this.#answers.next;
      if (answer === undefined) read.push(this.#summed(bytes, at, next));
      else {
        const open = at + this.#answers.open;
        this.#said = joinedSum(this.#said, this.#answers.sum, open - at);
        this.#said = sumWith(this.#said, bytes, open, next);
        read.push(answer);
      }
      at = next;
    }
    return this.#said === (sum | 0) ? read : undefined;
  }

  /** A line that is none of the usual answers. */
  #summed(bytes: Uint8Array, from: number, next: number): Read {
    const open = next - checksumLength - (bytes[next - 1] === 0x0a ? 1 : 0);
    const written = writtenSum(bytes, open, next);
    const isSo =
      written !== noSum && (this.#tools.crc32(bytes.subarray(from, open)) | 0) === written;
    if (isSo) this.#said = sumWith(joinedSum(this.#said, written, open - from), bytes, open, next);
    else this.#said = this.#tools.crc32(bytes.subarray(from, next), this.#said >>> 0) | 0;
    const read = isSo ? decodeOpen(this.#tools.text(bytes, from, open)) : undefined;
    return read?.kind === 'entry' ? read.entry : this.#decoded(bytes, from, next);
  }

  *#readEach({ bytes, end }: Block): Generator<Read> {
    for (let at = 0; at < end;) {
      const next = lineEnd(bytes, at);
      yield this.#decoded(bytes, at, next);
      at = next;
    }
  }

  #decoded(bytes: Uint8Array, from: number, next: number): Read {
    const text = this.#tools.text(bytes, from, bytes[next - 1] === 0x0a ? next - 1 : next);
    const read = decodeLine(text, this.#tools.crc32);
    if (read.kind === 'entry') return read.entry;
    return read.kind === 'damaged' ? { ...read, text } : read;
  }

  #takeLine(read: Read): void {
    this.count += 1;
    if (read.kind === 'newer') this.newer += 1;
    else if (read.kind === 'damaged') this.#damaged(read.text, read.reason);
    else if (read.kind !== 'blank') this.#takeNew(read);
  }

  #takeNew(entry: LogEntry): void {
    if (this.#seen.isNew(entry)) this.#take(entry);
  }

  #damaged(text: string, reason: string): void {
    this.damage.push({ line: this.count, reason });
    for (const entry of glued(text, this.#tools.crc32)) this.#takeNew(entry);
  }
}

/** Where the line after this one begins. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(0x0a, from);
  return at === -1 ? bytes.length : at + 1;
}

/** The whole records within a damaged line. */
function glued(text: string, crc32: ByteTools['crc32']): readonly LogEntry[] {
  return text.split(opening).flatMap((piece) => {
    const end = closing.exec(piece);
    if (end === null) return [];
    const read = decodeLine(piece.slice(0, end.index + end[0].length), crc32);
    return read.kind === 'entry' ? [read.entry] : [];
  });
}
