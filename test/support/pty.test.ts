import { describe, expect, it } from 'vitest';
import { keys, leftBehind, sequences, startPty, startUnderShell } from './pty.ts';

describe('a program in a terminal', () => {
  it('is seen as a person sees it', async () => {
    const pty = startPty('bash', [
      '-c',
      'printf "one\\rtwo\\n\\033[31mred\\033[0m\\n"; read line; echo "got $line"; exit 7',
    ]);
    await pty.waitFor('red');
    expect(pty.screen().slice(0, 2)).toEqual(['two', 'red']);
    pty.type(`hello${keys.enter}`);
    expect(await pty.ended()).toEqual({ code: 7 });
    expect(pty.history()).toContain('got hello');
    expect([...sequences(pty.wire())]).toEqual(['CSI m']);
  });

  it('is heard to its last word, though it ended before anything was read', async () => {
    const pty = startPty('seq', ['1500']);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    await pty.ended();
    expect(pty.history().at(-1)).toBe('1500');
  });

  it('tells a terminal left raw with its cursor hidden from one left as it was', async () => {
    const good = startUnderShell('true');
    await good.ended();
    expect(leftBehind(good)).toEqual({ cooked: true, cursorVisible: true });
    const bad = startUnderShell(`printf '\\033[?25l'; stty -icanon -echo`);
    await bad.ended();
    expect(leftBehind(bad)).toEqual({ cooked: false, cursorVisible: false });
  });

  it('says which signal ended it', async () => {
    const pty = startPty('sleep', ['30']);
    pty.kill('SIGTERM');
    expect(await pty.ended()).toEqual({ code: 143 });
  });
});
