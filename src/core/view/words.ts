import type { Words } from '../question/type.ts';
import { safeLine } from '../text/gate.ts';
import { indent, wrap } from '../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { inlineProse } from './prose.ts';

/** A deck's prose or a typed text, on one line. */
export function showWords(words: Words, look: Look): Shown {
  return 'prose' in words ? inlineProse(words.prose, look) : safeLine(words.plain);
}

/** `b  convolution`; line mode leaves the key out, as it means nothing once the card is gone. */
export function keyed(key: string | undefined, words: Words, look: Look): Shown {
  const shown = showWords(words, look);
  return key === undefined || look.plain
    ? shown
    : say`${look.paint('key', safeLine(key))}  ${shown}`;
}

/** 2.3 s, 1 min 5 s. */
export function duration(ms: number): Shown {
  const seconds = ms / 1000;
  if (seconds < 10) return safeLine(`${seconds.toFixed(1)} s`);
  if (seconds < 60) return say`${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return rest === 0 ? say`${minutes} min` : say`${minutes} min ${rest} s`;
}

export function plural(count: number, one: Shown, many: Shown): Shown {
  return say`${count} ${count === 1 ? one : many}`;
}

export function lines(...parts: readonly (Shown | readonly Shown[])[]): Shown {
  return joinShown(parts.flat().map((line) => say`${line}\n`));
}

/** A line so many columns further in; an empty one stays empty. */
export function inset(line: Shown, columns: number): Shown {
  return line === '' ? line : indent(line, trust(' '.repeat(columns)));
}

/** A line of ours in a margin of two, broken to the width; as it is where lines are read out. */
export function fitted(line: Shown, look: Look): readonly Shown[] {
  if (look.plain) return [line];
  return wrap(line, Math.max(10, look.width - 2)).map((part) => inset(part, 2));
}
