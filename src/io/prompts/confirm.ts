import { createPrompt, useKeypress, useRef } from '@inquirer/core';
import { widthOf, wrap } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { letterOf, readKey } from './key.ts';
import { useRedraw } from './redraw.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

interface Config {
  readonly terminal: PromptTerminal;
  readonly question: Shown;
  /** What was printed above. */
  readonly above?: readonly Shown[];
}

/** Who still typed when the question came has not read it: for so long keys mean nothing, in milliseconds. */
const still = 500;

/** `y` or `n`; Enter is neither. None of them counts in the midst of typing. */
export const confirm = createPrompt<boolean | undefined, Config>(
  ({ terminal, question, above }, done) => {
    const { note } = useRedraw(terminal, above);
    const typingUntil = useRef(terminal.now() + still);
    useKeypress((event, rl) => {
      const key = readKey(event, rl);
      const letter = letterOf(key);
      const answers = letter === 'y' || letter === 'n' || key.name === 'return';
      if (!answers || terminal.now() < typingUntil.current)
        typingUntil.current = terminal.now() + still;
      else done(key.name === 'return' ? undefined : letter === 'y');
    });
    const rows = rowsOf(terminal, question).map((row) => say`  ${row}`);
    const content = joinShown(rows, say`\n`);
    note({ content, below: '', column: widthOf(rows.at(-1) ?? say``) });
    return content;
  },
);

/** The keys stand behind the question, or below it where it leaves no room for them. */
function rowsOf(terminal: PromptTerminal, question: Shown): readonly Shown[] {
  const { paint } = terminal.look;
  const keys = say`${paint('key', say`y`)} yes   ${paint('key', say`n`)} no `;
  const room = lineWidth(terminal) - 2;
  const rows = wrap(question, room);
  const line = say`${rows.at(-1) ?? say``}   ${keys}`;
  return widthOf(line) <= room ? [...rows.slice(0, -1), line] : [...rows, ...wrap(keys, room)];
}
