import { useEffect, useRef, useState } from '@inquirer/core';
import { wrap } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { Asked, CardFrame, Stop } from '../../host.ts';
import type { Given } from '../../core/question/prompt.ts';
import { keyLine, keyList, type KeyHelp } from './key-help.ts';
import type { Key } from './key.ts';
import { useRedraw } from './redraw.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

/** What a prompt resolves to: everything but a stop, which comes from outside of it. */
export type Reply = Exclude<Asked, Stop>;

export interface CardConfig {
  readonly terminal: PromptTerminal;
  readonly frame: CardFrame;
}

/** Whether letters are answers, or text is typed and the line is empty or not. */
export type Typing = 'no' | 'empty' | 'some';

/** What is the same in every prompt of a card. */
export interface Card {
  /** Hints, key list, mark, undo, don't know. Says whether the key was one of these. */
  press(key: Key, typing: Typing): boolean;
  answer(given: Given): void;
  unknown(): void;
  /** The view of a prompt in which keys answer. */
  drawKeys(content: readonly Shown[]): string;
  /** The view of a prompt with a line to type in, the last of `content`. */
  drawLine(content: readonly Shown[]): [string, string];
}

/** Hides the cursor; Inquirer shows it again when the prompt ends. */
const hideCursor = '\x1b[?25l';

/**
 * The base of all prompts of a card. `keys` are those of the prompt's own; `partial` is what is
 * half typed, for when the time runs out.
 */
export function useCard(
  { terminal, frame }: CardConfig,
  done: (reply: Reply) => void,
  keys: readonly KeyHelp[],
  partial?: string,
): Card {
  const [hints, setHints] = useState(0);
  const [help, setHelp] = useState(false);
  const [marked, setMarked] = useState(frame.marked ?? false);
  const started = useRef(terminal.now());
  const { note } = useRedraw(terminal);
  const measured = () => ({ hints, marked, ms: terminal.now() - started.current });
  const seconds = useCountdown({ terminal, frame }, () =>
    done({ kind: 'timeout', ...measured(), ...(partial === undefined ? {} : { partial }) }),
  );
  const unknown = () => done({ kind: 'unknown', ...measured() });
  const given = frame.hintsSeen + hints;
  const common = commonKeys(frame, given);

  function press(key: Key, typing: Typing): boolean {
    if (key.name === 'tab') {
      if (given < frame.hints.length) setHints(hints + 1);
      return true;
    }
    if (key.name === 'f1' || (key.text === '?' && typing !== 'some')) {
      setHelp(!help);
      return true;
    }
    if (key.name === 'escape' || (key.text === '0' && typing === 'no')) {
      unknown();
      return true;
    }
    return pressControl(key, typing);
  }

  function pressControl({ ctrl, name }: Key, typing: Typing): boolean {
    if (!ctrl) return false;
    if (name === 't' && frame.marked !== undefined) setMarked(!marked);
    else if (name === 'u' && typing !== 'some' && frame.canUndo) done({ kind: 'undo' });
    else return false;
    return true;
  }

  function below(): readonly Shown[] {
    const state = [
      ...(seconds === undefined ? [] : [timeLeft(seconds, terminal)]),
      ...(marked ? [say`marked for later`] : []),
    ];
    const all = [...keys, ...common];
    const shownHints = frame.hints.slice(0, given).flatMap((hint) => hintRows(hint, terminal));
    const lines = help ? keyList(terminal, all) : [keyLine(terminal, all, state)];
    return [...shownHints, ...(help || shownHints.length === 0 ? [] : [say``]), ...lines];
  }

  return {
    press,
    answer: (value) => done({ kind: 'answer', given: value, ...measured() }),
    unknown,
    drawKeys(content) {
      const room = terminal.rows() - 1;
      const under = below();
      const all = [...content, say``, ...under];
      const rows =
        all.length <= room
          ? all
          : [...content.slice(0, Math.max(0, room - under.length)), ...under];
      const drawn = joinShown(rows.slice(-Math.max(1, room)), say`\n`);
      note({ content: drawn, below: '' });
      return drawn + hideCursor;
    },
    drawLine(content) {
      const room = Math.max(0, terminal.rows() - 1 - content.length);
      const under = below();
      const rows = [...(help ? [] : [say``]), ...under].slice(-Math.max(1, room));
      const drawn = {
        content: joinShown(content, say`\n`),
        below: room === 0 ? '' : joinShown(rows, say`\n`),
      };
      note(drawn);
      return [drawn.content, drawn.below];
    },
  };
}

function commonKeys(frame: CardFrame, given: number): readonly KeyHelp[] {
  return [
    ...(given < frame.hints.length ? [{ key: say`tab`, words: say`hint` }] : []),
    ...(frame.marked === undefined ? [] : [{ key: say`ctrl-t`, words: say`mark for later` }]),
    ...(frame.canUndo
      ? [{ key: say`ctrl-u`, words: say`undo the last answer`, rare: true as const }]
      : []),
  ];
}

/** "Don't know", or in a cloze that this blank stays empty. */
export function unknownWords(frame: CardFrame): Shown {
  return frame.mayBeBlank ? say`leave blank` : say`don’t know`;
}

function hintRows(hint: Shown, terminal: PromptTerminal): readonly Shown[] {
  const [first = say``, ...rest] = wrap(hint, lineWidth(terminal) - 10);
  const label = terminal.look.paint('dim', say`hint`);
  return [say`    ${label}  ${first}`, ...rest.map((row) => say`          ${row}`)];
}

function timeLeft(seconds: number, { look }: PromptTerminal): Shown {
  const words = say`${seconds} s`;
  return seconds <= 5 ? look.paint('wrong', words) : words;
}

/** Seconds left, by a clock that never goes back; calls `end` when there are none. */
function useCountdown({ terminal, frame }: CardConfig, end: () => void): number | undefined {
  const { limit } = frame;
  const latest = useRef(end);
  latest.current = end;
  const [seconds, setSeconds] = useState(limit === undefined ? 0 : Math.ceil(limit / 1000));
  useEffect(() => {
    if (limit === undefined) return undefined;
    const deadline = terminal.now() + limit;
    const tick = () => {
      const left = deadline - terminal.now();
      if (left <= 0) latest.current();
      else setSeconds(Math.ceil(left / 1000));
    };
    const timer = setInterval(tick, 100);
    return () => clearInterval(timer);
  }, []);
  return limit === undefined ? undefined : seconds;
}
