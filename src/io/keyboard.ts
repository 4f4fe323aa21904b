import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ReadStream } from 'node:tty';
import type { StopReason } from '../host/asker.ts';
import { keyDecoder, type Pressed } from './key-decoder.ts';
import { pasteSplitter } from './prompts/paste.ts';

export interface KeyboardOptions {
  readonly stdin: ReadStream;
  /** Ctrl-C, Ctrl-D, Ctrl-\, or the terminal is gone. */
  readonly onStop: (reason: StopReason) => void;
  /** Stops the program on Ctrl-Z; calls back if it goes on. */
  readonly suspend: (goOn: () => void) => void;
  readonly write: (sequence: string) => void;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** Keys that one prompt leaves to those after it: typed ahead, not a cat on the keyboard. */
const keysAhead = 2;

const pastesInBrackets = '\x1b[?2004h';
const pastesAsTyped = '\x1b[?2004l';
const showCursor = '\x1b[?25h';

const stops: Readonly<Record<string, StopReason | undefined>> = { c: 'interrupt', d: 'eof' };

/** Ctrl-\, which has no name: a terminal that is raw sends it as a key, and no signal comes of it. */
const quit = '\x1c';

/**
 * The keyboard of a terminal, for one prompt at a time. It stays raw for the whole session, so that
 * nothing typed between two prompts is echoed, and reads only while a prompt is open, so that
 * nothing of it is lost.
 */
export class Keyboard {
  private readonly options: KeyboardOptions;
  private readonly utf8 = new StringDecoder('utf8');
  private readonly split = pasteSplitter();
  private readonly keys = keyDecoder((pressed) => this.press(pressed));
  private waiting: readonly Pressed[] = [];
  private prompt: PassThrough | undefined;
  private pumping = false;
  private suspended = false;
  private last = '';
  private lastAt = -Infinity;

  constructor(options: KeyboardOptions) {
    this.options = options;
    const { stdin } = options;
    stdin.on('data', this.read).on('error', this.gone).on('end', this.gone);
    process.on('SIGCONT', this.goOn);
    stdin.pause();
    this.raw(true);
  }

  /** Milliseconds since a prompt got a key. */
  get sinceTyped(): number {
    return this.options.now() - this.lastAt;
  }

  /** What the last key that a prompt got would type. */
  get lastTyped(): string {
    return this.last;
  }

  /** A stream that gets keys as `keypress` events; also `leave` and `return` around a suspension. */
  take(): PassThrough {
    const prompt = new PassThrough();
    this.prompt = prompt;
    this.options.write(pastesInBrackets);
    this.options.stdin.resume();
    setImmediate(() => this.pump());
    return prompt;
  }

  /** The prompt is over; what is typed from now on waits in the terminal. */
  letGo(): void {
    this.prompt = undefined;
    this.waiting = this.waiting.slice(0, keysAhead);
    this.options.stdin.pause();
    this.options.write(pastesAsTyped);
  }

  /** Gives the terminal back as it was. */
  close(): void {
    const { stdin } = this.options;
    stdin.off('data', this.read).off('error', this.gone).off('end', this.gone);
    process.off('SIGCONT', this.goOn);
    this.raw(false);
    stdin.pause();
  }

  private readonly read = (bytes: Buffer): void => {
    for (const { kind, text } of this.split(this.utf8.write(bytes))) {
      if (kind === 'keys') this.keys(text);
      else this.press({ name: 'paste', sequence: text });
    }
  };

  private press(pressed: Pressed): void {
    const name = pressed.ctrl === true ? (pressed.name ?? '') : '';
    const reason = pressed.sequence === quit ? 'interrupt' : stops[name];
    if (reason !== undefined) this.options.onStop(reason);
    else if (name === 'z') this.suspend();
    else this.waiting = [...this.waiting, pressed];
    this.pump();
  }

  /** One key a turn: a prompt that it answers is gone before the next key. */
  private pump(): void {
    if (this.prompt === undefined || this.pumping) return;
    const [pressed, ...rest] = this.waiting;
    if (pressed === undefined) return;
    this.waiting = rest;
    this.pumping = true;
    this.last = pressed.sequence ?? '';
    this.lastAt = this.options.now();
    this.prompt.emit('keypress', undefined, pressed);
    setImmediate(() => {
      this.pumping = false;
      this.pump();
    });
  }

  private suspend(): void {
    this.prompt?.emit('leave');
    this.options.write(pastesAsTyped + showCursor);
    this.raw(false);
    this.options.stdin.pause();
    this.suspended = true;
    this.options.suspend(() => {
      if (this.suspended) this.goOn();
    });
  }

  /** A shell may have changed the terminal meanwhile, and libuv believes it is as it was. */
  private readonly goOn = (): void => {
    this.suspended = false;
    this.raw(false);
    this.raw(true);
    if (this.prompt === undefined) return;
    this.options.write(pastesInBrackets);
    this.options.stdin.resume();
    this.prompt.emit('return');
  };

  private readonly gone = (): void => this.options.onStop('gone');

  /** A terminal that is gone refuses. */
  private raw(on: boolean): void {
    try {
      this.options.stdin.setRawMode(on);
    } catch {
      this.gone();
    }
  }
}

/**
 * Stops the whole job as Ctrl-Z does without us. Where nobody could wake us (no shell with job
 * control) the kernel ignores that, and Windows stops no jobs; so we go on by ourselves after a
 * moment.
 */
export function suspendJob(goOn: () => void): void {
  if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
  setTimeout(goOn, 100);
}
