import type { WriteStream } from 'node:tty';
import { asciiOnly, safe } from '../core/text/gate.ts';
import { say, type Shown } from '../core/text/shown.ts';
import type { Stream, Streams } from '../host.ts';

/** The part of a process that streams need. */
export interface StreamsOf {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  exitCode?: number | string | null | undefined;
  once(event: 'exit', listener: () => void): unknown;
}

type Output = NodeJS.WritableStream &
  Partial<
    Pick<WriteStream, 'isTTY' | 'columns' | 'rows' | 'destroyed' | 'errored' | 'writableLength'>
  > & { readonly _handle?: { setBlocking?(is: boolean): unknown } | null };

/**
 * The process's streams. A reader that went away (`quiz stats | head`) is no failure: nothing more
 * is written to it, and the program ends with the code it would have had. Anything else that keeps
 * data from stdout, such as a full disk, is told on stderr and ends with code 2.
 */
export function nodeStreams(machine: StreamsOf): Streams {
  const encode = readsUtf8(machine.env, machine.platform) ? (text: Shown) => text : asciiOnly;
  const writeErr = writer(machine.stderr, () => {});
  const err = (text: Shown) => writeErr(encode(text));
  const write = writer(machine.stdout, (error) => {
    err(say`error: Could not write the output: ${reasonOf(error)}\n`);
    // At the very end, because the command still sets the code it believes in.
    machine.once('exit', () => {
      machine.exitCode = 2;
    });
  });
  const out = (text: Shown) => write(encode(text));
  return {
    out,
    err,
    isHeard: () => !isBroken(machine.stdout),
    keepPace: () => waitForReader(machine.stdout),
    data: machine.stdout.isTTY === true ? out : write,
    exact: machine.stdout.isTTY === true ? (text) => out(safe(text)) : write,
    // Looked at late: to open standard input takes a while, and few commands read it.
    stdin: {
      get isTerminal() {
        return machine.stdin.isTTY === true;
      },
    },
    stdout: streamOf(machine.stdout),
    stderr: streamOf(machine.stderr),
  };
}

function writer(
  output: Output,
  failed: (error: NodeJS.ErrnoException) => void,
): (text: string) => void {
  let open = true;
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (open && !wentAway(error, output)) failed(error);
    open = false;
  });
  return (text) => {
    if (open && !isBroken(output) && text !== '') output.write(text);
  };
}

/** Known at once, while the stream's own event still waits for the program to pause. */
function isBroken({ destroyed, errored }: Output): boolean {
  return destroyed === true || (errored ?? null) !== null;
}

/**
 * Node puts aside what the reader of a pipe does not take at once, however much that is. Its handle can
 * wait instead, which libuv allows only while nothing was put aside.
 */
function waitForReader({ _handle, writableLength }: Output): void {
  if (writableLength === 0) _handle?.setBlocking?.(true);
}

/** The reader of a pipe, or a terminal that was closed. */
function wentAway({ code }: NodeJS.ErrnoException, { isTTY }: Output): boolean {
  return code === 'EPIPE' || (code === 'EIO' && isTTY === true);
}

function reasonOf(error: NodeJS.ErrnoException): Shown {
  if (error.code === 'ENOSPC') return say`no space left on the device`;
  return error.code === 'EIO' ? say`input or output error` : say`the device refused it`;
}

function streamOf(output: Output): Stream {
  return {
    isTerminal: output.isTTY === true,
    size: () => ({ columns: positive(output.columns, 80), rows: positive(output.rows, 24) }),
  };
}

/** Some terminals say that they are 0 columns wide. */
function positive(count: number | undefined, otherwise: number): number {
  return count === undefined || count <= 0 ? otherwise : count;
}

/** POSIX: the first of these that is set and not empty names the encoding. */
export function readsUtf8(env: StreamsOf['env'], platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  );
  return locale === undefined || /utf-?8/i.test(locale);
}
