import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { PromptOf } from '../../core/question/prompt.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey, type Key } from './key.ts';
import { indexFor, keyRange, moved, optionRows } from './options.ts';

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
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const toggle = purpose === 'answer' ? say`toggle` : say`tick what you had`;
  const ready = chosen.length >= atLeast;
  const own = [
    { key: keyRange(keys), words: toggle },
    ...(printed ? [] : [{ key: say`↑↓ space`, words: toggle, rare: true as const }]),
    ...(ready ? [{ key: say`enter`, words: purpose === 'answer' ? say`answer` : say`go on` }] : []),
  ];
  const card = useCard(config, done, purpose === 'answer' ? { own, unknown: say`0` } : { own });
  function turn(index: number) {
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
    else if (key.name === 'return' && ready) card.answer({ kind: 'pick-many', value: chosen });
  }
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const picked = indexFor(key, keys);
    if (picked !== undefined) {
      turn(picked);
      if (!printed) setAt(picked);
    } else if (!card.press(key, 'no')) press(key);
  });
  if (printed) {
    const said = safeLine(chosen.map((index) => keys[index] ?? '').join(' '));
    return card.drawKeys([say`  Answer [${keyRange(keys)}]: ${said}`]);
  }
  return card.drawKeys(
    options.flatMap((text, index) =>
      optionRows(terminal, {
        text,
        key: keys[index] ?? '',
        here: index === at,
        sign: chosen.includes(index) ? terminal.look.paint('accent', say`◉`) : say`◯`,
      }),
    ),
  );
});
