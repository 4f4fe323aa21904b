import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../src/core/question/prompt.ts';
import { say, type Shown } from '../../src/core/text/shown.ts';
import { plainPaint } from '../../src/core/view/paint.ts';
import type { CardFrame, PauseKey, StopReason } from '../../src/host/asker.ts';
import { lineAsker } from '../../src/io/ask-lines.ts';

const pick: Prompt<Shown> = {
  kind: 'pick-one',
  options: [say`softmax`, say`convolution\nwith stride 2`],
  keys: ['a', 'b'],
};
const text: Prompt<Shown> = { kind: 'type-text' };
const long: Prompt<Shown> = { kind: 'type-long' };
const frame: CardFrame = { hints: [], hintsSeen: 0, canUndo: true, mayBeBlank: false };
const pauseKeys: readonly PauseKey[] = [
  { key: 'u', words: say`undo` },
  { key: 'f', words: say`flag` },
  { key: 'q', words: say`stop` },
  { key: 'b', words: say`bury`, rare: true },
];

interface Setting {
  readonly interactive?: boolean;
  readonly now?: () => number;
  readonly away?: () => number;
  readonly width?: number;
  readonly stopReason?: StopReason;
}

/** An asker on streams in memory; what it said, as one text. */
function opened({
  interactive = false,
  now = () => 0,
  away = () => 0,
  width = 78,
  stopReason,
}: Setting = {}) {
  const input = new PassThrough();
  const said: Shown[] = [];
  const abort = new AbortController();
  const asker = lineAsker({
    input,
    write: (shown) => said.push(shown),
    look: { paint: plainPaint, width, plain: true, color: false, links: false },
    interactive,
    signal: abort.signal,
    stopReason: () => stopReason,
    now,
    away,
  });
  return { asker, input, abort, said: () => said.join('') };
}

/** An asker that was given all its input beforehand. */
function piped(lines: string | Buffer, setting?: Setting) {
  const all = opened(setting);
  all.input.end(lines);
  return all;
}

function typed(value: string) {
  return { kind: 'answer', given: { kind: 'type-text', value }, hints: 0, ms: 0, marked: false };
}

