/* oxlint-disable no-control-regex -- escape sequences are looked for */
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface PtyOptions {
  readonly cols?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** Beside a small fixed environment; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface Ended {
  /** As a shell would say it: 128 + signal where a signal ended it. */
  readonly code: number;
}

/** A program in a terminal of its own, seen as a person at that terminal sees it. */
export interface Pty {
  readonly pid: number;
  /** Every byte the program wrote, as text. */
  wire(): string;
  /** The rows of the screen now, without spaces at their ends. */
  screen(): string[];
  /** Scrollback and screen, wrapped rows apart. */
  history(): string[];
  cursor(): { readonly row: number; readonly column: number; readonly visible: boolean };
  type(keys: string): void;
  resize(cols: number, rows: number): void;
  kill(signal: string): void;
  /** Closes the terminal, as closing its window does. */
  hangUp(): void;
  /** Resolves once the screen shows `what`; fails with the screen as it was. */
  waitFor(what: string | RegExp | ((screen: string) => boolean), timeout?: number): Promise<void>;
  /** Resolves once the program wrote something after `since` bytes and then was still for a moment. */
  still(since?: number): Promise<void>;
  ended(timeout?: number): Promise<Ended>;
}

/** `keys` of a terminal by name, for `type`. */
export const keys = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  enter: '\r',
  tab: '\t',
  escape: '\x1b',
  backspace: '\x7f',
  f1: '\x1bOP',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlT: '\x14',
  ctrlZ: '\x1a',
  /** A paste, as terminals send it to a program that asked for brackets around pastes. */
  paste: (text: string) => `\x1b[200~${text}\x1b[201~`,
} as const;

/** How long a program must write nothing to count as still, in milliseconds. */
const stillness = 40;

/** Starts a program in a new terminal. End it, or call `kill`, before the test ends. */
export function startPty(file: string, args: readonly string[], options: PtyOptions = {}): Pty {
  const { cols = 80, rows = 24 } = options;
  const terminal = new xterm.Terminal({ allowProposedApi: true, cols, rows, scrollback: 5000 });
  const env = environment(options.env);
  const child = spawn(file, [...args], {
    name: env['TERM'] ?? '',
    cols,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env,
  });
  const wire: string[] = [];
  const watchers = new Set<() => void>();
  let ended: Ended | undefined;
  const notice = () => watchers.forEach((watcher) => watcher());
  terminal.onData((reply) => child.write(reply));
  const lastWords = holdOpen(child);
  child.onData((data) => {
    const seen = lastWords(data);
    wire.push(seen);
    terminal.write(seen, notice);
  });
  child.onExit(({ exitCode, signal }) => {
    const code = signal === undefined || signal === 0 ? exitCode : 128 + signal;
    // Behind all that was written before, which the screen may not show yet.
    terminal.write('', () => {
      ended = { code };
      notice();
    });
  });

  function waitUntil(isTrue: () => boolean, timeout: number, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        watchers.delete(look);
        clearTimeout(timer);
        if (error === undefined) resolve();
        else reject(error);
      };
      const look = () => {
        if (isTrue()) settle();
      };
      const timer = setTimeout(
        () => settle(new Error(`${what}:\n${history(terminal).join('\n')}`)),
        timeout,
      );
      watchers.add(look);
      look();
    });
  }

  return {
    pid: child.pid,
    wire: () => wire.join(''),
    screen: () => screen(terminal),
    history: () => history(terminal),
    cursor: () => cursor(terminal, wire.join('')),
    type: (typed) => child.write(typed),
    resize(columns, lines) {
      terminal.resize(columns, lines);
      child.resize(columns, lines);
    },
    kill: (signal) => child.kill(signal),
    hangUp: () =>
      'destroy' in child && typeof child.destroy === 'function' ? child.destroy() : undefined,
    waitFor: (what, timeout = 8000) =>
      waitUntil(
        () => shows(what, screen(terminal).join('\n')),
        timeout,
        `the screen never showed ${String(what)}`,
      ),
    async still(since = 0) {
      const length = () => wire.join('').length;
      for (let seen = since; ;) {
        // oxlint-disable-next-line no-await-in-loop -- until nothing more comes
        await new Promise((resolve) => setTimeout(resolve, stillness));
        if (length() > since && length() === seen) return;
        seen = length();
      }
    },
    async ended(timeout = 8000) {
      await waitUntil(() => ended !== undefined, timeout, 'the program did not end');
      return ended ?? { code: -1 };
    },
  };
}

