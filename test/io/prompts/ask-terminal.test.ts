import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../support/bundle.ts';
import { keys, startPty, type Pty, type PtyOptions } from '../../support/pty.ts';

let program = '';

beforeAll(async () => {
  program = await bundle(join(import.meta.dirname, 'asker-program.ts'));
});

const letters = ['fully connected', 'convolution', 'softmax', 'batch norm'];
const four = ['a', 'b', 'c', 'd'];
const pickOne = { ask: { kind: 'pick-one', options: letters, keys: four } };
const pickMany = {
  ask: { kind: 'pick-many', options: letters, keys: four, atLeast: 1, purpose: 'answer' },
};
const typeText = { ask: { kind: 'type-text' } };
const typeLong = { ask: { kind: 'type-long' } };
const orderItems = { ask: { kind: 'order-items', items: ['one', 'two', 'three', 'four'] } };
const matchPairs = {
  ask: {
    kind: 'match-pairs',
    left: ['dropout', 'batch norm', 'weight decay'],
    right: ['zeroes activations', 'rescales per batch', 'shrinks weights'],
    leftKeys: ['a', 'b', 'c'],
  },
};
const reveal = { ask: { kind: 'reveal' } };
const rate = {
  ask: { kind: 'rate', proposed: 3, intervals: ['1 min', '6 min', '10 min', '8 d'] },
};
const pause = {
  pause: [
    { key: 'u', words: 'undo' },
    { key: 'q', words: 'stop' },
    { key: 'x', words: 'show the source', rare: true },
  ],
};
const confirm = { confirm: 'Only a slip of the keys?' };
const two = ['v… g…', 'vanishing …'];

function start(steps: readonly object[], options?: PtyOptions): Pty {
  return startPty('node', [program, JSON.stringify(steps)], options);
}

/** What came back, once the program ended. */
async function got(pty: Pty): Promise<unknown[]> {
  await pty.ended();
  const lines = pty.wire().match(/got .*/g) ?? [];
  return lines.map((line) => JSON.parse(line.slice(4)));
}

/** Types each of `typed` once the prompt is there, waiting for `marker` before each. */
async function answered(step: object, ...typed: readonly string[]): Promise<unknown> {
  const pty = start([step]);
  await pty.waitFor('? keys');
  for (const text of typed) pty.type(text);
  const [first] = await got(pty);
  return first;
}

function value(given: unknown): object {
  return { kind: 'answer', given: { value: given } };
}

