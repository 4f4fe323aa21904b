import { useEffect, useRef } from '@inquirer/core';
import { widthOf } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { useRedraw, type Redraw } from './redraw.ts';
import { hideCursor, type PromptTerminal } from './terminal.ts';

/** What Inquirer is to draw of a prompt. */
export interface View {
  /** The view of a prompt in which keys answer. */
  drawKeys(content: readonly Shown[]): string;
  /**
   * The view of a prompt with a line to type in, the last of `content`; columns after the cursor,
   * and rows of the same text under it.
   */
  drawLine(
    content: readonly Shown[],
    afterCursor: number,
    under?: readonly Shown[],
  ): [string, string];
}

/** Where a prompt stands, and what was printed above it. */
interface Place {
  readonly terminal: PromptTerminal;
  readonly above: readonly Shown[] | undefined;
}

/**
 * Puts rows under a prompt, as many as the screen has room for: never more than one screen. Where
 * they are too many, `makeRoom` may print some of them above.
 */
export function useView(
  { terminal, above }: Place,
  rowsBelow: () => readonly Shown[],
  makeRoom: (print: Redraw['printAbove']) => void,
): View {
  const { note, printAbove } = useRedraw(terminal, above);
  const most = Math.max(1, terminal.rows() - 1);
  const tooTall = useRef(false);
  useEffect(() => {
    if (!tooTall.current) return undefined;
    // Not at once: Inquirer drops what an effect changes while it draws for a key.
    const soon = setImmediate(() => makeRoom(printAbove));
    return () => clearImmediate(soon);
  }, [{}]);
  return {
    drawKeys(content) {
      const below = [say``, ...rowsBelow()];
      tooTall.current = content.length + below.length > most;
      const rows = [...content.slice(0, Math.max(0, most - below.length)), ...below].slice(-most);
      const drawn = joinShown(rows, say`\n`);
      note({ content: drawn, below: '', column: 0 });
      return drawn + hideCursor;
    },
    drawLine(content, afterCursor, under = []) {
      const above = content.slice(-most);
      const room = most - above.length;
      const keys = [say``, ...rowsBelow()];
      tooTall.current = keys.length > room;
      const rows = [...under.slice(0, Math.max(0, room - keys.length)), ...keys];
      const below = joinShown(room > 0 ? rows.slice(-room) : [], say`\n`);
      const drawn = joinShown(above, say`\n`);
      note({ content: drawn, below, column: widthOf(above.at(-1) ?? say``) - afterCursor });
      return [drawn, below];
    },
  };
}
