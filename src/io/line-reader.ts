import { StringDecoder } from 'node:string_decoder';
import { LineSplitter, type Line } from './line-splitter.ts';

export type Waited =
  | (Line & { readonly kind: 'line' })
  | { readonly kind: 'end' }
  /** Reading failed: the terminal is gone. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'aborted' };

/** A longer wait than a timer can take never ends. */
const longestTimer = 2 ** 31 - 1;

/**
 * Lines as they are asked for: the input rests while nobody waits, so that neither an endless one
 * fills the memory nor a terminal keeps the program running. Bytes that are no UTF-8 become U+FFFD.
 */
export class LineReader {
  private readonly splitter = new LineSplitter();
  private readonly decoder = new StringDecoder('utf8');
  private readonly lines: Line[] = [];
  private over: 'end' | 'failed' | undefined;
  private wake: () => void = () => {};

  private readonly input: NodeJS.ReadableStream;
  private readonly signal: AbortSignal;

  constructor(input: NodeJS.ReadableStream, signal: AbortSignal) {
    this.input = input;
    this.signal = signal;
    input.on('data', this.take).on('end', this.end).on('close', this.end);
    input.on('error', () => this.finish('failed'));
    input.pause();
  }

  /** The next line, which is taken; `ms` is how long to wait at most. */
  async next(ms?: number): Promise<Waited> {
    const waited = await this.peek(ms);
    if (waited.kind === 'line') this.lines.shift();
    return waited;
  }

  /** The next line, which stays. */
  async peek(ms?: number): Promise<Waited> {
    if (this.lines.length === 0 && this.over === undefined) await this.waitForMore(ms);
    if (this.lines.length === 0 && this.over !== undefined) await letSignalsIn();
    if (this.signal.aborted) return { kind: 'aborted' };
    const [line] = this.lines;
    return line === undefined ? { kind: this.over ?? 'timeout' } : { kind: 'line', ...line };
  }

  /** An error of the input is still caught afterwards. */
  close(): void {
    this.input.off('data', this.take).off('end', this.end).off('close', this.end);
    this.input.pause();
  }

  private readonly take = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : this.decoder.write(chunk);
    this.lines.push(...this.splitter.split(text));
    if (this.lines.length === 0) return;
    // At once: an input that never rests would fill the memory before anybody wakes.
    this.input.pause();
    this.wake();
  };

  private readonly end = (): void => this.finish('end');

  private finish(how: 'end' | 'failed'): void {
    if (this.over !== undefined) return;
    this.over = how;
    this.lines.push(...this.splitter.split(this.decoder.end()), ...this.splitter.rest());
    this.wake();
  }

  private async waitForMore(ms: number | undefined): Promise<void> {
    if (this.signal.aborted) return;
    const { promise, resolve } = withResolve();
    // What has arrived by then counts, even where the program itself was late.
    const late = () => setImmediate(resolve);
    const timer = ms === undefined || ms > longestTimer ? undefined : setTimeout(late, ms);
    this.signal.addEventListener('abort', resolve);
    this.wake = resolve;
    this.input.resume();
    await promise;
    clearTimeout(timer);
    this.signal.removeEventListener('abort', resolve);
    this.wake = () => {};
    this.input.pause();
  }
}

/**
 * A signal sent just before the input ended is heard one turn of the event loop later, and is why it
 * ended.
 */
async function letSignalsIn(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- one turn after the other
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function withResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
