import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { safeLine } from '../../core/text/gate.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { PauseKey } from '../../host.ts';
import { keyLine, keyList } from './key-help.ts';
import { letterOf, readKey } from './key.ts';
import { useRedraw } from './redraw.ts';
import { hideCursor, type PromptTerminal } from './terminal.ts';

interface Config {
  readonly terminal: PromptTerminal;
  readonly keys: readonly PauseKey[];
  readonly enter: Shown;
}

/** Waits for one key of several; Enter and Space are `enter`. */
export const pause = createPrompt<string, Config>(({ terminal, keys, enter }, done) => {
  const [help, setHelp] = useState(false);
  const { note } = useRedraw(terminal);
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const letter = letterOf(key);
    if (letter === '?' || key.name === 'f1') setHelp(!help);
    else if (letter === ' ' || key.name === 'return') done('enter');
    else if (keys.some((one) => one.key === letter)) done(letter);
  });
  const all = [
    { key: say`enter`, words: enter },
    ...keys.map((one) => ({ ...one, key: safeLine(one.key) })),
  ];
  const rows = help ? keyList(terminal, all) : [keyLine(terminal, all, [])];
  const content = joinShown(rows.slice(0, Math.max(1, terminal.rows() - 1)), say`\n`);
  note({ content, below: '', column: 0 });
  return content + hideCursor;
});