describe('a prompt in lines', () => {
  it('prints numbered options and one line that says what to type', async () => {
    const { asker, said } = piped('2\n');
    const asked = await asker.ask(pick, { ...frame, hints: [say`slides`] });
    expect(asked).toMatchObject({ kind: 'answer', given: { kind: 'pick-one', value: 1 } });
    expect(said()).toBe(
      "1. softmax\n2. convolution\n   with stride 2\nAnswer, 1 to 2, :h for a hint, 0 for don't know:\n",
    );
  });

  it.each<[Prompt<Shown>, string]>([
    [
      {
        kind: 'pick-many',
        options: [say`x`, say`y`],
        keys: ['a', 'b'],
        atLeast: 1,
        purpose: 'answer',
      },
      "1. x\n2. y\nAll answers that are right, 1 to 2, such as 1 2, 0 for don't know:\n",
    ],
    [
      {
        kind: 'pick-many',
        options: [say`x`, say`y`],
        keys: ['a', 'b'],
        atLeast: 0,
        purpose: 'tick',
      },
      '1. x\n2. y\nPoints you made, 1 to 2, such as 1 2, an empty line for none:\n',
    ],
    [text, "Answer, an empty line for don't know:\n"],
    [{ kind: 'type-text', label: say`1 of 2` }, "Blank 1 of 2, an empty line for don't know:\n"],
    [
      { kind: 'type-text', label: say`Number, or an empty line to hand in` },
      'Number, or an empty line to hand in:\n',
    ],
    [long, "Answer, an empty line ends it, at once it means don't know:\n"],
    [
      { kind: 'order-items', items: [say`x`, say`y`] },
      "1. x\n2. y\nThe order, all the numbers such as 2 1 3, 0 for don't know:\n",
    ],
    [
      { kind: 'match-pairs', left: [say`x`], right: [say`y`, say`z`], leftKeys: ['a'] },
      "a. x\n1. y\n2. z\nPairs, one for each letter such as a2 b1, 0 for don't know:\n",
    ],
    [{ kind: 'reveal' }, 'Press Enter for the answer:\n'],
    [
      { kind: 'rate', proposed: 3, intervals: [say`1 min`, say`6 min`, say`10 min`, say`8 d`] },
      'How well did you know it, 1 again (1 min), 2 hard (6 min), 3 good (10 min), 4 easy (8 d), an empty line for 3:\n',
    ],
  ])('%j reads as a person would say it', async (prompt, words) => {
    const { asker, said } = piped('');
    expect(await asker.ask(prompt, frame)).toEqual({ kind: 'stop', reason: 'eof' });
    expect(said()).toBe(words);
  });

  it('tells a line that it does not understand, and asks again', async () => {
    const { asker, said } = piped('7\nsoftmax\n');
    expect(await asker.ask(pick, frame)).toMatchObject({ given: { value: 0 } });
    expect(said()).toContain('There is no option `7`: give a number from 1 to 2.\n');
  });

  it('breaks what it says of a line at the width of the terminal', async () => {
    const { asker, said } = piped(':none\n1\n', { width: 40 });
    await asker.ask(pick, frame);
    expect(said()).toContain(
      'There is no command `:none`: :? names\nthem, and :: begins an answer with a\ncolon.\n',
    );
  });

  it('shows what was typed as harmless text', async () => {
    const { asker, said } = piped('\u001b[2J\n1\n');
    await asker.ask(pick, frame);
    expect(said()).not.toContain('\u001b');
  });

  it.each([
    ['an empty line', pick, '\n'],
    ['0', pick, '0\n'],
    ['an empty line', text, '  \n'],
    ['an empty line', long, '\n'],
  ])('%s is don’t know', async (_name, prompt, line) => {
    expect(await piped(line).asker.ask(prompt, frame)).toEqual({
      kind: 'unknown',
      hints: 0,
      ms: 0,
      marked: false,
    });
  });

  it('0 is an answer where text is typed', async () => {
    expect(await piped('0\n').asker.ask(text, frame)).toEqual(typed('0'));
  });
});

describe('commands', () => {
  it(':h gives the hints that are left, one at a time', async () => {
    const { asker, said } = piped(':h\n:H\n:h\n1\n');
    const asked = await asker.ask(pick, {
      ...frame,
      hints: [say`one`, say`two`, say`three`],
      hintsSeen: 1,
    });
    expect(asked).toMatchObject({ kind: 'answer', hints: 2 });
    expect(said()).toContain('Hint 2 of 3: two\nHint 3 of 3: three\nThere are no more hints.\n');
  });

  it(':u goes back where that is possible', async () => {
    expect(await piped(':u\n').asker.ask(pick, frame)).toEqual({ kind: 'undo' });
    const { asker, said } = piped(':u\n1\n');
    expect(await asker.ask(pick, { ...frame, canUndo: false })).toMatchObject({ kind: 'answer' });
    expect(said()).toContain('There is no question to go back to.');
  });

  it(':q stops', async () => {
    expect(await piped(':q\n').asker.ask(text, frame)).toEqual({ kind: 'stop', reason: 'quit' });
  });

  it(':m turns the mark in an exam, and nowhere else', async () => {
    expect(await piped(':m\n1\n').asker.ask(pick, { ...frame, marked: false })).toMatchObject({
      marked: true,
    });
    expect(await piped(':m\n1\n').asker.ask(pick, { ...frame, marked: true })).toMatchObject({
      marked: false,
    });
    const { asker, said } = piped(':m\n1\n');
    expect(await asker.ask(pick, frame)).toMatchObject({ marked: false });
    expect(said()).toContain('in an exam only');
  });

  it('two colons begin an answer with one', async () => {
    expect(await piped('::q\n').asker.ask(text, frame)).toEqual(typed(':q'));
  });

  it.each([
    [':y', '`:y` goes after an answer'],
    [':)', 'There is no command `:)`'],
    [':', 'There is no command `:`'],
    [':?', ':q stops.'],
  ])('%s is no answer', async (line, words) => {
    const { asker, said } = piped(`${line}\n1\n`);
    expect(await asker.ask(text, frame)).toEqual(typed('1'));
    expect(said()).toContain(words);
  });
});

