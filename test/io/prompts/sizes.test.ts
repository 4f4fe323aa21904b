import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../support/bundle.ts';
import { keys, startPty, type Pty, type PtyOptions } from '../../support/pty.ts';

let program = '';

beforeAll(async () => {
  program = await bundle(join(import.meta.dirname, 'asker-program.ts'));
});

const four = ['a', 'b', 'c', 'd'];
const sentences = [
  'A fully connected layer has one weight per pair of input and output, however large these are',
  '畳み込み層は、入力のすべての位置に同じ重みを適用するので、重みの数は画像の大きさによらない',
  'softmax',
  'batch norm 👩‍👩‍👧 rescales',
];
const long = { ask: { kind: 'pick-one', options: sentences, keys: four } };
const eight = Array.from({ length: 8 }, (_, index) => `option number ${index + 1}`);
const eightKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function start(step: object, options: PtyOptions): Pty {
  return startPty('node', [program, JSON.stringify([step])], options);
}

function count(pty: Pty, text: string): number {
  return pty.history().join('\n').split(text).length - 1;
}

describe.concurrent('a prompt taller than the screen', () => {
  it.each([
    ['pick-one', { ask: { kind: 'pick-one', options: eight, keys: eightKeys } }, ['g'], 6],
    [
      'pick-many',
      {
        ask: { kind: 'pick-many', options: eight, keys: eightKeys, atLeast: 1, purpose: 'answer' },
      },
      ['c', 'h', 'c', keys.enter],
      [7],
    ],
    [
      'order-items',
      { ask: { kind: 'order-items', items: eight } },
      ['87654321', keys.enter],
      [7, 6, 5, 4, 3, 2, 1, 0],
    ],
    [
      'match-pairs',
      {
        ask: {
          kind: 'match-pairs',
          left: eight.slice(0, 4),
          right: eight.slice(4),
          leftKeys: four,
        },
      },
      ['a1 b1', keys.enter, ' c2 d4', keys.enter],
      [
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 3],
      ],
    ],
  ])('%s: its options are printed once', async (_name, step, typed, value) => {
    const pty = start(step, { rows: 12 });
    await pty.waitFor('? keys');
    for (const text of typed) {
      pty.type(text);
      // oxlint-disable-next-line no-await-in-loop -- as a person types
      await pty.waitFor(() => true);
    }
    await pty.ended();
    expect(count(pty, 'option number 3')).toBe(1);
    expect(pty.wire().split('option number 3')).toHaveLength(2);
    expect(pty.wire()).toContain(`"value":${JSON.stringify(value)}`);
  });

  const twelve = Array.from({ length: 12 }, (_, index) => `option number ${index + 1}`);
  const twelveKeys = [...'abcdefghij', '11', '12'];

  it.each([
    ['pick-one', {}, '1', keys.up, 11],
    ['pick-many', { atLeast: 1, purpose: 'answer' }, '1', `${keys.up} `, [11]],
  ])(
    '%s of more options than keys: arrows reach the rest, and no digit stands for 11',
    async (kind, rest, digit, arrows, value) => {
      const ask = { kind, options: twelve, keys: twelveKeys, ...rest };
      const pty = start({ ask }, { rows: 24 });
      await pty.waitFor('↑↓');
      pty.type(`${digit}${arrows}${keys.enter}`);
      await pty.ended();
      expect(pty.wire()).toContain(`"value":${JSON.stringify(value)}`);
    },
  );

  it.each([
    ['pick-one', {}, '11', 10],
    ['pick-many', { atLeast: 1, purpose: 'answer' }, 'b 12', [1, 11]],
  ])('%s of more options than keys or rows takes a line', async (kind, rest, typed, value) => {
    const pty = start(
      { ask: { kind, options: twelve, keys: twelveKeys, ...rest } },
      { rows: 14, cols: 60 },
    );
    await pty.waitFor('such as');
    pty.type(`${typed}${keys.enter}`);
    await pty.ended();
    expect(pty.wire()).toContain(`"value":${JSON.stringify(value)}`);
    expect(count(pty, 'option number 3')).toBe(1);
  });

  it.each([30, 12])('a list of keys is whole at 20 columns and %i rows', async (rows) => {
    const keys = [
      { key: 'y', words: 'I was right' },
      { key: 'b', words: 'bury until tomorrow', rare: true },
    ];
    const pty = start({ pause: keys }, { rows, cols: 20 });
    await pty.waitFor('? keys');
    pty.type('?');
    await pty.waitFor('ctrl-c');
    const shown = pty
      .screen()
      .join(' ')
      .replaceAll(/[\s·]+/g, ' ');
    expect(shown).toContain('y I was right b bury until tomorrow ctrl-c stop');
    expect(shown).not.toContain('…');
    pty.type(' ');
    await pty.ended();
  });

  it('a list of keys longer than the screen runs on in lines and is drawn once', async () => {
    const rare = [...'uyfbsoexqn'].map((key) => ({ key, words: `words of ${key}`, rare: true }));
    const pty = start({ pause: rare }, { rows: 8, cols: 60 });
    await pty.waitFor('? keys');
    for (const [key, sign] of [
      ['?', 'words of n'],
      ['?', '? keys'],
      ['?', 'words of n'],
    ] as const) {
      pty.type(key);
      // oxlint-disable-next-line no-await-in-loop -- one drawing after the other
      await pty.waitFor(sign);
    }
    await pty.still();
    for (const { words } of rare) expect(count(pty, words)).toBe(1);
    expect(count(pty, 'Question 1')).toBe(1);
    pty.type(' ');
    await pty.ended();
    expect(count(pty, 'words of')).toBe(0);
  });

  it('a label too wide for its terminal leaves the line its room', async () => {
    const pty = start({ ask: { kind: 'order-items', items: eight } }, { rows: 12, cols: 20 });
    await pty.waitFor('›');
    pty.type('8 7 6 5 4 3 2 1');
    await pty.waitFor('6 5 4 3 2 1');
    await pty.still();
    expect(count(pty, 'such as')).toBe(1);
    pty.type(keys.enter);
    await pty.ended();
    expect(count(pty, 'such as')).toBe(0);
  });

  it('picks said on a line go on under it in a narrow terminal', async () => {
    const ask = { kind: 'pick-many', options: eight, keys: eightKeys, atLeast: 1 };
    const pty = start({ ask: { ...ask, purpose: 'answer' } }, { rows: 12, cols: 20 });
    await pty.waitFor('? keys');
    pty.type('abcdefgh');
    await pty.waitFor(/a b[^]*g h/);
    await pty.still();
    expect(count(pty, 'Answer [')).toBe(1);
    pty.type(keys.enter);
    await pty.ended();
    expect(count(pty, 'Answer [')).toBe(0);
  });

  const hints = ['one\ntwo\nthree', 'four\nfive', 'six'];
  it.each([
    ['choices', 14, { ask: { kind: 'pick-one', options: eight, keys: eightKeys } }, 'h', 'number'],
    ['a line', 7, { ask: { kind: 'type-text' } }, `abc${keys.enter}`, '› '],
    [
      'an order',
      14,
      { ask: { kind: 'order-items', items: eight.slice(0, 6) } },
      keys.enter,
      'number',
    ],
  ])(
    'hints on %s that the screen has no rows for are printed above, once, and hide nothing',
    async (_name, rows, step, end, sign) => {
      const pty = start({ ...step, frame: { hints } }, { rows });
      await pty.waitFor('? keys');
      const drawn = pty.screen().filter((row) => row.includes(sign)).length;
      for (const [index, hint] of hints.entries()) {
        const before = pty.wire().length;
        pty.type(keys.tab);
        // oxlint-disable-next-line no-await-in-loop -- one hint after the other
        await pty.still(before);
        expect(pty.screen().filter((row) => row.includes(sign))).toHaveLength(drawn);
        expect(count(pty, 'hint  ')).toBe(index + 1);
        for (const line of hint.split('\n')) expect(count(pty, line)).toBe(1);
      }
      pty.type(end);
      await pty.ended();
      expect(pty.wire()).toContain('"hints":3');
      expect(count(pty, sign)).toBe(0);
      expect(count(pty, 'Question 1')).toBe(1);
    },
  );

  it('rows taken away from the terminal leave no gap above the prompt', async () => {
    const pty = start({ ask: { kind: 'pick-one', options: eight, keys: eightKeys } }, { rows: 24 });
    await pty.waitFor('? keys');
    await pty.still();
    for (const rows of [6, 24]) {
      const before = pty.wire().length;
      pty.resize(80, rows);
      // oxlint-disable-next-line no-await-in-loop -- one size after the other
      await pty.still(before);
      expect(pty.history().join('\n')).not.toContain('\n\n\n');
    }
    expect(pty.screen().join('\n')).toMatch(/number 1\n[^]*number 8\n/);
    pty.type('h');
    await pty.ended();
    expect(pty.wire()).toContain('"value":7');
  });

  it('a long text is never on the screen twice', async () => {
    const pty = start({ ask: { kind: 'type-long' } }, { rows: 14 });
    await pty.waitFor('? keys');
    for (let line = 1; line <= 30; line++) pty.type(`line ${line}.${keys.enter}`);
    await pty.waitFor('line 30.');
    await pty.still();
    expect(count(pty, 'line 30.')).toBe(1);
    expect(count(pty, 'Question 1')).toBe(1);
    pty.type(keys.enter);
    await pty.ended();
    expect(count(pty, 'line 3')).toBe(0);
  });

  it('a long line of a long text is whole on the screen, with the cursor where one types', async () => {
    const pty = start({ ask: { kind: 'type-long' } }, { rows: 16, cols: 40 });
    await pty.waitFor('? keys');
    const words = Array.from({ length: 20 }, (_, index) => `w${index}`).join(' ');
    pty.type(keys.paste(words));
    await pty.waitFor('w19');
    pty.type(keys.enter + keys.paste(words) + keys.left.repeat(40));
    const atCursor = () => pty.screen()[pty.cursor().row]?.slice(pty.cursor().column) ?? '';
    await pty.waitFor(() => atCursor().startsWith(' w10'));
    const typed = pty.screen().filter((row) => /w\d/.test(row));
    expect(typed.map((row) => row.slice(4)).join(' ')).toBe(`${words} ${words}`);
    pty.type(`X${keys.enter}${keys.backspace}`);
    await pty.waitFor('w9X w10');
    pty.type(keys.ctrlC);
    await pty.ended();
    expect(count(pty, 'w0')).toBe(0);
  });

  it('a long line scrolls sideways on one row', async () => {
    const pty = start({ ask: { kind: 'type-text' } }, { rows: 8, cols: 40 });
    await pty.waitFor('? keys');
    pty.type(keys.paste(Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ')));
    await pty.waitFor('w99');
    await pty.still();
    expect(pty.screen().filter((row) => /w\d/.test(row))).toHaveLength(1);
    pty.type('\x01');
    await pty.waitFor('› w0 w1');
    await pty.still();
    expect(pty.cursor().column).toBe(4);
    pty.type(keys.enter);
    await pty.ended();
    expect(count(pty, 'w0')).toBe(0);
  });
});

describe.concurrent('widths', () => {
  it.each([20, 40, 80, 200])(
    'at %i columns nothing is cut and keys do not draw twice',
    async (cols) => {
      const pty = start(long, { cols, rows: 40 });
      await pty.waitFor('? keys');
      for (const key of [keys.down, keys.down, keys.down, keys.up]) pty.type(key);
      await pty.waitFor(/❯ c/);
      await pty.still();
      const screen = pty.screen().join('').replaceAll(' ', '');
      for (const sentence of sentences) expect(screen).toContain(sentence.replaceAll(' ', ''));
      expect(count(pty, '❯')).toBe(1);
      expect(count(pty, 'Question 1')).toBe(1);
      pty.type(keys.enter);
      await pty.ended();
      expect(pty.wire()).toContain('"value":2');
      expect(count(pty, 'softmax')).toBe(0);
    },
  );

  it('an option goes on under its text', async () => {
    const pty = start(long, { cols: 40 });
    await pty.waitFor('? keys');
    await pty.still();
    const [first = '', second = ''] = pty
      .screen()
      .filter((row) => /connected|however|weight|input/.test(row));
    expect(first).toMatch(/^ {2}❯ a {2}A fully/);
    expect(second).toMatch(/^ {7}\S/);
    pty.type('a');
    await pty.ended();
  });

  it('typed wide characters stay on one row, the cursor where the next one goes', async () => {
    const pty = start({ ask: { kind: 'type-text' } }, { cols: 40 });
    await pty.waitFor('? keys');
    pty.type('日本語');
    await pty.waitFor('日本語');
    await pty.still();
    expect(pty.cursor().column).toBe(10);
    pty.type(keys.left);
    await pty.waitFor(() => pty.cursor().column === 8);
    pty.type(keys.paste('漢字'.repeat(40)));
    await pty.waitFor('漢字漢字');
    await pty.still();
    expect(pty.screen().filter((row) => /[日漢]/.test(row))).toHaveLength(1);
    expect(pty.cursor().column).toBeLessThan(40);
    pty.type(keys.enter);
    await pty.ended();
    expect(count(pty, '漢')).toBe(0);
  });

  it.each([
    ['choices', long, keys.down, '❯ b'],
    ['a line', { ask: { kind: 'type-text' } }, 'half typed', 'half typed'],
    [
      'a long text',
      { ask: { kind: 'type-long' } },
      `one two three four five six seven eight nine ten${keys.enter}half typed`,
      'half typed',
    ],
  ])(
    '80, 40 and 80 columns again: %s are on the screen once, and nothing else is lost',
    async (_name, step, typed, sign) => {
      const pty = start(step, { cols: 80, env: { TERM_PROGRAM: 'vscode' } });
      await pty.waitFor('? keys');
      pty.type(typed);
      await pty.waitFor(sign);
      await pty.still();
      for (const cols of [40, 80, 25, 80]) {
        const before = pty.wire().length;
        pty.resize(cols, 24);
        // oxlint-disable-next-line no-await-in-loop -- one size after the other
        await pty.still(before);
        expect(count(pty, sign)).toBe(1);
        expect(count(pty, '? keys')).toBe(1);
        expect(count(pty, 'Question 1')).toBe(1);
      }
      pty.type(keys.enter);
      if (sign !== '❯ b') pty.type(keys.enter);
      await pty.ended();
      expect(pty.history().slice(0, 2)).toEqual(['Question 1', '']);
      expect(pty.history()[2]).toMatch(/^got/);
    },
  );
});
