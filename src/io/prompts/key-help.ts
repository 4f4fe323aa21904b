import { pad, truncate, widthOf } from '../../core/text/layout.ts';
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

/** One line with the keys that matter now; those that do not fit stand behind `?`. */
export function keyLine(
  terminal: PromptTerminal,
  keys: readonly KeyHelp[],
  state: readonly Shown[],
): Shown {
  const room = lineWidth(terminal) - 2;
  const usual = keys.filter(({ rare }) => rare !== true);
  const parts = usual.map(({ key, words }) => say`${key} ${words}`);
  const line = () => joinShown([...state, ...parts, say`? keys`], separator);
  while (parts.length > 0 && widthOf(line()) > room) parts.pop();
  return say`  ${terminal.look.paint('dim', truncate(line(), room))}`;
}

/** Every key, one a line. */
export function keyList(terminal: PromptTerminal, keys: readonly KeyHelp[]): readonly Shown[] {
  const { paint } = terminal.look;
  const widest = Math.max(...keys.map(({ key }) => widthOf(key)));
  const all = [...keys, { key: say`ctrl-c`, words: say`stop; everything is saved` }];
  return all.map(({ key, words }) => {
    const line = say`${paint('key', pad(key, Math.max(widest, 6)))}  ${words}`;
    return say`  ${truncate(line, lineWidth(terminal) - 2)}`;
  });
}