describe('the list of commands', () => {
  const listed = async (more: Partial<CardFrame>, lines = ':?\n1\n') => {
    const { asker, said } = piped(lines);
    await asker.ask(text, { ...frame, ...more });
    return said();
  };
  const hint = /^:h gives a hint\.$/m;

  it('names the hint only while there is one', async () => {
    expect(await listed({})).not.toMatch(hint);
    expect(await listed({ hints: [say`near`] })).toMatch(hint);
    expect(await listed({ hints: [say`near`] }, ':h\n:?\n1\n')).not.toMatch(hint);
  });

  it('names what goes after an answer, but in an exam', async () => {
    const words = 'After an answer: :y I was right';
    expect(await listed({})).toContain(words);
    expect(await listed({ marked: false })).not.toContain(words);
    expect(await listed({ emptyMeans: say`hand in` })).not.toContain(words);
  });

  it('leaves the pause of a pipe open, as does a command that works after other answers', async () => {
    const { asker, said } = piped(':?\n:y\n:b\n');
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'b' });
    expect(said()).toBe(
      'Commands: :u undo, :f flag, :q stop, :b bury.\n`:y` is no command here: :? names those that are.\n',
    );
  });

  it('leaves to the next question what is for it', async () => {
    const { asker } = piped(':h\n1\n');
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    expect(await asker.ask(text, frame)).toEqual(typed('1'));
  });
});

describe('lines as they come', () => {
  it('each prompt takes its own, however they are cut into pieces', async () => {
    const { asker, input } = opened();
    const asking = asker.ask(text, frame);
    input.write('he');
    await sleep(5);
    input.write('llo\r\nwor');
    expect(await asking).toEqual(typed('hello'));
    input.end('ld');
    expect(await asker.ask(text, frame)).toEqual(typed('world'));
    expect(await asker.ask(text, frame)).toEqual({ kind: 'stop', reason: 'eof' });
  });

  it('a letter cut into bytes is put together', async () => {
    const { asker, input } = opened();
    const bytes = Buffer.from('Škoda\n');
    input.write(bytes.subarray(0, 1));
    input.end(bytes.subarray(1));
    expect(await asker.ask(text, frame)).toEqual(typed('Škoda'));
  });

  it('bytes that are no UTF-8 and a byte order mark do not break it', async () => {
    const { asker } = piped(Buffer.from([0xef, 0xbb, 0xbf, 0x31, 0x0a, 0x61, 0xff, 0x62, 0x0a]));
    expect(await asker.ask(pick, frame)).toMatchObject({ given: { value: 0 } });
    expect(await asker.ask(text, frame)).toEqual(typed('a\ufffdb'));
  });

  it('of a line longer than 4096 characters the first 4096 count, and the next line is whole', async () => {
    const { asker, said } = piped(
      `${'x'.repeat(4096)}\r\n${'x'.repeat(4095)}😀${'y'.repeat(100_000)}\nnext\n`,
    );
    expect(await asker.ask(text, frame)).toEqual(typed('x'.repeat(4096)));
    expect(said()).not.toContain('too long');
    expect(await asker.ask(text, frame)).toEqual(typed('x'.repeat(4095)));
    expect(said()).toContain('too long: its first 4096 characters');
    expect(await asker.ask(text, frame)).toEqual(typed('next'));
  });

  it('an input that comes without end is not read ahead', async () => {
    const { asker, input } = opened();
    const asking = asker.ask(text, frame);
    let lines = 0;
    while (lines < 100_000 && input.write('same line\n')) lines += 1;
    expect(await asking).toEqual(typed('same line'));
    expect(lines).toBeLessThan(100_000);
  });
});

