import type { ReadStream, WriteStream } from 'node:tty';
import { AbortPromptError } from '@inquirer/core';
import { say } from '../core/text/shown.ts';
import type { Look } from '../core/view/paint.ts';
import type { Asker, Stop } from '../host.ts';
import { openKeyboard, suspendJob } from './keyboard.ts';
import { askCard, type Open } from './prompts/ask-card.ts';
import { confirm } from './prompts/confirm.ts';
import { pause } from './prompts/pause.ts';
import { widest, type PromptTerminal } from './prompts/terminal.ts';
import { stopReason, type Signals } from './signals.ts';

export interface TerminalAskerOptions {
  readonly input: ReadStream;
  readonly output: WriteStream;
  /** Its width is that of the start; the asker follows the terminal. */
  readonly look: Look;
  readonly signals: Signals;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** Asks by prompts that are drawn and erased. The terminal is as it was after `close`. */
export function terminalAsker(options: TerminalAskerOptions): Asker {
  const { output, signals } = options;
  const terminal = terminalOf(options);
  const keyboard = openKeyboard({
    stdin: options.input,
    onStop: (reason) => signals.stop(reason),
    suspend: suspendJob,
    write: (sequence) => terminal.write(sequence),
  });
  let isOpen = false;
  const showCursor = () => {
    if (isOpen) terminal.write('\x1b[?25h\x1b[0m');
  };
  process.on('exit', showCursor);

  const open: Open = async (prompt, config) => {
    if (signals.signal.aborted) return stopped();
    const taken = keyboard.take();
    const context = { input: taken.input, output, signal: signals.signal, clearPromptOnDone: true };
    isOpen = true;
    try {
      return await prompt(config, context);
    } catch (error) {
      if (!(error instanceof AbortPromptError)) throw error;
      return stopped();
    } finally {
      isOpen = false;
      taken.letGo();
    }
  };
  const stopped = (): Stop => ({ kind: 'stop', reason: stopReason(signals.signal) });

  return {
    get look() {
      return terminal.look;
    },
    canChoose: true,
    ask: (prompt, frame) => askCard(open, terminal, prompt, frame),
    async pause(keys, enter = say`next`) {
      const key = await open(pause, { terminal, keys, enter });
      return typeof key === 'string' ? { kind: 'key', key } : key;
    },
    async confirm(question) {
      const yes = await open(confirm, { terminal, question });
      return typeof yes === 'object' ? yes : { kind: 'said', yes };
    },
    close() {
      keyboard.close();
      signals.release();
      process.off('exit', showCursor);
    },
  };
}

function terminalOf({ output, look, signals, now }: TerminalAskerOptions): PromptTerminal {
  const columns = () => positive(output.columns, 80);
  return {
    get look() {
      return { ...look, width: Math.min(columns(), widest) };
    },
    columns,
    rows: () => positive(output.rows, 24),
    now,
    write(sequence) {
      const gone = signals.signal.aborted && stopReason(signals.signal) === 'gone';
      if (!gone) output.write(sequence);
    },
    onResize(listener) {
      output.on('resize', listener);
      return () => output.off('resize', listener);
    },
  };
}

/** Some terminals say that they are 0 columns wide. */
function positive(count: number | undefined, otherwise: number): number {
  return count === undefined || count <= 0 ? otherwise : count;
}
