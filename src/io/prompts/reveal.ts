import { createPrompt, useKeypress } from '@inquirer/core';
import { say } from '../../core/text/shown.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { readKey } from './key.ts';

/** Any key that means nothing else shows what is hidden. */
export const reveal = createPrompt<Reply, CardConfig>((config, done) => {
  const own = [{ key: say`space`, words: say`show the answer` }];
  const card = useCard(config, done, { own, unknown: say`0` });
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    if (card.press(key, 'no')) return;
    if (key.name === 'return' || (key.text !== undefined && key.name !== 'paste')) {
      card.answer({ kind: 'reveal', value: true });
    }
  });
  return card.drawKeys([]);
});
