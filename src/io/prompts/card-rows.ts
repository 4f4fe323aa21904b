import { safeLine } from '../../core/text/gate.ts';
import { wrap } from '../../core/text/layout.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { CardFrame } from '../../host/asker.ts';
import { keyLine, keyList, type KeyHelp } from './key-help.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

/** What the rows under a prompt show. */
export interface CardState {
  /** Hints given, those before this prompt included. */
  readonly given: number;
  /** Hints that were printed above the prompt: it had no room for them. */
  readonly printed: number;
  readonly help: boolean;
  readonly marked: boolean;
  readonly seconds: number | undefined;
}

/** The keys of a prompt: its own, those of every card, and which one says "don't know". */
export interface CardKeys {
  readonly own: readonly KeyHelp[];
  readonly unknown?: Shown;
  /** `u` when left out, which cannot be where text is typed. */
  readonly undo?: Shown;
}

/** Hints given so far and the line of keys, or the list of keys. */
export function cardRows(
  terminal: PromptTerminal,
  frame: CardFrame,
  keys: CardKeys,
  { given, printed, help, marked, seconds }: CardState,
): readonly Shown[] {
  const all = [
    ...keys.own,
    ...commonKeys(frame, keys, { given, marked }),
    ...unknownKey(frame, keys.unknown),
  ];
  const time = seconds === undefined ? [] : [timeLeft(seconds, terminal)];
  if (help) return [...keyList(terminal, all), ...time.map((row) => say`  ${row}`)];
  const hints = hintRows(frame.hints.slice(printed, given), terminal);
  const state = [...time, ...(marked ? [terminal.look.paint('dim', say`marked for later`)] : [])];
  return [...hints, ...(hints.length === 0 ? [] : [say``]), keyLine(terminal, all, state)];
}

function commonKeys(
  frame: CardFrame,
  { undo = say`u` }: CardKeys,
  { given, marked }: Pick<CardState, 'given' | 'marked'>,
): readonly KeyHelp[] {
  const mark = marked ? say`no longer mark` : say`mark for later`;
  const words = frame.undoMeans ?? say`undo the last answer`;
  const rare = frame.undoMeans === undefined ? ({ rare: true } as const) : {};
  const takeBack = { key: undo, words, ...rare };
  return [
    ...(given < frame.hints.length ? [{ key: say`tab`, words: say`hint` }] : []),
    ...(frame.marked === undefined ? [] : [{ key: say`ctrl-t`, words: mark }]),
    ...(frame.canUndo ? [takeBack] : []),
  ];
}

/** "Don't know", or in a cloze that this blank stays empty. */
function unknownKey(
  { mayBeBlank, emptyMeans }: CardFrame,
  key: Shown | undefined,
): readonly KeyHelp[] {
  if (key === undefined) return [];
  return [{ key, words: emptyMeans ?? (mayBeBlank ? say`leave blank` : say`don’t know`) }];
}

/** Hints, each under its word. */
export function hintRows(hints: readonly Shown[], terminal: PromptTerminal): readonly Shown[] {
  return hints.flatMap((hint) => rowsOfHint(hint, terminal));
}

function rowsOfHint(hint: Shown, terminal: PromptTerminal): readonly Shown[] {
  const [first = say``, ...rest] = wrap(hint, lineWidth(terminal) - 10);
  const label = terminal.look.paint('dim', say`hint`);
  return [say`    ${label}  ${first}`, ...rest.map((row) => say`          ${row}`)];
}

function timeLeft(seconds: number, { look }: PromptTerminal): Shown {
  return look.paint(seconds <= 5 ? 'wrong' : 'dim', clockWords(seconds));
}

/** `18 s`, and from two minutes on as a clock has it: `29:05`. */
function clockWords(seconds: number): Shown {
  if (seconds < 120) return say`${seconds} s`;
  const rest = String(seconds % 60).padStart(2, '0');
  return say`${Math.floor(seconds / 60)}:${safeLine(rest)}`;
}
