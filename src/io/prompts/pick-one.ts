import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { PromptOf } from '../../core/question/prompt.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey } from './key.ts';
import { indexFor, isOneKey, keyRange, moved, optionRows } from './options.ts';

interface Config extends CardConfig {
  readonly prompt: PromptOf<'pick-one', Shown>;
  /** The options are on the screen already, too many to draw again and again. */
  readonly printed?: boolean;
}

/** One of several: its key answers at once; arrows and Enter do too. */
export const pickOne = createPrompt<Reply, Config>((config, done) => {
  const { terminal, prompt, printed = false } = config;
  const { options, keys } = prompt;
  const [at, setAt] = useState(0);
  const answerKey = { key: keyRange(keys), words: say`answer` };
  const arrows = { key: say`↑↓ enter`, words: say`choose` };
  const named = keys.every(isOneKey) ? { ...arrows, rare: true as const } : arrows;
  const own = printed ? [answerKey] : [answerKey, named];
  const card = useCard(config, done, { own, unknown: say`0` });
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const picked = indexFor(key, keys);
    const next = printed ? undefined : moved(key, at, options.length);
    if (picked !== undefined) card.answer({ kind: 'pick-one', value: picked });
    else if (card.press(key, 'no')) return;
    else if (next !== undefined) setAt(next);
    else if (key.name === 'return' && !printed) card.answer({ kind: 'pick-one', value: at });
  });
  if (printed) return card.drawKeys([say`  Answer [${keyRange(keys)}]:`]);
  return card.drawKeys(
    options.flatMap((text, index) =>
      optionRows(terminal, { text, key: keys[index] ?? '', here: index === at }),
    ),
  );
});
