import { limits } from '../../src/core/text/limits.ts';
import { hostileBombs } from './hostile-bombs.ts';
import { hostileDecks, type HostileDecks } from './hostile-decks.ts';

const short = 6000;

/** Characters of a flood; `npm run prove:hostile` sets the most that a deck may have. */
export const floodSize = Number(process.env['QUIZ_FLOOD'] ?? short);

/** Whether floods have the size of which it is known how all documents end. */
export const isShort = floodSize === short;

function documentsOf(size: number): HostileDecks {
  return new Map([...hostileDecks(size), ...hostileBombs(size === short ? 5000 : size)]);
}

/**
 * Every document that was written to break a reader, by name. One whose letters are of many bytes, or
 * that has its size more than once, is a third as long rather than refused for its size alone.
 */
export function hostileDocuments(): HostileDecks {
  const all = new Map(documentsOf(floodSize));
  const large = [...all].filter(([, source]) => Buffer.byteLength(source) > limits.bytes);
  const smaller = large.length === 0 ? all : documentsOf(Math.floor(floodSize / 3));
  for (const [name, source] of large) all.set(name, smaller.get(name) ?? source);
  return all;
}
