import { wrap } from '../core/text/layout.ts';
import { joinShown, say, type Shown } from '../core/text/shown.ts';
import type { Stop, StopReason } from '../host/asker.ts';
import { LineReader, type Waited } from './line-reader.ts';
import { longestLine } from './line-splitter.ts';

export interface LineTalkOptions {
  readonly input: NodeJS.ReadableStream;
  readonly write: (text: Shown) => void;
  /** Columns. */
  readonly width: number;
  /** Somebody sits at a terminal: the pause waits, and time runs. */
  readonly interactive: boolean;
  readonly signal: AbortSignal;
  /** Why `signal` was aborted. */
  readonly stopReason: () => StopReason | undefined;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Milliseconds that the program was stopped so far. */
  readonly away?: () => number;
}

/**
 * Milliseconds that a pipe has to bring the next line when that may be a command about the card
 * before it. One that comes later finds the next question open; waiting for good would stop two
 * programs that talk to each other.
 */
const grace = 100;

/** Columns that even a narrow terminal is taken to have. */
const narrowest = 10;

/** The two directions of line mode: what is said, and the lines that come back. */
export class LineTalk {
  readonly interactive: boolean;
  readonly now: () => number;
  readonly away: () => number;
  private readonly options: LineTalkOptions;
  private readonly reader: LineReader;

  constructor(options: LineTalkOptions) {
    this.options = options;
    this.interactive = options.interactive;
    this.now = options.now;
    this.away = options.away ?? (() => 0);
    this.reader = new LineReader(options.input, options.signal);
  }

  tell(...lines: readonly Shown[]): void {
    if (lines.length > 0) this.options.write(say`${joinShown(lines, say`\n`)}\n`);
  }

  /** `tell` for sentences: long ones are broken. Options are not, as they would lose their shape. */
  remark(...sentences: readonly Shown[]): void {
    const width = Math.max(narrowest, this.options.width);
    this.tell(...sentences.flatMap((sentence) => wrap(sentence, width)));
  }

  /** The next line of somebody who is asked. */
  async listen(ms?: number): Promise<Waited> {
    const waited = await this.reader.next(ms);
    if (waited.kind === 'line' && waited.cut) {
      this.remark(say`This line is too long: its first ${longestLine} characters count.`);
    }
    return waited;
  }

  /** The next line of a pipe that nobody asked for; it is taken if `wanted`. */
  async overhear(wanted: (line: string) => boolean): Promise<Waited> {
    const waited = await this.reader.peek(grace);
    if (waited.kind !== 'line' || !wanted(waited.text)) return waited;
    return this.reader.next();
  }

  /** Why no line will come. */
  stopped(waited: Waited): Stop {
    if (waited.kind === 'aborted')
      return { kind: 'stop', reason: this.options.stopReason() ?? 'interrupt' };
    return { kind: 'stop', reason: waited.kind === 'failed' && this.interactive ? 'gone' : 'eof' };
  }

  close(): void {
    this.reader.close();
  }
}
