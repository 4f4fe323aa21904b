import { useEffect, useRef, useState } from '@inquirer/core';
import { widthOf } from '../../core/text/layout.ts';
import { trust } from '../../core/text/shown.ts';
import type { PromptTerminal } from './terminal.ts';

/** What a prompt drew last: rows down to the cursor's, and rows below it. */
export interface Drawn {
  readonly content: string;
  readonly below: string;
}

/**
 * Draws a prompt anew where Inquirer does not: after a change of the terminal's size, which moves
 * lines about, and after Ctrl-Z and `fg`, when a shell has written below. Inquirer erases as many
 * rows as it drew, upwards from the cursor; so it is first given that many empty rows.
 */
export function useRedraw(terminal: PromptTerminal): { note(drawn: Drawn): void } {
  const drawn = useRef<Drawn>({ content: '', below: '' });
  const [, setTurn] = useState(0);
  useEffect((rl) => {
    const again = () => setTurn((turn) => turn + 1);
    const leave = () => terminal.write(`${downPast(drawn.current)}\n`);
    const comeBack = () => {
      terminal.write(emptyRows(drawn.current));
      again();
    };
    const off = terminal.onResize(() => {
      terminal.write(`${upTo(drawn.current, terminal.columns())}\x1b[J${emptyRows(drawn.current)}`);
      again();
    });
    rl.input.on('leave', leave).on('return', comeBack);
    return () => {
      off();
      rl.input.off('leave', leave).off('return', comeBack);
    };
  }, []);
  return {
    note(now) {
      drawn.current = now;
    },
  };
}

function rowsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function down(rows: number): string {
  return rows > 0 ? `\x1b[${rows}B` : '';
}

function up(rows: number): string {
  return rows > 0 ? `\x1b[${rows}A` : '';
}

function downPast({ below }: Drawn): string {
  return `\r${down(rowsOf(below).length)}`;
}

/** To the first row of the prompt, as it stands after the terminal folded lines too long for it. */
function upTo({ content }: Drawn, columns: number): string {
  const folded = rowsOf(content).map((row) =>
    Math.max(1, Math.ceil(widthOf(trust(row)) / columns)),
  );
  return `\r${up(folded.reduce((sum, rows) => sum + rows, 0) - 1)}`;
}

/** As many rows as were drawn, with the cursor where Inquirer left it. */
function emptyRows({ content, below }: Drawn): string {
  const [above, under] = [rowsOf(content).length, rowsOf(below).length];
  return '\n'.repeat(Math.max(0, above + under - 1)) + up(under);
}
