import { stripVTControlCharacters } from 'node:util';
import { useEffect, useRef, useState } from '@inquirer/core';
import { graphemesOf } from '../../core/text/graphemes.ts';
import { widthOf } from '../../core/text/layout.ts';
import type { PromptTerminal } from './terminal.ts';

/** What a prompt drew last: rows down to the cursor's, and rows below it. */
export interface Drawn {
  readonly content: string;
  readonly below: string;
  /** Where the cursor stands in the last row of the content. */
  readonly column: number;
}

/**
 * Draws a prompt anew where Inquirer does not: after a change of the terminal's size, which moves
 * lines about, and after Ctrl-Z and `fg`, when a shell has written below. Inquirer erases as many
 * rows as it drew, upwards from the cursor; so it is first given that many empty rows. After each
 * drawing, which leaves the cursor at the end of the content, moves it to its column.
 */
export function useRedraw(terminal: PromptTerminal): { note(drawn: Drawn): void } {
  const drawn = useRef<Drawn>({ content: '', below: '', column: 0 });
  const [, setTurn] = useState(0);
  useEffect((rl) => {
    const again = () => setTurn((turn) => turn + 1);
    const leave = () => terminal.write(`${downPast(drawn.current)}\n`);
    const comeBack = () => {
      terminal.write(emptyRows(drawn.current));
      again();
    };
    const off = terminal.onResize(() => {
      terminal.write(`${upTo(drawn.current, terminal)}\x1b[J${emptyRows(drawn.current)}`);
      again();
    });
    rl.input.on('leave', leave).on('return', comeBack);
    return () => {
      off();
      rl.input.off('leave', leave).off('return', comeBack);
    };
  }, []);
  useEffect(() => {
    terminal.write(`\r${right(drawn.current.column)}`);
  }, [{}]);
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

function right(columns: number): string {
  return columns > 0 ? `\x1b[${columns}C` : '';
}

function downPast({ below }: Drawn): string {
  return `\r${down(rowsOf(below).length)}`;
}

/**
 * To the first row of the prompt, as it stands after the terminal folded lines too long for it.
 * Some terminals leave the row with the cursor alone, so that one is counted only up to the cursor.
 */
function upTo({ content, below, column }: Drawn, { columns, cursorSinks }: PromptTerminal): string {
  const width = columns();
  const above = sum(rowsOf(content).slice(0, -1), (row) => foldedRows(row, width));
  const sunk = cursorSinks ? sum(rowsOf(below), (row) => foldedRows(row, width) - 1) : 0;
  return `\r${up(above + Math.floor(column / width) + sunk)}`;
}

function sum(rows: readonly string[], of: (row: string) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

/** Rows that a line takes on a terminal so wide; a wide character does not stand on two rows. */
function foldedRows(row: string, columns: number): number {
  let [rows, used] = [1, 0];
  for (const segment of graphemesOf(stripVTControlCharacters(row))) {
    const width = widthOf(segment);
    if (used + width > columns) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows;
}

/** As many rows as were drawn, with the cursor where Inquirer left it. */
function emptyRows({ content, below }: Drawn): string {
  const [above, under] = [rowsOf(content).length, rowsOf(below).length];
  return '\n'.repeat(Math.max(0, above + under - 1)) + up(under);
}
