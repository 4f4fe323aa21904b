import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { PromptOf } from '../../core/question/prompt.ts';
import { safeLine } from '../../core/text/gate.ts';
import { wrap } from '../../core/text/layout.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { CardFrame } from '../../host/asker.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey, type Key } from './key.ts';
import { indexFor, isOneKey, keyRange, moved, optionRows } from './options.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

interface Config extends CardConfig {
  readonly prompt: PromptOf<'pick-many', Shown>;
  /** The options are on the screen already, too many to draw again and again. */
  readonly printed?: boolean;
}

/** Some of several: keys toggle, Enter answers. */
export const pickMany = createPrompt<Reply, Config>((config, done) => {
  const { terminal, prompt, printed = false } = config;
  const { options, keys, atLeast, purpose } = prompt;
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly number[]>(() => chosenBefore(config.frame));
  const toggle = purpose === 'answer' ? say`toggle` : say`tick what you had`;
  const arrows = { key: say`↑↓ space`, words: toggle };
  const [tooFew, setTooFew] = useState(false);
  const own = [
    { key: keyRange(keys), words: toggle, ...(purpose === 'answer' ? {} : { short: say`tick` }) },
    ...(printed ? [] : [keys.every(isOneKey) ? { ...arrows, rare: true as const } : arrows]),
    {
      key: say`enter`,
      words: purpose === 'answer' ? say`answer` : say`go on`,
      vital: true as const,
    },
  ];
  const given = { kind: 'pick-many', value: chosen } as const;
  const cardKeys = purpose === 'answer' ? { own, unknown: say`0` } : { own };
  const card = useCard(config, done, cardKeys, chosen.length > 0 ? { half: given } : {});
  function turn(index: number) {
    setTooFew(false);
    setChosen(
      chosen.includes(index)
        ? chosen.filter((other) => other !== index)
        : [...chosen, index].sort((one, other) => one - other),
    );
  }
  function press(key: Key) {
    const next = printed ? undefined : moved(key, at, options.length);
    if (next !== undefined) setAt(next);
    else if (key.text === ' ' && !printed) turn(at);
    else if (key.name === 'return') enter();
  }
  function enter() {
    if (chosen.length >= atLeast) card.answer(given);
    else setTooFew(true);
  }
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const picked = indexFor(key, keys);
    if (picked !== undefined) {
      turn(picked);
      if (!printed) setAt(picked);
    } else if (!card.press(key, 'no')) press(key);
  });
  const list = printed ? printedRows(terminal, keys, chosen) : rows(terminal, prompt, at, chosen);
  return card.drawKeys([...list, ...(tooFew ? [say``, chooseFirst(terminal)] : [])]);
});

function chosenBefore({ half }: CardFrame): readonly number[] {
  return half?.kind === 'pick-many' ? half.value : [];
}

/** What Enter says where nothing is chosen; short enough for any terminal. */
function chooseFirst({ look }: PromptTerminal): Shown {
  return say`  ${look.paint('warning', say`Choose first`)}`;
}

function rows(
  terminal: PromptTerminal,
  { options, keys }: Config['prompt'],
  at: number,
  chosen: readonly number[],
): readonly Shown[] {
  return options.flatMap((text, index) =>
    optionRows(terminal, {
      text,
      key: keys[index] ?? '',
      here: index === at,
      sign: chosen.includes(index) ? terminal.look.paint('accent', say`◉`) : say`◯`,
    }),
  );
}

function printedRows(
  terminal: PromptTerminal,
  keys: readonly string[],
  chosen: readonly number[],
): readonly Shown[] {
  const said = safeLine(chosen.map((index) => keys[index] ?? '').join(' '));
  const line = say`Answer [${keyRange(keys)}]: ${said}`;
  return wrap(line, lineWidth(terminal) - 2).map((row) => say`  ${row}`);
}