describe('a long answer', () => {
  it('ends at an empty line, which belongs to no later prompt', async () => {
    const { asker } = piped('one\n  two\n\n1\n');
    expect(await asker.ask(long, frame)).toMatchObject({
      given: { kind: 'type-long', value: 'one\n  two' },
    });
    expect(await asker.ask(pick, frame)).toMatchObject({ given: { value: 0 } });
  });

  it('ends at the end of input', async () => {
    expect(await piped('one\ntwo').asker.ask(long, frame)).toMatchObject({
      given: { value: 'one\ntwo' },
    });
  });
});

describe('on a pipe', () => {
  it('the pause is over at once and leaves the next line alone', async () => {
    const { asker, said } = piped('1\n2\n');
    await asker.ask(pick, frame);
    const before = said();
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    expect(said()).toBe(before);
    expect(await asker.ask(pick, frame)).toMatchObject({ given: { value: 1 } });
  });

  it.each(['u', 'b'])('the pause takes :%s', async (key) => {
    const { asker } = piped(`:${key}\nnext\n`);
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key });
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    expect(await asker.ask(text, frame)).toEqual(typed('next'));
  });

  it.each([':h', '::u', 'u', ':y', ''])('the pause leaves %j to the next prompt', async (line) => {
    const { asker } = piped(`${line}\n`);
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    await asker.ask(text, frame);
    expect(await asker.ask(text, frame)).toEqual({ kind: 'stop', reason: 'eof' });
  });

  it('the pause at the end of input is over, and only the next prompt stops', async () => {
    const { asker } = piped('');
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    expect(await asker.confirm(say`Sure?`)).toEqual({ kind: 'said', yes: undefined });
    expect(await asker.ask(pick, frame)).toEqual({ kind: 'stop', reason: 'eof' });
  });

  it('the pause does not wait for a program that waits for the next question', async () => {
    const { asker, input } = opened();
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    input.end('late\n');
    expect(await asker.ask(text, frame)).toEqual(typed('late'));
  });

  it.each([
    [':y\n', true],
    [':n\n', false],
    ['y\n', undefined],
    [':q\n', undefined],
  ])('%j to a question of ours is %s', async (line, yes) => {
    expect(await piped(line).asker.confirm(say`Only a slip?`)).toEqual({ kind: 'said', yes });
  });

  it('no time runs', async () => {
    const { asker, input } = opened({ now: () => 1_000_000 });
    const asking = asker.ask(text, { ...frame, limit: 1 });
    await sleep(20);
    input.end('slow\n');
    expect(await asking).toEqual(typed('slow'));
  });

  it('nobody is there to choose', () => {
    expect(piped('').asker.canChoose).toBe(false);
    expect(piped('', { interactive: true }).asker.canChoose).toBe(true);
  });
});

