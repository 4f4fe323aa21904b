import { createPrompt, useKeypress, useRef, useState } from '@inquirer/core';
import { safeLine } from '../../core/text/gate.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { PauseKey } from '../../host/asker.ts';
import { keyLine, keyList } from './key-help.ts';
import { letterOf, readKey } from './key.ts';
import { useRedraw } from './redraw.ts';
import { hideCursor, type PromptTerminal } from './terminal.ts';

interface Config {
  readonly terminal: PromptTerminal;
  readonly keys: readonly PauseKey[];
  readonly enter: Shown;
  /** What was typed to answer the card before; empty when no key was. */
  readonly answeredBy: string;
  /** Time ran out in the midst of typing: no key counts until there is a rest. */
  readonly cutShort?: boolean;
  /** What was printed above. */
  readonly above?: readonly Shown[];
}

/**
 * A letter that answered may mean something else here, such as `b`: pressed again within this time
 * it is a slip of the finger, for nobody has read the verdict yet. In milliseconds.
 */
const slip = 500;

/** Waits for one key of several; Enter and Space are `enter`. */
export const pause = createPrompt<string, Config>((config, done) => {
  const { terminal, keys, enter, answeredBy, cutShort = false, above } = config;
  const [help, setHelp] = useState(false);
  const slipsUntil = useRef(terminal.now() + slip);
  const { note } = useRedraw(terminal, above);
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const letter = letterOf(key);
    const again = letter.trim() !== '' && letter === answeredBy.toLowerCase();
    if ((again || cutShort) && terminal.now() < slipsUntil.current)
      slipsUntil.current = terminal.now() + slip;
    else if (letter === '?' || key.name === 'f1') setHelp(!help);
    else if (letter === ' ' || key.name === 'return') done('enter');
    else if (keys.some((one) => one.key === letter)) done(letter);
  });
  const all = [
    { key: say`enter`, words: enter },
    ...keys
      .filter(({ unnamed }) => unnamed !== true)
      .map((one) => ({ ...one, key: safeLine(one.key) })),
  ];
  const rows = help ? keyList(terminal, all) : [keyLine(terminal, all, [])];
  const content = joinShown(rows.slice(0, Math.max(1, terminal.rows() - 1)), say`\n`);
  note({ content, below: '', column: 0 });
  return content + hideCursor;
});