describe.concurrent('each shape is answered by its keys', () => {
  it.each([
    ['a letter', pickOne, ['c'], 2],
    ['a digit', pickOne, ['2'], 1],
    ['arrows and Enter', pickOne, [keys.down, keys.down, keys.enter], 2],
    [
      'true or false',
      { ask: { kind: 'pick-one', options: ['true', 'false'], keys: ['t', 'f'] } },
      ['f'],
      1,
    ],
    ['letters toggled', pickMany, ['a', 'c', 'd', 'c', keys.enter], [0, 3]],
    ['Space where one is', pickMany, [keys.down, ' ', keys.enter], [1]],
    ['a typed line', typeText, ['gradient', keys.enter], 'gradient'],
    ['a typed 0', typeText, ['0', keys.enter], '0'],
    ['a line mended', typeText, ['ab', keys.left, 'x', keys.backspace, 'y', keys.enter], 'ayb'],
    ['a question mark within a line', typeText, ['why?', keys.enter], 'why?'],
    ['wide characters', typeText, ['日本語', keys.backspace, '👩‍👩‍👧', keys.enter], '日本👩‍👩‍👧'],
    ['several lines', typeLong, ['one', keys.enter, 'two', keys.enter, keys.enter], 'one\ntwo'],
    [
      'a line pulled back',
      typeLong,
      ['one', keys.enter, keys.backspace, '!', keys.enter, keys.enter],
      'one!',
    ],
    [
      'an upper line mended, and gone down from',
      typeLong,
      ['one', keys.enter, 'two', keys.up, '!', keys.down, keys.down, '?', keys.enter, keys.enter],
      'one!\ntwo?',
    ],
    [
      'two lines joined',
      typeLong,
      ['one', keys.enter, 'two', keys.up, '\x1b[3~', keys.down, keys.enter, keys.enter],
      'onetwo',
    ],
    ['items carried', orderItems, [' ', keys.down, keys.down, ' ', keys.enter], [1, 2, 0, 3]],
    ['an item sent to a place', orderItems, [keys.down, '4', keys.enter], [0, 2, 3, 1]],
    [
      'pairs one by one',
      matchPairs,
      ['1', '3', '2', keys.enter],
      [
        [0, 0],
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'a pair mended',
      matchPairs,
      ['1', '3', '2', 'b', '1', keys.enter],
      [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
    ],
    ['the answer shown', reveal, [' '], true],
    ['a rating', rate, ['1'], 1],
    ['the proposed rating', rate, [' '], 3],
  ])('%s', async (_name, step, typed, given) => {
    expect(await answered(step, ...typed)).toMatchObject(value(given));
  });

  it.each([
    ['Enter', keys.enter, 'enter'],
    ['Space', ' ', 'enter'],
    ['a key of its own', 'u', 'u'],
    ['a rare key', 'x', 'x'],
  ])('a pause: %s', async (_name, typed, key) => {
    expect(await answered(pause, 'j', typed)).toEqual({ kind: 'key', key });
  });

  it.each([
    ['y', { kind: 'said', yes: true }],
    ['n', { kind: 'said', yes: false }],
    [keys.enter, { kind: 'said' }],
  ])('a question of ours: %j', async (typed, said) => {
    const pty = start([confirm]);
    await pty.waitFor('y yes');
    await sleep(600);
    pty.type(typed);
    expect(await got(pty)).toEqual([said]);
  });
});

describe.concurrent('beside answers', () => {
  it.each([
    ['0 on choices', pickOne, '0'],
    ['0 on several', pickMany, '0'],
    ['Esc on choices', pickOne, keys.escape],
    ['an empty line', typeText, keys.enter],
    ['Esc on a line', typeText, keys.escape],
    ['an empty text', typeLong, keys.enter],
    ['0 on an order', orderItems, '0'],
    ['0 on pairs', matchPairs, '0'],
  ])('%s means that one does not know', async (_name, step, key) => {
    expect(await answered(step, key)).toMatchObject({ kind: 'unknown', hints: 0 });
  });

  it.each([
    ['choices', pickOne, 'a'],
    ['a line', typeText, `x${keys.enter}`],
    ['a long text', typeLong, `x${keys.enter}${keys.enter}`],
    ['an order', orderItems, keys.enter],
  ])('hints on %s come one at a time and are counted', async (_name, { ask }, end) => {
    const pty = start([{ ask, frame: { hints: two } }]);
    await pty.waitFor('tab hint');
    pty.type(keys.tab);
    await pty.waitFor('hint  v… g…');
    await pty.still();
    expect(pty.screen().join('\n')).not.toContain('vanishing');
    pty.type(keys.tab);
    await pty.waitFor('hint  vanishing …');
    await pty.still();
    expect(pty.screen().join('\n')).not.toContain('tab hint');
    pty.type(`${keys.tab}${end}`);
    expect(await got(pty)).toMatchObject([{ kind: 'answer', hints: 2 }]);
  });

  it('hints given before are shown and not counted again', async () => {
    const pty = start([{ ...pickOne, frame: { hints: two, hintsSeen: 1 } }]);
    await pty.waitFor('hint  v… g…');
    pty.type(`${keys.tab}a`);
    expect(await got(pty)).toMatchObject([{ hints: 1 }]);
  });

  it('Ctrl-U takes the last answer back where there is one, and not in the middle of a line', async () => {
    const undo = { frame: { canUndo: true } };
    const pty = start([
      { ...pickOne, ...undo },
      { ...typeText, ...undo },
      { ...typeText, ...undo },
      pickOne,
    ]);
    await pty.waitFor('? keys');
    pty.type('\x15');
    await pty.waitFor('Question 2');
    pty.type('\x15');
    await pty.waitFor('Question 3');
    pty.type(`abc\x15d${keys.enter}`);
    await pty.waitFor('Question 4');
    pty.type('\x15a');
    const undone = { kind: 'undo' };
    expect(await got(pty)).toMatchObject([undone, undone, value('d'), value(0)]);
  });

  it.each([
    ['one of several', pickOne, 'a'],
    ['several', pickMany, `a${keys.enter}`],
    ['an order', orderItems, keys.enter],
    ['pairs', matchPairs, `123${keys.enter}`],
    ['a hidden answer', reveal, ' '],
    ['a rating', rate, ' '],
  ])('u on %s takes the last answer back where there is one', async (_name, step, end) => {
    const pty = start([{ ...step, frame: { canUndo: true } }, step]);
    await pty.waitFor('? keys');
    pty.type('u');
    await pty.waitFor(/Question 2[^]*\? keys/);
    // A hidden answer is shown by any key, so there `u` is one of them.
    pty.type(step === reveal ? end : `u${end}`);
    expect(await got(pty)).toMatchObject([{ kind: 'undo' }, { kind: 'answer' }]);
  });

  it.each([
    ['a line', typeText, `kept${keys.escape}`, keys.enter, 'kept'],
    [
      'a long text',
      typeLong,
      `one${keys.enter}two${keys.escape}`,
      keys.enter + keys.enter,
      'one\ntwo',
    ],
  ])('Esc on %s throws away nothing that was typed', async (_name, step, typed, end, text) => {
    const pty = start([step]);
    await pty.waitFor('? keys');
    pty.type(typed);
    await pty.waitFor(text.slice(-3));
    await pty.still();
    pty.type(end);
    expect(await got(pty)).toMatchObject([value(text)]);
  });

  it('a hint asked for while the keys are listed is shown', async () => {
    const pty = start([{ ...pickOne, frame: { hints: two, limit: 90_000 } }]);
    await pty.waitFor('? keys');
    pty.type('?');
    await pty.waitFor(/ctrl-c[^]*\d\d s/);
    pty.type(keys.tab);
    await pty.waitFor(/hint {2}v… g…[^]*\? keys/);
    pty.type('a');
    expect(await got(pty)).toMatchObject([{ hints: 1 }]);
  });

  it('Ctrl-T marks for later in an exam only', async () => {
    const pty = start([{ ...pickOne, frame: { marked: false } }, pickOne]);
    await pty.waitFor('ctrl-t mark');
    pty.type(keys.ctrlT);
    await pty.waitFor('marked for later');
    pty.type('a');
    await pty.waitFor('Question 2');
    pty.type(`${keys.ctrlT}a`);
    expect(await got(pty)).toMatchObject([{ marked: true }, { marked: false }]);
  });

  it.each([
    ['choices', pickOne, '?', 'show', 'b'],
    ['a pause', pause, '?', 'show the source', ' '],
    ['an empty line', typeText, '?', 'answer', `x${keys.enter}`],
    ['a line', typeText, keys.f1, 'answer', `x${keys.enter}`],
  ])('all keys are shown on %s', async (_name, step, key, _word, end) => {
    const pty = start([{ frame: { canUndo: true }, ...step }]);
    await pty.waitFor('? keys');
    pty.type(key);
    await pty.waitFor(/ctrl-c +stop/);
    pty.type(key);
    await pty.waitFor('? keys');
    pty.type(end);
    expect(await got(pty)).toHaveLength(1);
    expect(await pty.ended()).toEqual({ code: 0 });
  });

  it('a blank that may stay empty says so', async () => {
    const pty = start([{ ...typeText, frame: { mayBeBlank: true } }]);
    await pty.waitFor('empty enter leave blank');
    pty.type(keys.enter);
    expect(await got(pty)).toMatchObject([{ kind: 'unknown' }]);
  });

  it('a right-hand side that was used names what it was used for', async () => {
    const pty = start([matchPairs]);
    await pty.waitFor(/ {2}❯ – a {2}dropout[^]*\? keys/);
    pty.type('22');
    await pty.waitFor(
      / {4}2 a {2}dropout\n {4}2 b {2}batch norm\n {2}❯ – c[^]*\n {7}1 {2}zeroes activations\n {4}ab 2 {2}rescales per batch/,
    );
    pty.type(keys.ctrlC);
    expect(await got(pty)).toMatchObject([{ kind: 'stop' }]);
  });

  it('time that runs out gives what was half typed, and shows its last seconds', async () => {
    const pty = start([
      { ...typeText, frame: { limit: 900 } },
      { ...pickOne, frame: { limit: 300 } },
    ]);
    await pty.waitFor('1 s ·');
    pty.type('half');
    const [text, choice] = await got(pty);
    expect(text).toMatchObject({ kind: 'timeout', partial: 'half' });
    expect(choice).toMatchObject({ kind: 'timeout' });
    expect(choice).not.toHaveProperty('partial');
  });
});

describe.concurrent('pastes', () => {
  it('a long paste is one answer, cut at the longest', async () => {
    const text = 'word '.repeat(1000);
    expect(await answered(typeText, keys.paste(text), keys.enter)).toMatchObject(
      value('4096 characters'),
    );
  });

  it('a terminal without brackets does not answer with the first line of a paste', async () => {
    const pty = start([typeText]);
    await pty.waitFor('? keys');
    pty.type('one line of a paste\rand another one\r');
    await pty.waitFor('and another one');
    pty.type(keys.enter);
    expect(await got(pty)).toMatchObject([value('one line of a paste and another one ')]);
  });

  it('a paste keeps its lines in a long answer', async () => {
    const typed = ['so: ', keys.paste('one\r\ntwo\nthree'), keys.enter, keys.enter];
    expect(await answered(typeLong, ...typed)).toMatchObject(value('so: one\ntwo\nthree'));
  });

  it('a paste answers no choice', async () => {
    expect(await answered(pickOne, keys.paste('b'), 'c')).toMatchObject(value(2));
  });
});

describe.concurrent('between prompts', () => {
  it('keys typed ahead reach the prompts after, and are not echoed', async () => {
    const pty = start([pickOne, pause, pickOne]);
    await pty.waitFor('? keys');
    pty.type('b d');
    expect(await got(pty)).toMatchObject([value(1), { key: 'enter' }, value(3)]);
    expect(pty.history().filter((row) => /^b? ?d/.test(row))).toEqual([]);
  });

  it('a letter pressed twice answers and does nothing more, whatever it means after the answer', async () => {
    const bury = { pause: [{ key: 'b', words: 'bury' }] };
    const pty = start([pickOne, bury, bury]);
    await pty.waitFor('? keys');
    pty.type('bbb');
    await pty.waitFor(/Question 2[^]*\? keys/);
    pty.type('b ');
    await pty.waitFor(/Question 3[^]*\? keys/);
    pty.type('b');
    expect(await got(pty)).toMatchObject([value(1), { key: 'enter' }, { key: 'b' }]);
  });

  it('thirty prompts answered leave no listeners behind that Node would warn of', async () => {
    const pty = start(Array.from({ length: 30 }, () => pickOne));
    for (let question = 1; question <= 30; question++) {
      // oxlint-disable-next-line no-await-in-loop -- one prompt after the other
      await pty.waitFor(new RegExp(`Question ${question}\\n[^]*\\? keys`));
      pty.type('b');
    }
    expect(await got(pty)).toHaveLength(30);
    expect(pty.wire()).not.toContain('Warning');
  });

  it('an answered prompt leaves nothing on the screen', async () => {
    const pty = start([{ ...pickOne, frame: { hints: two } }]);
    await pty.waitFor('? keys');
    pty.type(`${keys.tab}?`);
    await pty.waitFor('ctrl-c');
    pty.type('b');
    await pty.ended();
    expect(pty.history().join('\n')).not.toMatch(/convolution|hint |ctrl-c/);
    expect(pty.history().slice(0, 2)).toEqual(['Question 1', '']);
    expect(pty.history()[2]).toMatch(/^got/);
  });
});
