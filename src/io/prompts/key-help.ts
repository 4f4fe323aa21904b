import { pad, truncate, widthOf, wrap } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { lineWidth, type PromptTerminal } from './terminal.ts';

/** A key that works now, and what it does. */
export interface KeyHelp {
  readonly key: Shown;
  readonly words: Shown;
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
  const usual = keys.filter(({ rare }) => rare !== true);
  const parts = usual.map(({ key, words }) => say`${key} ${words}`);
  const named = () => paint('dim', joinShown([...parts, say`? keys`], separator));
  const line = () => joinShown([...state, named()], paint('dim', separator));
  while (parts.length > 0 && widthOf(line()) > room) parts.pop();
  return say`  ${truncate(line(), room)}`;
}

/** Rows that a prompt may have beside its list of keys. */
const rowsBeside = 3;

const stop: KeyHelp = { key: say`ctrl-c`, words: say`stop; everything is saved` };

/** Every key: one a line, or in running text where the screen has too few rows for that. */
export function keyList(terminal: PromptTerminal, keys: readonly KeyHelp[]): readonly Shown[] {
  const { paint } = terminal.look;
  const all = [...keys, stop];
  const room = lineWidth(terminal) - 2;
  const widest = Math.max(...all.map(({ key }) => widthOf(key)));
  const lines =
    all.length <= terminal.rows() - rowsBeside
      ? all.map(({ key, words }) =>
          truncate(say`${paint('key', pad(key, widest))}  ${words}`, room),
        )
      : wrap(
          joinShown(
            all.map(({ key, words }) => say`${paint('key', key)} ${words}`),
            separator,
          ),
          room,
        );
  return lines.map((line) => say`  ${line}`);
}
