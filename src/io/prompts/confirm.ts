import { createPrompt, useKeypress } from '@inquirer/core';
import { widthOf, wrap } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { letterOf, readKey } from './key.ts';
import { useRedraw } from './redraw.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

interface Config {
  readonly terminal: PromptTerminal;
  readonly question: Shown;
}

/** `y` or `n`; Enter is neither. */
export const confirm = createPrompt<boolean | undefined, Config>(({ terminal, question }, done) => {
  const { note } = useRedraw(terminal);
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const letter = letterOf(key);
    if (letter === 'y' || letter === 'n') done(letter === 'y');
    else if (key.name === 'return') done(undefined);
  });
  const { paint } = terminal.look;
  const line = say`${question}   ${paint('key', say`y`)} yes   ${paint('key', say`n`)} no `;
  const rows = wrap(line, lineWidth(terminal) - 2).map((row) => say`  ${row}`);
  const content = joinShown(rows, say`\n`);
  note({ content, below: '', column: widthOf(rows.at(-1) ?? say``) });
  return content;
});
