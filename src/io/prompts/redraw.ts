import { stripVTControlCharacters } from 'node:util';
import { useEffect, useRef, useState } from '@inquirer/core';
import { graphemesOf } from '../../core/text/graphemes.ts';
import { widthOf } from '../../core/text/layout.ts';
import type { Shown } from '../../core/text/shown.ts';
import type { PromptTerminal } from './terminal.ts';

/** What a prompt drew last: rows down to the cursor's, and rows below it. */
export interface Drawn {
  readonly content: string;
  readonly below: string;
  /** Where the cursor stands in the last row of the content. */
  readonly column: number;
}

export interface Redraw {
  /** Says what is drawn now. */
  note(drawn: Drawn): void;
  /** Prints rows for good where the prompt stands, and draws the prompt under them. */
  printAbove(rows: readonly Shown[]): void;
}

/**
 * Draws a prompt anew where Inquirer does not: after a change of the terminal's size, which moves
 * lines about, and after Ctrl-Z and `fg`, when a shell has written below: then with what stood
 * `above` it. Inquirer erases as many
 * rows as it drew, upwards from the cursor; so it is first given that many empty rows. After each
 * drawing, which leaves the cursor at the end of the content, moves it to its column.
 */
export function useRedraw(terminal: PromptTerminal, above: readonly Shown[] = []): Redraw {
  const drawn = useRef<Drawn>({ content: '', below: '', column: 0 });
  const [turn, setTurn] = useState(0);
  const printAbove = (rows: readonly Shown[]) => {
    const empty = emptyRows(drawn.current, terminal);
    terminal.write(`${upTo(drawn.current, terminal)}\x1b[J${linesOf(rows)}${empty}`);
  };
  useEffect((rl) => {
    const again = () => setTurn((turn) => turn + 1);
    const leave = () => terminal.write(`${downPast(drawn.current)}\n`);
    const comeBack = () => {
      terminal.write(linesOf(above) + emptyRows(drawn.current, terminal));
      again();
    };
    const off = terminal.onResize(() => {
      printAbove([]);
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
    printAbove(rows) {
      printAbove(rows);
      setTurn(turn + 1);
    },
  };
}

function linesOf(rows: readonly Shown[]): string {
  return rows.map((row) => `${row}\n`).join('');
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

/** As many rows as were drawn and the screen has, with the cursor where Inquirer left it. */
function emptyRows({ content, below }: Drawn, terminal: PromptTerminal): string {
  const [above, under] = [rowsOf(content).length, rowsOf(below).length];
  const most = Math.min(above + under, terminal.rows());
  return '\n'.repeat(Math.max(0, most - 1)) + up(under);
}
