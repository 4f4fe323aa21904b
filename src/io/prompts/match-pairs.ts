import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { PromptOf } from '../../core/question/prompt.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { unknownWords, useCard, type CardConfig, type Reply } from './card.ts';
import { letterOf, readKey } from './key.ts';
import { keyRange, moved, optionRows } from './options.ts';

interface Config extends CardConfig {
  readonly prompt: PromptOf<'match-pairs', Shown>;
}

/** Right-hand sides that have a key of their own. */
export const mostRights = 9;

/** One digit for each thing on the left; a letter goes back to one of them. */
export const matchPairs = createPrompt<Reply, Config>((config, done) => {
  const { terminal, frame, prompt } = config;
  const { left, right, leftKeys } = prompt;
  const [at, setAt] = useState(0);
  const [matched, setMatched] = useState<readonly (number | undefined)[]>(() =>
    left.map(() => undefined),
  );
  const ready = matched.every((one) => one !== undefined);
  const card = useCard(config, done, [
    { key: say`1–${right.length}`, words: say`match` },
    { key: keyRange(leftKeys), words: say`go to`, ...(ready ? {} : { rare: true as const }) },
    { key: say`backspace`, words: say`take back`, rare: true },
    ...(ready ? [{ key: say`enter`, words: say`answer` }] : []),
    { key: say`0`, words: unknownWords(frame) },
  ]);
  function match(choice: number) {
    const now = matched.with(at, choice);
    setMatched(now);
    const next = now.findIndex((one, index) => one === undefined && index > at);
    const open = next >= 0 ? next : now.indexOf(undefined);
    setAt(open >= 0 ? open : at);
  }
  function takeBack() {
    const last = matched[at] === undefined ? Math.max(0, at - 1) : at;
    setMatched(matched.with(last, undefined));
    setAt(last);
  }
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const letter = letterOf(key);
    const next =
      leftKeys.indexOf(letter) >= 0 ? leftKeys.indexOf(letter) : moved(key, at, left.length);
    const choice = /^[1-9]$/.test(letter) ? Number(letter) - 1 : right.length;
    if (choice < right.length) match(choice);
    else if (next !== undefined) setAt(next);
    else if (key.name === 'backspace') takeBack();
    else if (key.name === 'return' && ready)
      card.answer({ kind: 'match-pairs', value: pairs(matched) });
    else card.press(key, 'no');
  });
  const { paint } = terminal.look;
  const sign = (index: number) => {
    const choice = matched[index];
    return choice === undefined ? say`–` : paint('accent', say`${choice + 1}`);
  };
  return card.drawKeys([
    ...left.flatMap((text, index) =>
      optionRows(terminal, {
        text,
        key: leftKeys[index] ?? '',
        here: index === at,
        sign: sign(index),
      }),
    ),
    say``,
    ...right.flatMap((text, index) =>
      optionRows(terminal, { text, key: String(index + 1), here: false }),
    ),
  ]);
});

function pairs(matched: readonly (number | undefined)[]): readonly (readonly [number, number])[] {
  return matched.flatMap((choice, index) =>
    choice === undefined ? [] : [[index, choice] as const],
  );
}
