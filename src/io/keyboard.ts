import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { emitKeypressEvents, type Interface } from 'node:readline';
import type { ReadStream } from 'node:tty';
import { StringDecoder } from 'node:string_decoder';
import type { StopReason } from '../host.ts';
import { pasteSplitter } from './prompts/paste.ts';

/** Keys for one prompt at a time; what is typed between prompts waits in the terminal. */
export interface Keyboard {
  /** Gives keys to a new stream, as `keypress` events, until it is let go. */
  take(): { readonly input: PassThrough; letGo(): void };
  /** Gives the terminal back as it was. */
  close(): void;
}

export interface KeyboardOptions {
  readonly stdin: ReadStream;
  /** Ctrl-C, Ctrl-D, or the terminal is gone. */
  readonly onStop: (reason: StopReason) => void;
  /** Ctrl-Z: stops the program, returns when it goes on (or could not be stopped). */
  readonly suspend: (goOn: () => void) => void;
  readonly write: (sequence: string) => void;
}

/** Keys kept for the prompts after this one: a handful typed ahead, not a cat on the keyboard. */
const keysAhead = 8;

/** How long to wait for the rest of a sequence before Esc counts as the key, in milliseconds. */
const escapeDelay = 50;

const pastesInBrackets = '\x1b[?2004h';
const pastesAsTyped = '\x1b[?2004l';

/**
 * The keyboard of a terminal. It stays raw for the whole session, so that nothing typed between
 * two prompts is echoed, and reads only while a prompt is open, so that nothing of it is lost.
 */
export function openKeyboard({ stdin, onStop, suspend, write }: KeyboardOptions): Keyboard {
  const utf8 = new StringDecoder('utf8');
  const split = pasteSplitter();
  const keys = keyDecoder((pressed) => press(pressed));
  const ahead: object[] = [];
  let input: PassThrough | undefined;
  let pumping: NodeJS.Immediate | undefined;
  let suspended = false;

  const gone = () => onStop('gone');
  const read = (bytes: Buffer) => {
    for (const { kind, text } of split(utf8.write(bytes))) {
      if (kind === 'keys') keys(text);
      else press({ name: 'paste', sequence: text });
    }
  };
  const press = (pressed: Pressed) => {
    if (pressed.ctrl === true && pressed.name === 'z') return pause();
    const reason = pressed.ctrl === true ? stops[pressed.name ?? ''] : undefined;
    if (reason !== undefined) return onStop(reason);
    if (ahead.length < keysAhead) ahead.push(pressed);
    pump();
  };
  /** One key a turn: a prompt that it answers is gone before the next key. */
  const pump = () => {
    if (input === undefined || pumping !== undefined) return;
    const pressed = ahead.shift();
    if (pressed === undefined) return;
    input.emit('keypress', undefined, pressed);
    pumping = setImmediate(() => {
      pumping = undefined;
      pump();
    });
  };
  const raw = (on: boolean) => {
    try {
      stdin.setRawMode(on);
    } catch {
      gone();
    }
  };
  const pause = () => {
    input?.emit('leave');
    write(`${pastesAsTyped}\x1b[?25h`);
    raw(false);
    stdin.pause();
    suspended = true;
    suspend(() => {
      if (suspended) goOn();
    });
  };
  /** A shell may have changed the terminal meanwhile; libuv believes it is as it was. */
  const goOn = () => {
    suspended = false;
    raw(false);
    raw(true);
    if (input === undefined) return;
    write(pastesInBrackets);
    stdin.resume();
    input.emit('return');
  };

  stdin.on('data', read).on('error', gone).on('end', gone);
  process.on('SIGCONT', goOn);
  stdin.pause();
  raw(true);

  return {
    take() {
      const taken = new PassThrough();
      input = taken;
      write(pastesInBrackets);
      stdin.resume();
      setImmediate(pump);
      return {
        input: taken,
        letGo() {
          input = undefined;
          stdin.pause();
          write(pastesAsTyped);
        },
      };
    },
    close() {
      stdin.off('data', read).off('error', gone).off('end', gone);
      process.off('SIGCONT', goOn);
      raw(false);
      stdin.pause();
    },
  };
}

interface Pressed {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly sequence?: string;
}

const stops: Readonly<Record<string, StopReason | undefined>> = { c: 'interrupt', d: 'eof' };

/** Readline's reading of key sequences, on a stream of its own. */
function keyDecoder(onKey: (key: Pressed) => void): (text: string) => void {
  const stream = new EventEmitter();
  const timing = { escapeCodeTimeout: escapeDelay };
  // Only `on`, `listenerCount` and `emit` of the stream are used, and the delay of the interface.
  emitKeypressEvents(stream as NodeJS.ReadableStream, timing as unknown as Interface);
  stream.on('keypress', (_text: unknown, key: Pressed) => onKey(key));
  return (text) => stream.emit('data', Buffer.from(text));
}

/**
 * Stops the whole job as Ctrl-Z does without us. Where nobody could wake us (no shell with job
 * control) the kernel ignores that, so we go on by ourselves after a moment.
 */
export function suspendJob(goOn: () => void): void {
  process.kill(0, 'SIGTSTP');
  setTimeout(goOn, 100);
}