/** Written behind the last output of a program that ended; no program under test writes it. */
const endMark = '\0[end of output]';

/** How often to look whether the program ended, in milliseconds. */
const lookEvery = 5;

/**
 * Keeps a program's output whole to its end: libuv takes a terminal whose last process ended for
 * read to its end after any short read, so what came in between is lost. Hence this end of the
 * terminal stays open here until a mark written behind the program's output has been read.
 *
 * @returns what to do with each piece of output: takes the mark off
 */
function holdOpen(child: IPty): (data: string) => string {
  const name = 'ptsName' in child ? String(child.ptsName) : '';
  const held = openSync(name, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  let left = endMark;
  const timer = setInterval(() => {
    if (isAlive(child.pid)) return;
    const said = say(held, left);
    left = left.slice(said);
    if (left !== '' && said !== undefined) return;
    clearInterval(timer);
    if (said === undefined) closeSync(held);
  }, lookEvery);
  let unsure = '';
  return (data) => {
    const { said, last } = splitAtMark(unsure + data);
    if (last === endMark) closeSync(held);
    else unsure = last;
    return said;
  };
}

/** What was said before the mark, and as much of the mark as stands at the end. */
function splitAtMark(text: string): { readonly said: string; readonly last: string } {
  const at = text.lastIndexOf('\0');
  const isMark = at >= 0 && endMark.startsWith(text.slice(at));
  return isMark ? { said: text.slice(0, at), last: text.slice(at) } : { said: text, last: '' };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** How much of a text could be written: nothing while too much is unread; `undefined` on a terminal that is gone. */
function say(fd: number, text: string): number | undefined {
  try {
    return writeSync(fd, text);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EAGAIN' ? 0 : undefined;
  }
}

/** Runs a program under a shell that tells afterwards how the terminal was left: see `leftBehind`. */
export function startUnderShell(command: string, options: PtyOptions = {}): Pty {
  const script = `${command}; code=$?; printf '\\nleft %s ' $code; stty -a | grep -o -- '-\\?\\bicanon\\|-\\?\\becho\\b' | tr '\\n' ' '; exit $code`;
  return startPty('bash', ['--noprofile', '--norc', '-c', script], options);
}

/** Whether the terminal was given back as it was taken: cursor shown, lines and echo on. */
export function leftBehind(pty: Pty): {
  readonly cooked: boolean;
  readonly cursorVisible: boolean;
} {
  const said = /left \d+ (.*)/.exec(pty.history().join('\n'))?.[1] ?? '';
  return {
    cooked: / ?\bicanon /.test(`${said} `) && !said.includes('-'),
    cursorVisible: pty.cursor().visible,
  };
}

/** Names of the escape sequences on the wire, such as `CSI K`, `CSI ?25 h`, `ESC 7`, `OSC 8`. */
export function sequences(wire: string): ReadonlySet<string> {
  const found = wire.matchAll(/\x1b(?:\[(\??)([\d;]*)([ -/]*[@-~])|\](\d*)|([^[\]]))/g);
  return new Set(
    [...found].map(([, mode = '', numbers = '', final, osc, other]) => {
      if (final !== undefined) return `CSI ${mode === '' ? '' : `?${numbers} `}${final}`;
      return osc === undefined ? `ESC ${other ?? ''}` : `OSC ${osc}`;
    }),
  );
}

function environment(extra: PtyOptions['env'] = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const all = { PATH, HOME, TMPDIR, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...extra };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function shows(what: string | RegExp | ((screen: string) => boolean), text: string): boolean {
  if (typeof what === 'string') return text.includes(what);
  return typeof what === 'function' ? what(text) : what.test(text);
}

function rowsOf(terminal: xterm.Terminal, from: number, to: number): string[] {
  const { active } = terminal.buffer;
  return Array.from(
    { length: to - from },
    (_, row) => active.getLine(from + row)?.translateToString(true) ?? '',
  );
}

function screen(terminal: xterm.Terminal): string[] {
  const { baseY } = terminal.buffer.active;
  return rowsOf(terminal, baseY, baseY + terminal.rows);
}

function history(terminal: xterm.Terminal): string[] {
  const rows = rowsOf(terminal, 0, terminal.buffer.active.length);
  return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
}

function cursor(terminal: xterm.Terminal, wire: string): ReturnType<Pty['cursor']> {
  const { cursorY, cursorX } = terminal.buffer.active;
  return {
    row: cursorY,
    column: cursorX,
    visible: wire.lastIndexOf('\x1b[?25l') <= wire.lastIndexOf('\x1b[?25h'),
  };
}
