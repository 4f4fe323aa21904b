import { EventEmitter } from 'node:events';
import { emitKeypressEvents, type Interface } from 'node:readline';

/** A key as readline names it; a paste is a key of its own, `paste`. */
export interface Pressed {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly sequence?: string | undefined;
}

/** How long to wait for the rest of a sequence before Esc counts as the key, in milliseconds. */
const escapeDelay = 50;

/** Readline's reading of key sequences, on a stream of its own. */
export function keyDecoder(onKey: (key: Pressed) => void): (text: string) => void {
  const stream = new EventEmitter();
  const timing = { escapeCodeTimeout: escapeDelay };
  // Only `on`, `listenerCount` and `emit` of the stream are used, and the delay of the interface.
  emitKeypressEvents(stream as NodeJS.ReadableStream, timing as unknown as Interface);
  stream.on('keypress', (_text: unknown, key: Pressed) => onKey(key));
  return (text) => stream.emit('data', Buffer.from(text));
}
