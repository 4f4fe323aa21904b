import type { Hour } from '../answer.ts';
import type { Block } from './block.ts';

/** Bytes of `2026-11-23T15:`. */
export const hourLength = 14;

/** Bytes of `04:05.678Z`. */
export const withinLength = 10;

/** `undefined` where the calendar has no such hour, or would write it in another way. */
export function hourOf(text: string): Hour | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:$/.test(text)) return undefined;
  const at = Date.parse(`${text}00:00.000Z`);
  const date = new Date(at);
  const isSo = date.getUTCDate() === Number(text.slice(8, 10));
  return isSo && date.getUTCHours() === Number(text.slice(11, 13)) ? { text, at } : undefined;
}

/** Milliseconds that `04:05.678Z` is into its hour; -1 where that does not stand there. */
export function sinceHour({ bytes, end }: Block, at: number): number {
  if (at + withinLength > end) return -1;
  const digit = (place: number) => {
    const value = (bytes[at + place] ?? 0) - 0x30;
    return value >= 0 && value <= 9 ? value : NaN;
  };
  const is = (place: number, byte: number) => bytes[at + place] === byte;
  if (!is(2, 0x3a) || !is(5, 0x2e) || !is(9, 0x5a)) return -1;
  const minutes = digit(0) * 10 + digit(1);
  const seconds = digit(3) * 10 + digit(4);
  const since = minutes * 60_000 + seconds * 1000 + digit(6) * 100 + digit(7) * 10 + digit(8);
  return minutes < 60 && seconds < 60 && since >= 0 ? since : -1;
}
