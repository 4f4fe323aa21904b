import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { PromptOf } from '../../core/question/prompt.ts';
import { safeLine } from '../../core/text/gate.ts';
import { pad } from '../../core/text/layout.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { CardFrame } from '../../host/asker.ts';
import { useCard, type CardConfig, type Reply } from './card.ts';
import type { KeyHelp } from './key-help.ts';
import { letterOf, readKey, type Key } from './key.ts';
import { keyRange, moved, optionRows } from './options.ts';
import type { PromptTerminal } from './terminal.ts';

type Match = PromptOf<'match-pairs', Shown>;

interface Config extends CardConfig {
  readonly prompt: Match;
}

/** Right-hand sides that have a key of their own. */
export const mostRights = 9;

/** What each left-hand side was matched with so far, and at which one is. */
interface Matched {
  readonly choices: readonly (number | undefined)[];
  readonly at: number;
}

/** One digit for each thing on the left; a letter goes back to one of them. */
export const matchPairs = createPrompt<Reply, Config>((config, done) => {
  const { terminal, prompt } = config;
  const [now, setNow] = useState(() => matchedBefore(config.frame, prompt));
  const value = pairsOf(now);
  const ready = value.length === prompt.left.length;
  const given = { kind: 'match-pairs', value } as const;
  const keys = { own: keysFor(prompt, ready), unknown: say`0` };
  const card = useCard(config, done, keys, value.length > 0 ? { half: given } : {});
  useKeypress((event, rl) => {
    const key = readKey(event, rl);
    const next = after(key, now, prompt);
    if (next !== undefined) setNow(next);
    else if (key.name !== 'return') card.press(key, 'no');
    else if (ready) card.answer(given);
  });
  return card.drawKeys(rows(terminal, prompt, now));
});

function matchedBefore({ half }: CardFrame, { left }: Match): Matched {
  const pairs = new Map(half?.kind === 'match-pairs' ? half.value : []);
  const choices = left.map((_, index) => pairs.get(index));
  return { choices, at: Math.max(0, choices.indexOf(undefined)) };
}

function keysFor({ right, leftKeys }: Match, ready: boolean): readonly KeyHelp[] {
  const goTo = { key: keyRange(leftKeys), words: say`go to` };
  return [
    { key: say`1–${right.length}`, words: say`match` },
    ready ? goTo : { ...goTo, rare: true },
    ...(ready ? [{ key: say`enter`, words: say`answer`, vital: true as const }] : []),
    { key: say`backspace`, words: say`take back`, rare: true },
  ];
}

/** Where a key leads; `undefined` when it is none of matching. */
function after(
  key: Key,
  { choices, at }: Matched,
  { right, leftKeys }: Match,
): Matched | undefined {
  const letter = letterOf(key);
  const choice = /^[1-9]$/.test(letter) ? Number(letter) - 1 : right.length;
  if (choice < right.length) return matched({ choices, at }, choice);
  if (key.name === 'backspace') return takenBack({ choices, at });
  const named = leftKeys.indexOf(letter);
  const next = named >= 0 ? named : moved(key, at, choices.length);
  return next === undefined ? undefined : { choices, at: next };
}

/** Goes on to the next one that is open, from here on and then from the top. */
function matched(now: Matched, choice: number): Matched {
  const choices = now.choices.with(now.at, choice);
  const below = choices.findIndex((one, index) => one === undefined && index > now.at);
  const open = below >= 0 ? below : choices.indexOf(undefined);
  return { choices, at: open >= 0 ? open : now.at };
}

function takenBack({ choices, at }: Matched): Matched {
  const last = choices[at] === undefined ? Math.max(0, at - 1) : at;
  return { choices: choices.with(last, undefined), at: last };
}

function pairsOf({ choices }: Matched): readonly (readonly [number, number])[] {
  return choices.flatMap((choice, index) =>
    choice === undefined ? [] : [[index, choice] as const],
  );
}

function rows(terminal: PromptTerminal, prompt: Match, { choices, at }: Matched): readonly Shown[] {
  const signOf = (choice: number | undefined) =>
    choice === undefined ? say`–` : terminal.look.paint('accent', say`${choice + 1}`);
  const left = prompt.left.flatMap((text, index) => {
    const key = prompt.leftKeys[index] ?? '';
    return optionRows(terminal, { text, key, here: index === at, sign: signOf(choices[index]) });
  });
  const users = prompt.right.map((_, index) => usersOf(index, choices, prompt));
  const widest = Math.max(1, ...users.map((keys) => keys.length));
  const right = prompt.right.flatMap((text, index) => {
    const keys = safeLine(users[index] ?? '');
    const sign = pad(keys === '' ? keys : terminal.look.paint('accent', keys), widest);
    return optionRows(terminal, { text, key: String(index + 1), here: false, sign });
  });
  return [...left, say``, ...right];
}

/** The keys of what a right-hand side was matched with. */
function usersOf(right: number, choices: Matched['choices'], { leftKeys }: Match): string {
  return choices.map((choice, left) => (choice === right ? leftKeys[left] : '')).join('');
}
