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
  if (bytes[at + 2] !== 0x3a || bytes[at + 5] !== 0x2e || bytes[at + 9] !== 0x5a) return -1;
  const minutes = twoDigits(bytes, at);
  const seconds = twoDigits(bytes, at + 3);
  const hundredths = twoDigits(bytes, at + 6);
  const last = digit(bytes, at + 8);
  if (minutes > 59 || seconds > 59 || hundredths > 99 || last > 9) return -1;
  return minutes * 60_000 + seconds * 1000 + hundredths * 10 + last;
}

/** Over 99 where there are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  return digit(bytes, at) * 10 + digit(bytes, at + 1);
}

/** 1000 where there is none. */
function digit(bytes: Uint8Array, at: number): number {
  const value = (bytes[at] ?? 0) - 0x30;
  return value >= 0 && value <= 9 ? value : 1000;
}
