import type { Look } from '../../core/view/paint.ts';

/** The widest a line of ours gets: longer ones are hard to read. */
export const widest = 78;

/** What a prompt must know of its terminal. */
export interface PromptTerminal {
  readonly look: Look;
  columns(): number;
  rows(): number;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Moves the cursor; for text there is the prompt's own view. */
  write(sequence: string): void;
  /** Folding lines below the cursor moves it down as well, as in terminals made of xterm.js. */
  readonly cursorSinks: boolean;
  /** Calls back after each change of size; gives what ends that. */
  onResize(listener: () => void): () => void;
}

/** Inquirer shows the cursor again when the prompt ends. */
export const hideCursor = '\x1b[?25l';

/** Columns for a line of a prompt: the last one stays free, where a terminal wraps or waits. */
export function lineWidth({ columns, look }: PromptTerminal): number {
  return Math.max(8, Math.min(columns() - 1, Math.max(look.width, 8)));
}