describe('at a terminal', () => {
  it('the pause waits for Enter and names the commands once', async () => {
    const { asker, said } = piped('\n\n', { interactive: true });
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'enter' });
    expect(await asker.pause(pauseKeys.slice(1))).toEqual({ kind: 'key', key: 'enter' });
    expect(said()).toBe(
      'Commands: :u undo, :f flag, :q stop, :? for more.\nPress Enter for the next question.\nPress Enter for the next question.\n',
    );
  });

  it('the pause names new keys, and what Enter does', async () => {
    const { asker, said } = piped('\n\nr\n', { interactive: true });
    await asker.pause(pauseKeys);
    await asker.pause([{ key: 'u', words: say`undo the last answer` }], say`close`);
    expect(said()).toContain('Press Enter to close.');
    expect(await asker.pause([{ key: 'r', words: say`try again` }])).toEqual({
      kind: 'key',
      key: 'r',
    });
    expect(said()).toContain('Commands: :r try again.');
  });

  it('the pause takes keys with and without a colon, and tells what it does not know', async () => {
    const { asker, said } = piped('nonsense\n:?\n:F\nu\n', { interactive: true });
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'f' });
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'key', key: 'u' });
    expect(said()).toContain('`nonsense` is no command here.');
    expect(said()).toContain(':b bury');
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'stop', reason: 'eof' });
  });

  it.each([
    ['y\n', { kind: 'said', yes: true }],
    [':n\n', { kind: 'said', yes: false }],
    ['perhaps\nNO\n', { kind: 'said', yes: false }],
    ['\n', { kind: 'said', yes: undefined }],
    [':q\n', { kind: 'stop', reason: 'quit' }],
    ['', { kind: 'stop', reason: 'eof' }],
  ])('%j to a question of ours is %j', async (lines, said) => {
    expect(await piped(lines, { interactive: true }).asker.confirm(say`Only a slip?`)).toEqual(
      said,
    );
  });

  it('a prompt is over when its time is, with the lines typed so far', async () => {
    let clock = 0;
    const { asker, input, said } = opened({ interactive: true, now: () => (clock += 10) });
    const asking = asker.ask(long, { ...frame, limit: 60 });
    input.write('half an\n');
    expect(await asking).toMatchObject({ kind: 'timeout', partial: 'half an' });
    expect(said()).toContain('Time left: 1 s.');
    expect(await asker.ask(text, { ...frame, limit: 0 })).toMatchObject({ kind: 'timeout' });
  });

  it('while the program is stopped, the time of a card stands still and that of an exam runs on', async () => {
    const stopped = () => ({ interactive: true, now: () => clock, away: () => clock - 1000 });
    let clock = 1000;
    const card = piped('x\n', stopped());
    const asking = card.asker.ask(text, { ...frame, limit: 5000 });
    clock = 60_000;
    expect(await asking).toMatchObject({ kind: 'answer', ms: 0 });
    clock = 1000;
    const exam = opened(stopped());
    const late = exam.asker.ask(text, { ...frame, limit: 20, examLeft: 20 });
    clock = 60_000;
    expect(await late).toMatchObject({ kind: 'timeout' });
  });

  it('measures how long an answer took', async () => {
    const times = [1000, 3500];
    const { asker } = piped('x\n', { interactive: true, now: () => times.shift() ?? 0 });
    expect(await asker.ask(text, frame)).toMatchObject({ ms: 2500 });
  });
});

describe('stopping', () => {
  it.each<[StopReason | undefined, StopReason]>([
    ['terminated', 'terminated'],
    [undefined, 'interrupt'],
  ])('a signal with reason %s ends an open prompt as %s', async (stopReason, reason) => {
    const { asker, abort } = opened(stopReason === undefined ? {} : { stopReason });
    const asking = asker.ask(pick, frame);
    abort.abort();
    expect(await asking).toEqual({ kind: 'stop', reason });
    expect(await asker.pause(pauseKeys)).toEqual({ kind: 'stop', reason });
    expect(await asker.confirm(say`Sure?`)).toEqual({ kind: 'stop', reason });
  });

  it('a terminal that fails to be read is gone', async () => {
    const { asker, input } = opened({ interactive: true });
    const asking = asker.ask(pick, frame);
    input.destroy(new Error('EIO'));
    expect(await asking).toEqual({ kind: 'stop', reason: 'gone' });
  });

  it('after closing nothing listens to the input', () => {
    const { asker, input } = opened();
    const before = input.listenerCount('data');
    asker.close();
    expect([before, input.listenerCount('data'), input.isPaused()]).toEqual([1, 0, true]);
  });
});
