import type { ReadStream, WriteStream } from 'node:tty';
import { AbortPromptError } from '@inquirer/core';
import { say } from '../core/text/shown.ts';
import type { Look } from '../core/view/paint.ts';
import type { Asker, Stop } from '../host/asker.ts';
import { Keyboard, suspendJob } from './keyboard.ts';
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

/** Who pressed a key within this time is still typing, in milliseconds. */
const midTyping = 1000;

/** Asks by prompts that are drawn and erased. The terminal is as it was after `close`. */
export function terminalAsker(options: TerminalAskerOptions): Asker {
  const { output, signals } = options;
  const terminal = terminalOf(options);
  const keyboard = new Keyboard({
    stdin: options.input,
    onStop: (reason) => signals.stop(reason),
    suspend: suspendJob,
    write: (sequence) => terminal.write(sequence),
    now: options.now,
  });
  const opener = new Opener(output, keyboard, signals);
  const { open } = opener;
  let answeredBy = '';
  let cutShort = false;

  return {
    get look() {
      return terminal.look;
    },
    canChoose: true,
    async ask(prompt, frame) {
      const asked = await askCard(open, terminal, prompt, frame);
      answeredBy = keyboard.lastTyped;
      cutShort = asked.kind === 'timeout' && keyboard.sinceTyped < midTyping;
      return asked;
    },
    async pause(keys, enter = say`next`, above = []) {
      const key = await open(pause, { terminal, keys, enter, answeredBy, cutShort, above });
      answeredBy = '';
      cutShort = false;
      return typeof key === 'string' ? { kind: 'key', key } : key;
    },
    async confirm(question, above = []) {
      const yes = await open(confirm, { terminal, question, above });
      return typeof yes === 'object' ? yes : { kind: 'said', yes };
    },
    close() {
      keyboard.close();
      signals.release();
      opener.close();
    },
  };
}

/** Opens one prompt at a time, and sees to it that none leaves the cursor hidden. */
class Opener {
  private readonly output: WriteStream;
  private readonly keyboard: Keyboard;
  private readonly signals: Signals;
  private isOpen = false;

  constructor(output: WriteStream, keyboard: Keyboard, signals: Signals) {
    this.output = output;
    this.keyboard = keyboard;
    this.signals = signals;
    process.on('exit', this.showCursor);
  }

  readonly open: Open = async (prompt, config) => {
    const { signal } = this.signals;
    if (signal.aborted) return this.stopped();
    const { output } = this;
    const input = this.keyboard.take();
    this.isOpen = true;
    try {
      return await prompt(config, { input, output, signal, clearPromptOnDone: true });
    } catch (error) {
      if (!(error instanceof AbortPromptError)) throw error;
      return this.stopped();
    } finally {
      this.isOpen = false;
      this.keyboard.letGo();
    }
  };

  close(): void {
    process.off('exit', this.showCursor);
  }

  private readonly showCursor = (): void => {
    if (this.isOpen) this.output.write('\x1b[?2004l\x1b[?25h\x1b[0m');
  };

  private stopped(): Stop {
    return { kind: 'stop', reason: stopReason(this.signals.signal) };
  }
}

function terminalOf({ output, look, signals, now }: TerminalAskerOptions): PromptTerminal {
  const columns = () => positive(output.columns, 80);
  return {
    get look() {
      return { ...look, width: Math.min(columns(), widest) };
    },
    columns,
    rows: () => positive(output.rows, 24),
    cursorSinks: /^(vscode|Hyper|Tabby)$/.test(process.env['TERM_PROGRAM'] ?? ''),
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
