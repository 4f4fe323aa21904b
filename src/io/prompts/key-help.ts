import { pad, truncate, widthOf, wrap } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { inset } from '../../core/view/words.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

/** A key that works now, and what it does. */
export interface KeyHelp {
  readonly key: Shown;
  readonly words: Shown;
  /** The words where there is no room for all keys. */
  readonly short?: Shown;
  /** Without it one does not know how to go on: the last to go where there is no room. */
  readonly vital?: true;
  /** Named after `?` only. */
  readonly rare?: true;
}

const separator = say` · `;

/**
 * One line with the keys that matter now; those that do not fit stand behind `?`. What is said of
 * the state comes first, as its caller painted it.
 */
export function keyLine(
  terminal: PromptTerminal,
  keys: readonly KeyHelp[],
  state: readonly Shown[],
): Shown {
  const { paint } = terminal.look;
  const room = lineWidth(terminal) - 2;
  const lineOf = (named: readonly KeyHelp[]) => {
    const parts = named.map(({ key, words }) => say`${key} ${words}`);
    const line = paint('dim', joinShown([...parts, say`? keys`], separator));
    return joinShown([...state, line], paint('dim', separator));
  };
  const fits = (named: readonly KeyHelp[]) => widthOf(lineOf(named)) <= room;
  let named: readonly KeyHelp[] = keys.filter(({ rare }) => rare !== true);
  if (!fits(named)) named = named.map((one) => ({ ...one, words: one.short ?? one.words }));
  while (named.length > 0 && !fits(named)) named = withoutOne(named);
  return say`  ${truncate(lineOf(named), room)}`;
}

function withoutOne(keys: readonly KeyHelp[]): readonly KeyHelp[] {
  const last = keys.findLastIndex(({ vital }) => vital !== true);
  return keys.toSpliced(last < 0 ? keys.length - 1 : last, 1);
}

/** Rows that a prompt may have beside its list of keys. */
const rowsBeside = 3;

const stop: KeyHelp = { key: say`ctrl-c`, words: say`stop` };

/** Columns that words need beside their key; where there are fewer they stand below it. */
const roomForWords = 8;

/** Every key: each on lines of its own, or in running text where the screen has too few rows. */
export function keyList(terminal: PromptTerminal, keys: readonly KeyHelp[]): readonly Shown[] {
  const all = [...keys, stop];
  const listed = keyRows(terminal, all);
  const lines = listed.length <= terminal.rows() - rowsBeside ? listed : runOn(terminal, all);
  return lines.map((line) => say`  ${line}`);
}

function keyRows(terminal: PromptTerminal, keys: readonly KeyHelp[]): readonly Shown[] {
  const { paint } = terminal.look;
  const room = lineWidth(terminal) - 2;
  const widest = Math.max(...keys.map(({ key }) => widthOf(key)));
  const beside = room - widest - 2;
  if (beside < roomForWords)
    return keys.flatMap(({ key, words }) => [
      paint('key', key),
      ...wrap(words, room - 2).map((row) => inset(row, 2)),
    ]);
  return keys.flatMap(({ key, words }) => {
    const [first = say``, ...rest] = wrap(words, beside);
    const front = paint('key', pad(key, widest));
    return [say`${front}  ${first}`, ...rest.map((row) => inset(row, widest + 2))];
  });
}

function runOn(terminal: PromptTerminal, keys: readonly KeyHelp[]): readonly Shown[] {
  const { paint } = terminal.look;
  const parts = keys.map(({ key, words }) => say`${paint('key', key)} ${words}`);
  return wrap(joinShown(parts, separator), lineWidth(terminal) - 2);
}
