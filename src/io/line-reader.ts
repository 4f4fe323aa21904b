import { StringDecoder } from 'node:string_decoder';

/** A line without its end; `cut` when it was longer than anybody types. */
export interface Line {
  readonly text: string;
  readonly cut: boolean;
}

export type Waited =
  | (Line & { readonly kind: 'line' })
  | { readonly kind: 'end' }
  /** Reading failed: the terminal is gone. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'aborted' };

/** Lines as they are asked for: what nobody waits for stays where it is. */
export interface LineReader {
  /** The next line, which is taken; `ms` is how long to wait at most. */
  next(ms?: number): Promise<Waited>;
  /** The next line, which stays. */
  peek(ms?: number): Promise<Waited>;
  close(): void;
}

/** UTF-16 units kept of a line; the rest of it is read and dropped. */
export const longestLine = 4096;

/** A longer wait than a timer can take never ends. */
const longestTimer = 2 ** 31 - 1;

export function lineReader(input: NodeJS.ReadableStream, signal: AbortSignal): LineReader {
  const splitter = new LineSplitter();
  const decoder = new StringDecoder('utf8');
  const lines: Line[] = [];
  let over: 'end' | 'failed' | undefined;
  let wake: () => void = () => {};

  const read = (chunk: Buffer | string) => {
    lines.push(...splitter.split(typeof chunk === 'string' ? chunk : decoder.write(chunk)));
    if (lines.length > 0) wake();
  };
  const finish = (how: 'end' | 'failed') => () => {
    if (over !== undefined) return;
    over = how;
    lines.push(...splitter.split(decoder.end()), ...splitter.rest());
    wake();
  };
  const ended = finish('end');
  const failed = finish('failed');
  input.on('data', read).on('end', ended).on('close', ended).on('error', failed);
  input.pause();

  async function peek(ms?: number): Promise<Waited> {
    if (signal.aborted) return { kind: 'aborted' };
    if (lines.length === 0 && over === undefined) await waitForMore(ms);
    if (signal.aborted) return { kind: 'aborted' };
    const [line] = lines;
    if (line !== undefined) return { kind: 'line', ...line };
    return { kind: over ?? 'timeout' };
  }

  function waitForMore(ms: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        wake = () => {};
        input.pause();
        resolve();
      };
      // What has arrived by now counts, even where the program itself was late.
      const timer =
        ms === undefined || ms > longestTimer
          ? undefined
          : setTimeout(() => setImmediate(done), ms);
      signal.addEventListener('abort', done);
      wake = done;
      input.resume();
    });
  }

  return {
    peek,
    next: async (ms) => {
      const waited = await peek(ms);
      if (waited.kind === 'line') lines.shift();
      return waited;
    },
    close: () => {
      input.off('data', read).off('end', ended).off('close', ended);
      input.pause();
    },
  };
}

/** Cuts text that comes in pieces into lines. A line ends with LF or CRLF. */
class LineSplitter {
  private text = '';
  private length = 0;

  split(piece: string): Line[] {
    const [first = '', ...others] = piece.split('\n');
    this.add(first);
    return others.map((other) => {
      const line = this.take();
      this.add(other);
      return line;
    });
  }

  /** The last line, when it has no end. */
  rest(): Line[] {
    return this.length === 0 ? [] : [this.take()];
  }

  /** One unit more than is kept, for the CR of a line just as long. */
  private add(piece: string): void {
    this.length += piece.length;
    this.text += piece.slice(0, longestLine + 1 - this.text.length);
  }

  private take(): Line {
    const whole = this.text.replace(/\r$/, '');
    const cut = whole.length > longestLine || this.length > longestLine + 1;
    const text = cut ? whole.slice(0, longestLine).replace(/[\ud800-\udbff]$/, '') : whole;
    this.text = '';
    this.length = 0;
    return { text, cut };
  }
}
