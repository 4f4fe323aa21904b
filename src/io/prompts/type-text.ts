import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { Given } from '../../core/question/prompt.ts';
import { widthOf, wrap } from '../../core/text/layout.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { safeLine } from '../../core/text/gate.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey } from './key.ts';
import { edit, emptyLine, insert, visible } from './line-editor.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

interface Config extends CardConfig {
  /** In front of the line. */
  readonly label?: Shown;
  /** What the line means, or why it cannot be taken. */
  readonly parse: (line: string) => { readonly given: Given } | { readonly problem: string };
}

/** One line. Enter answers; on an empty line it means that one does not know. */
export const typeText = createPrompt<Reply, Config>((config, done) => {
  const { terminal, label, parse } = config;
  const [line, setLine] = useState(() => insert(emptyLine, config.frame.draft ?? ''));
  const [problem, setProblem] = useState('');
  const own = [{ key: say`enter`, words: say`answer` }];
  const keys = { own, unknown: say`empty enter`, undo: say`ctrl-u` };
  const card = useCard(config, done, keys, { partial: line.text });
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    if (key.name === 'return') return enter();
    if (card.press(key, line.text === '' ? 'empty' : 'some')) return undefined;
    setLine(edit(line, key));
    return setProblem('');
  });
  function enter() {
    if (line.text.trim() === '') return card.unknown();
    const parsed = parse(line.text);
    return 'given' in parsed ? card.answer(parsed.given) : setProblem(parsed.problem);
  }
  const { above, front } = frontOf(terminal, label);
  const { shown, afterCursor } = visible(line, lineWidth(terminal) - widthOf(front));
  const told = problem === '' ? [] : wrap(safeLine(problem), lineWidth(terminal) - 2);
  const warning = told.map((row) => say`  ${terminal.look.paint('warning', row)}`);
  return card.drawLine([...warning, ...above, say`${front}${shown}`], afterCursor);
});

/** Columns to type in; a label that leaves fewer stands on rows of its own. */
const roomToType = 12;

function frontOf(
  terminal: PromptTerminal,
  label: Shown | undefined,
): { readonly above: readonly Shown[]; readonly front: Shown } {
  const sign = say`${terminal.look.paint('accent', say`›`)} `;
  if (label === undefined) return { above: [], front: say`  ${sign}` };
  const front = say`  ${label}  ${sign}`;
  const width = lineWidth(terminal);
  if (widthOf(front) + roomToType <= width) return { above: [], front };
  return { above: wrap(label, width - 2).map((row) => say`  ${row}`), front: say`  ${sign}` };
}
