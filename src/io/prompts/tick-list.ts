import { styleText } from 'node:util';
import { createPrompt, usePagination, usePrefix, useKeypress, useState } from '@inquirer/core';
import { letterOf, readKey, type Key } from './key.ts';
import { moved } from './options.ts';
import { hideCursor } from './terminal.ts';

interface Config {
  readonly message: string;
  /** Not `choices`: Inquirer makes something else of these. */
  readonly items: readonly string[];
  /** Rows for items; more of them scroll. */
  readonly rows: number;
}

/** Where one is in a list, and what is chosen of it. */
interface Ticked {
  readonly at: number;
  readonly chosen: readonly number[];
}

/**
 * A list to take one or several of: Enter takes the one pointed at, or those that Space chose.
 * Gives their indices.
 */
export const tickList = createPrompt<readonly number[], Config>((config, done) => {
  const { message, items, rows } = config;
  const [now, setNow] = useState<Ticked>({ at: 0, chosen: [] });
  const [isDone, setDone] = useState(false);
  const prefix = usePrefix({ status: isDone ? 'done' : 'idle' });
  const taken = now.chosen.length > 0 ? now.chosen : [now.at];
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    if (key.name !== 'return') return setNow(after(key, now, items.length));
    setDone(true);
    return done(taken);
  });
  const page = usePagination({
    items,
    active: now.at,
    renderItem: ({ item, index, isActive }) => {
      const sign = now.chosen.includes(index) ? styleText('green', '◉') : '◯';
      const line = `${isActive ? '❯' : ' '} ${sign} ${item}`;
      return isActive ? styleText('cyan', line) : line;
    },
    pageSize: rows,
    loop: false,
  });
  const title = `${prefix} ${styleText('bold', message)}`;
  if (isDone) return `${title} ${takenWords(items, taken)}`;
  return [title, page, '', styleText('dim', keysFor(now))].join('\n') + hideCursor;
});

function after(key: Key, now: Ticked, count: number): Ticked {
  const { at, chosen } = now;
  const next = moved(key, at, count);
  if (next !== undefined) return { at: next, chosen };
  const letter = letterOf(key);
  if (letter === ' ')
    return {
      at,
      chosen: chosen.includes(at)
        ? chosen.filter((other) => other !== at)
        : [...chosen, at].sort((one, other) => one - other),
    };
  if (letter !== 'a') return now;
  return { at, chosen: chosen.length === count ? [] : Array.from({ length: count }, (_, i) => i) };
}

/** What was taken, as far as it can be read at a glance. */
function takenWords(items: Config['items'], taken: readonly number[]): string {
  if (taken.length > mostNamed) return String(taken.length);
  return taken.map((index) => items[index] ?? '').join(', ');
}

const mostNamed = 3;

function keysFor({ chosen: { length } }: Ticked): string {
  const start =
    length === 0 ? 'start this one' : length === 1 ? 'start it' : `start these ${length}`;
  return `  enter ${start} · space choose several · a all`;
}
