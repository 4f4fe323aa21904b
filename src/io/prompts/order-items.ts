import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { PromptOf } from '../../core/question/prompt.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { CardFrame } from '../../host/asker.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import { letterOf, readKey } from './key.ts';
import { moved, optionRows } from './options.ts';

interface Config extends CardConfig {
  readonly prompt: PromptOf<'order-items', Shown>;
}

/** Where every item stands now: indices of the items as shown first. */
interface Arrangement {
  readonly order: readonly number[];
  readonly at: number;
  readonly lifted: boolean;
}

/** Items to put in order: lifted and moved by arrows, or sent to a place by its number. */
export const orderItems = createPrompt<Reply, Config>((config, done) => {
  const { terminal, prompt } = config;
  const { items } = prompt;
  const [now, setNow] = useState<Arrangement>(() => ({
    order: orderBefore(config.frame) ?? items.map((_, index) => index),
    at: 0,
    lifted: false,
  }));
  const own = [
    { key: say`↑↓`, words: say`move` },
    { key: say`space`, words: now.lifted ? say`drop` : say`lift`, vital: true as const },
    { key: say`enter`, words: say`answer`, vital: true as const },
    { key: say`1–${Math.min(9, items.length)}`, words: say`put it there`, rare: true as const },
  ];
  const given = { kind: 'order-items', value: now.order } as const;
  const isMoved = now.order.some((item, place) => item !== place);
  const soFar = isMoved ? { half: given } : {};
  const card = useCard(config, done, { own, unknown: say`0` }, soFar);
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const letter = letterOf(key);
    const next = moved(key, now.at, items.length);
    const place = /^[1-9]$/.test(letter) ? Number(letter) - 1 : items.length;
    if (next !== undefined) setNow(now.lifted ? carried(now, next) : { ...now, at: next });
    else if (letter === ' ') setNow({ ...now, lifted: !now.lifted });
    else if (place < items.length) setNow({ ...carried(now, place), lifted: false });
    else if (key.name === 'return') card.answer(given);
    else card.press(key, 'no');
  });
  return card.drawKeys(
    now.order.flatMap((item, place) =>
      optionRows(terminal, {
        text: items[item] ?? say``,
        key: String(place + 1),
        here: place === now.at,
        lifted: now.lifted,
      }),
    ),
  );
});

function orderBefore({ half }: CardFrame): readonly number[] | undefined {
  return half?.kind === 'order-items' ? half.value : undefined;
}

/** The item one is at, taken to another place; one stays with it. */
function carried({ order, at, lifted }: Arrangement, place: number): Arrangement {
  const others = order.filter((_, index) => index !== at);
  return { order: others.toSpliced(place, 0, ...order.slice(at, at + 1)), at: place, lifted };
}
