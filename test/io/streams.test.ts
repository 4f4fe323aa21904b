import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { safe } from '../../src/core/text/gate.ts';
import { say } from '../../src/core/text/shown.ts';
import { nodeStreams, type StreamsOf } from '../../src/io/streams.ts';

/** A stream that keeps what is written, or fails with a code. */
class Sink extends Writable {
  text = '';
  writes = 0;
  failure: string | undefined;

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.writes += 1;
    if (this.failure === undefined) this.text += chunk.toString();
    done(
      this.failure === undefined
        ? undefined
        : Object.assign(new Error('no'), { code: this.failure }),
    );
  }
}

class Machine extends EventEmitter implements StreamsOf {
  readonly stdin = { isTTY: true };
  readonly stdout = new Sink();
  readonly stderr = new Sink();
  readonly env: Record<string, string>;
  readonly platform: NodeJS.Platform;
  exitCode: number | undefined;

  constructor(env: Record<string, string> = {}, platform: NodeJS.Platform = 'linux') {
    super();
    this.env = env;
    this.platform = platform;
  }

  /** As Node does after everything else. */
  end(code: number): number | undefined {
    this.exitCode = code;
    this.emit('exit');
    return this.exitCode;
  }
}

const settled = () => new Promise(setImmediate);

describe('writing', () => {
  it('goes to the stream that is named', () => {
    const machine = new Machine();
    const streams = nodeStreams(machine);
    streams.out(say`data\n`);
    streams.err(say`talk\n`);
    expect([machine.stdout.text, machine.stderr.text]).toEqual(['data\n', 'talk\n']);
  });

  it('into a pipe that nobody reads ends quietly, with the code there would have been', async () => {
    const machine = new Machine();
    machine.stdout.failure = 'EPIPE';
    const streams = nodeStreams(machine);
    streams.out(say`one\n`);
    await settled();
    streams.out(say`two\n`);
    expect([machine.stdout.writes, machine.stderr.text, machine.end(1)]).toEqual([1, '', 1]);
  });

  it('onto a full disk is told once and ends with 2, whatever the command says', async () => {
    const machine = new Machine();
    machine.stdout.failure = 'ENOSPC';
    const streams = nodeStreams(machine);
    streams.out(say`one\n`);
    streams.out(say`two\n`);
    await settled();
    expect(machine.stderr.text).toBe(
      'error: Could not write the output: no space left on the device\n',
    );
    expect(machine.end(0)).toBe(2);
  });

  it('to a stderr that fails is no failure', async () => {
    const machine = new Machine();
    machine.stderr.failure = 'ENOSPC';
    nodeStreams(machine).err(say`talk\n`);
    await settled();
    expect(machine.end(0)).toBe(0);
  });
});

describe('the locale', () => {
  it.each([
    [{}, '→'],
    [{ LANG: 'de_CH.UTF-8' }, '→'],
    [{ LANG: 'C.utf8' }, '→'],
    [{ LANG: '' }, '→'],
    [{ LANG: 'C' }, '\\u{2192}'],
    [{ LANG: 'de_CH.UTF-8', LC_ALL: 'POSIX' }, '\\u{2192}'],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, '→'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '', LC_CTYPE: 'en_US.ISO-8859-1' }, '\\u{2192}'],
  ])('%j shows an arrow as %s', (env, shown) => {
    const machine = new Machine(env);
    nodeStreams(machine).out(safe('→'));
    expect(machine.stdout.text).toBe(shown);
  });

  it('is not asked for data, unless a terminal shows them', () => {
    const machine = new Machine({ LANG: 'C' });
    nodeStreams(machine).data(safe('→'));
    expect(machine.stdout.text).toBe('→');
    const terminal = new Machine({ LANG: 'C' });
    Object.assign(terminal.stdout, { isTTY: true });
    nodeStreams(terminal).data(safe('→'));
    expect(terminal.stdout.text).toBe('\\u{2192}');
  });

  it('is not asked for a text as it is, which a terminal gets through the gate', () => {
    const machine = new Machine({ LANG: 'C' });
    nodeStreams(machine).exact('→\u001b\t');
    expect(machine.stdout.text).toBe('→\u001b\t');
    const terminal = new Machine({ LANG: 'C' });
    Object.assign(terminal.stdout, { isTTY: true });
    nodeStreams(terminal).exact('→\u001bx');
    expect(terminal.stdout.text).toBe('\\u{2192}\\x1bx');
  });

  it('is not asked on Windows', () => {
    const machine = new Machine({ LANG: 'C' }, 'win32');
    nodeStreams(machine).out(safe('→'));
    expect(machine.stdout.text).toBe('→');
  });
});

describe('sizes', () => {
  it('are those of the terminal now, 80 by 24 where there is none or it says 0', () => {
    const machine = new Machine();
    const { stdin, stdout } = nodeStreams(machine);
    expect([stdin.isTerminal, stdout.isTerminal, stdout.size()]).toEqual([
      true,
      false,
      { columns: 80, rows: 24 },
    ]);
    Object.assign(machine.stdout, { columns: 40, rows: 0 });
    expect(stdout.size()).toEqual({ columns: 40, rows: 24 });
  });
});
