import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { say } from '../../core/text/shown.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey } from './key.ts';
import { visible } from './line-editor.ts';
import { breakLine, editText, textOf, wholeText } from './long-text.ts';
import { lineWidth } from './terminal.ts';

/** Rows left to the keys and hints below. */
const rowsBelow = 8;

const end = { key: say`empty line`, words: say`done` };

/** Several lines; an empty one ends, and without any text it means that one does not know. */
export const typeLong = createPrompt<Reply, CardConfig>((config, done) => {
  const { terminal } = config;
  const [long, setLong] = useState(() => textOf(config.frame.draft ?? ''));
  const { lines, line } = long;
  const empty = lines.length === 0 && line.text === '';
  const next = { key: say`enter`, words: say`next line` };
  const keys = empty ? { own: [next], unknown: say`empty line` } : { own: [next, end] };
  const card = useCard(config, done, { ...keys, undo: say`ctrl-u` }, wholeText(long));
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    if (key.name === 'return') return enter();
    const typing = empty ? 'empty' : 'some';
    return card.press(key, typing) ? undefined : setLong(editText(long, key));
  });
  function enter() {
    if (line.text.trim() !== '') return setLong(breakLine(long));
    const text = wholeText(long);
    if (text.trim() === '') return card.unknown();
    return card.answer({ kind: 'type-long', value: text });
  }
  const room = lineWidth(terminal) - 4;
  const above = lines.slice(-Math.max(1, terminal.rows() - rowsBelow));
  const finished = above.map((text) => say`    ${visible({ text, cursor: 0 }, room).shown}`);
  const { shown, afterCursor } = visible(line, room);
  return card.drawLine(
    [...finished, say`  ${terminal.look.paint('accent', say`›`)} ${shown}`],
    afterCursor,
  );
});
