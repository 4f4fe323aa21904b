import { createPrompt, useKeypress } from '@inquirer/core';
import { say } from '../../core/text/shown.ts';
import { unknownWords, useCard, type CardConfig, type Reply } from './card.ts';
import { readKey } from './key.ts';

/** Any key that means nothing else shows what is hidden. */
export const reveal = createPrompt<Reply, CardConfig>((config, done) => {
  const card = useCard(config, done, [
    { key: say`space`, words: say`show the answer` },
    { key: say`0`, words: unknownWords(config.frame) },
  ]);
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    if (card.press(key, 'no')) return;
    if (key.name === 'return' || (key.text !== undefined && key.name !== 'paste')) {
      card.answer({ kind: 'reveal', value: true });
    }
  });
  return card.drawKeys([]);
});
