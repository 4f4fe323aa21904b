import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { pad, widthOf } from '../../core/text/layout.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey } from './key.ts';
import { breakLine, editText, textOf, wholeText, type LongText } from './long-text.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';
import { wrapped } from './wrapped-line.ts';

/** Rows left to the keys and hints below. */
const rowsBelow = 8;

const end = { key: say`empty line`, words: say`done`, vital: true } as const;

/** Several lines; an empty one ends, and without any text it means that one does not know. */
export const typeLong = createPrompt<Reply, CardConfig>((config, done) => {
  const { terminal } = config;
  const [long, setLong] = useState(() => textOf(config.frame.draft ?? ''));
  const { line } = long;
  const empty = wholeText(long) === '';
  const next = { key: say`enter`, words: say`next line` };
  const keys = empty ? { own: [next], unknown: say`empty line` } : { own: [next, end] };
  const card = useCard(config, done, { ...keys, undo: say`ctrl-u` }, { partial: wholeText(long) });
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    if (key.name === 'return') return enter();
    const typing = empty ? 'empty' : 'some';
    return card.press(key, typing) ? undefined : setLong(editText(long, key, roomOf(terminal)));
  });
  function enter() {
    if (line.text.trim() !== '') return setLong(breakLine(long));
    const text = wholeText(long);
    if (text.trim() === '') return card.unknown();
    return card.answer({ kind: 'type-long', value: text });
  }
  const { above, here, below, afterCursor } = rowsFor(terminal, long);
  return card.drawLine([...above, here], afterCursor, below);
});

interface Rows {
  readonly above: readonly Shown[];
  /** The one with the cursor. */
  readonly here: Shown;
  readonly below: readonly Shown[];
  readonly afterCursor: number;
}

function roomOf(terminal: PromptTerminal): number {
  return lineWidth(terminal) - 4;
}

/** The text on rows, as many of those around the cursor as the screen has room for. */
function rowsFor(terminal: PromptTerminal, { lines, line, below }: LongText): Rows {
  const room = roomOf(terminal);
  const most = Math.max(1, terminal.rows() - rowsBelow);
  const rowsOf = (texts: readonly string[]) =>
    texts
      .flatMap((text) => wrapped({ text, cursor: 0 }, room).rows)
      .map((text) => say`    ${text}`);
  const { rows, row, column } = wrapped(line, room);
  const sign = say`  ${terminal.look.paint('accent', say`›`)} `;
  const open = rows.map((text, index) => say`${index === 0 ? sign : say`    `}${text}`);
  const above = [...rowsOf(lines.slice(-most)), ...open.slice(0, row)].slice(-most);
  const under = [...open.slice(row + 1), ...rowsOf(below.slice(0, most))];
  const here = pad(open[row] ?? sign, column + 4);
  return {
    above,
    here,
    below: under.slice(0, Math.max(0, most - above.length)),
    afterCursor: widthOf(here) - column - 4,
  };
}
