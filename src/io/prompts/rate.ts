import { createPrompt, useKeypress } from '@inquirer/core';
import type { PromptOf, Rating } from '../../core/question/prompt.ts';
import { widthOf } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { letterOf, readKey } from './key.ts';
import { lineWidth } from './terminal.ts';

interface Config extends CardConfig {
  readonly prompt: PromptOf<'rate', Shown>;
}

const ratings: readonly Rating[] = [1, 2, 3, 4];
const names = { 1: say`Again`, 2: say`Hard`, 3: say`Good`, 4: say`Easy` } as const;

/** 1 to 4, with when the card would come back; Space takes the proposed one. */
export const rate = createPrompt<Reply, Config>((config, done) => {
  const { terminal, prompt } = config;
  const { proposed, intervals } = prompt;
  const own = [
    { key: say`1–4`, words: say`how well you knew it`, short: say`rate` },
    { key: say`space`, words: names[proposed], vital: true as const },
  ];
  const card = useCard(config, done, { own });
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const letter = letterOf(key);
    const rated = ratings.find((rating) => String(rating) === letter);
    if (rated !== undefined) card.answer({ kind: 'rate', value: rated });
    else if (letter === ' ' || key.name === 'return')
      card.answer({ kind: 'rate', value: proposed });
    else card.press(key, 'no');
  });
  const cells = ratings.map((rating) => {
    const interval = intervals?.[rating - 1];
    const name = rating === proposed ? terminal.look.paint('strong', names[rating]) : names[rating];
    const when = interval === undefined ? say`` : say` ${terminal.look.paint('dim', interval)}`;
    return say`${terminal.look.paint('key', say`${rating}`)} ${name}${when}`;
  });
  const row = joinShown(cells, say`     `);
  const fits = widthOf(row) + 2 <= lineWidth(terminal);
  return card.drawKeys(fits ? [say`  ${row}`] : cells.map((cell) => say`  ${cell}`));
});
