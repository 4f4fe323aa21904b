import { useEffect } from '@inquirer/core';
import type { PromptTerminal } from './terminal.ts';

/** After each drawing, which leaves the cursor at the end of the line, moves it to where one types. */
export function useCursor(terminal: PromptTerminal, afterCursor: number): void {
  useEffect(() => {
    if (afterCursor > 0) terminal.write(`\x1b[${afterCursor}D`);
  }, [{}]);
}
