import { useState } from '@inquirer/core';
import type { Given } from '../../core/question/prompt.ts';
import { say } from '../../core/text/shown.ts';
import type { Asked, CardFrame, SoFar, Stop } from '../../host/asker.ts';
import { cardRows, hintRows, type CardKeys } from './card-rows.ts';
import { useCountdown } from './countdown.ts';
import { letterOf, type Key } from './key.ts';
import { useStopwatch } from './stopwatch.ts';
import type { PromptTerminal } from './terminal.ts';
import { useView, type View } from './view.ts';

/** What a prompt resolves to: everything but a stop, which comes from outside of it. */
export type Reply = Exclude<Asked, Stop>;

export interface CardConfig {
  readonly terminal: PromptTerminal;
  readonly frame: CardFrame;
  /** Hears how the prompt stands, for one that is stopped has no time to say it. */
  readonly onChange?: (state: CardState) => void;
}

/** What there is of an answer, and whether the card is marked for later. */
export interface CardState {
  readonly soFar: SoFar;
  readonly marked: boolean;
}

/** Whether letters are answers, or text is typed and there is none yet, or some. */
export type Typing = 'no' | 'empty' | 'some';

/** What is the same in every prompt of a card. */
export interface Card extends View {
  /** Hints, key list, mark, undo, don't know. Says whether the key was one of these. */
  press(key: Key, typing: Typing): boolean;
  answer(given: Given): void;
  unknown(): void;
}

/** The base of all prompts of a card. `soFar` is for when it is cut short. */
export function useCard(
  { terminal, frame, onChange }: CardConfig,
  done: (reply: Reply) => void,
  keys: CardKeys,
  soFar: SoFar = {},
): Card {
  const [hints, setHints] = useState(0);
  const [help, setHelp] = useState(false);
  const [marked, setMarked] = useState(frame.marked ?? false);
  const stopwatch = useStopwatch(terminal);
  const measured = () => ({ hints, marked, ms: stopwatch.worked() });
  onChange?.({ soFar, marked });
  const end = () => done({ kind: 'timeout', ...measured(), ...soFar });
  const seconds = useCountdown(stopwatch, frame, end);
  const given = frame.hintsSeen + hints;
  const unknown = () => done({ kind: 'unknown', ...measured() });
  const actions: Readonly<Record<Action, () => void>> = {
    hint: () => {
      setHelp(false);
      setHints(Math.max(hints, Math.min(hints + 1, frame.hints.length - frame.hintsSeen)));
    },
    help: () => setHelp(!help),
    unknown: () => (keys.unknown === undefined ? undefined : unknown()),
    mark: () => {
      setHelp(false);
      setMarked(!marked);
    },
    undo: () => done({ kind: 'undo' }),
  };
  const [printed, setPrinted] = useState(0);
  const view = useView(
    { terminal, above: frame.above },
    () => cardRows(terminal, frame, keys, { given, printed, help, marked, seconds }),
    (print) => {
      if (help || given <= printed) return;
      print([...hintRows(frame.hints.slice(printed, given), terminal), say``]);
      setPrinted(given);
    },
  );
  return {
    press(key, typing) {
      const action = actionOf(key, typing, frame);
      if (action !== undefined) actions[action]();
      return action !== undefined;
    },
    answer: (value) => done({ kind: 'answer', given: value, ...measured() }),
    unknown,
    ...view,
  };
}

type Action = 'hint' | 'help' | 'unknown' | 'mark' | 'undo';

function actionOf(key: Key, typing: Typing, frame: CardFrame): Action | undefined {
  if (key.ctrl) return controlAction(key.name, typing, frame);
  if (key.name === 'tab') return 'hint';
  if (key.name === 'f1') return 'help';
  if (typing === 'some') return undefined;
  if (key.name === 'escape') return 'unknown';
  if (key.text === '?') return 'help';
  return typing === 'no' ? letterAction(letterOf(key), frame) : undefined;
}

function letterAction(letter: string, frame: CardFrame): Action | undefined {
  if (letter === '0') return 'unknown';
  return letter === 'u' && frame.canUndo ? 'undo' : undefined;
}

/** Ctrl-U means what it means in every line where there is text to take back. */
function controlAction(name: string, typing: Typing, frame: CardFrame): Action | undefined {
  if (name === 't' && frame.marked !== undefined) return 'mark';
  return name === 'u' && typing !== 'some' && frame.canUndo ? 'undo' : undefined;
}
