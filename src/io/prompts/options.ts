import { shownLines, say, trust, type Shown } from '../../core/text/shown.ts';
import { safeLine } from '../../core/text/gate.ts';
import { pad, widthOf, wrap } from '../../core/text/layout.ts';
import { letterOf, type Key } from './key.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

/** What stands in front of an option: where one is, whether it is chosen, its key. */
export interface Option {
  readonly text: Shown;
  readonly key?: string;
  readonly here: boolean;
  /** Moves with the arrows. */
  readonly lifted?: boolean;
  /** Such as ◉; as wide for every option of a list. */
  readonly sign?: Shown;
}

/** An option, its further lines under its text. */
export function optionRows(terminal: PromptTerminal, option: Option): readonly Shown[] {
  const front = frontOf(terminal, option);
  const room = Math.max(4, lineWidth(terminal) - widthOf(front));
  const [first = say``, ...rest] = shownLines(option.text).flatMap((line) => wrap(line, room));
  const under = trust(' '.repeat(widthOf(front)));
  return [say`${front}${first}`, ...rest.map((row) => (row === '' ? row : say`${under}${row}`))];
}

function frontOf({ look: { paint } }: PromptTerminal, { here, lifted, key, sign }: Option): Shown {
  const arrow = lifted === true ? say`↕` : say`❯`;
  const marker = here ? paint('accent', arrow) : say` `;
  const signs = sign === undefined ? say`` : say`${sign} `;
  return key === undefined
    ? say`  ${marker} ${signs}`
    : say`  ${marker} ${signs}${paint('key', pad(safeLine(key), 1))}  `;
}

/** `a–d`, `t/f`: the keys of options that can be pressed, for the line of keys. */
export function keyRange(all: readonly string[]): Shown {
  const keys = all.filter(isOneKey);
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const inRow = keys.length > 2 && keys.join('') === fromTo(first, last);
  return safeLine(inRow ? `${first}–${last}` : keys.join('/'));
}

/** After the letters come numbers such as `11`, which no key is. */
export function isOneKey(key: string): boolean {
  return key.length === 1;
}

function fromTo(first: string, last: string): string {
  const start = first.charCodeAt(0);
  const count = Math.max(0, last.charCodeAt(0) - start + 1);
  return Array.from({ length: count }, (_, index) => String.fromCharCode(start + index)).join('');
}

/** The option a key names: by its letter, or counted from 1 where a digit cannot begin `11`. */
export function indexFor(key: Key, keys: readonly string[]): number | undefined {
  const letter = letterOf(key);
  const index = keys.findIndex((own) => own.toLowerCase() === letter);
  if (letter !== '' && index >= 0) return index;
  const counted = /^[1-9]$/.test(letter) && keys.every(isOneKey) ? Number(letter) - 1 : -1;
  return counted >= 0 && counted < keys.length ? counted : undefined;
}

/** The next place up or down a list, past its end the other end. */
export function moved(key: Key, at: number, count: number): number | undefined {
  if (key.name === 'up') return (at + count - 1) % count;
  if (key.name === 'down') return (at + 1) % count;
  return undefined;
}
