import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { say, type Shown } from '../../../src/core/text/shown.ts';
import { plainPaint, type Paint } from '../../../src/core/view/paint.ts';
import type { CardFrame } from '../../../src/host/asker.ts';
import { confirm } from '../../../src/io/prompts/confirm.ts';
import { matchPairs } from '../../../src/io/prompts/match-pairs.ts';
import { orderItems } from '../../../src/io/prompts/order-items.ts';
import { pause } from '../../../src/io/prompts/pause.ts';
import { pickMany } from '../../../src/io/prompts/pick-many.ts';
import { pickOne } from '../../../src/io/prompts/pick-one.ts';
import { rate } from '../../../src/io/prompts/rate.ts';
import type { PromptTerminal } from '../../../src/io/prompts/terminal.ts';
import { typeText } from '../../../src/io/prompts/type-text.ts';

const marks: Paint = (style, text) => say`${style as Shown}(${text})`;

function terminal(columns = 80, paint: Paint = plainPaint): PromptTerminal {
  return {
    look: { paint, width: 78, plain: false, color: false, links: false },
    columns: () => columns,
    rows: () => 24,
    now: () => performance.now(),
    write: () => {},
    cursorSinks: false,
    onResize: () => () => {},
  };
}

const frame: CardFrame = { hints: [], hintsSeen: 0, canUndo: false, mayBeBlank: false };
const options = [say`dropout`, say`weight decay`, say`a larger batch`];
const keys = ['a', 'b', 'c'];

async function screen<Config>(
  prompt: Parameters<typeof render<unknown, Config>>[0],
  config: Config,
  ...typed: readonly string[]
): Promise<string> {
  const { events, getScreen } = await render(prompt, config);
  for (const name of typed)
    events.keypress({ name, sequence: name.length === 1 ? name : '' } as never);
  return getScreen();
}

describe('prompts as drawn', () => {
  it('some of several, two chosen', async () => {
    const prompt = { kind: 'pick-many', options, keys, atLeast: 1, purpose: 'answer' } as const;
    expect(await screen(pickMany, { terminal: terminal(), frame, prompt }, 'a', 'c'))
      .toMatchInlineSnapshot(`
      "◉ a  dropout
          ◯ b  weight decay
        ❯ ◉ c  a larger batch

        a–c toggle · enter answer · 0 don’t know · ? keys"
    `);
  });

  it('pairs, one matched', async () => {
    const prompt = {
      kind: 'match-pairs',
      left: options,
      right: [say`rescales`, say`shrinks`, say`zeroes`],
      leftKeys: keys,
    } as const;
    expect(await screen(matchPairs, { terminal: terminal(), frame, prompt }, '3'))
      .toMatchInlineSnapshot(`
      "3 a  dropout
        ❯ – b  weight decay
          – c  a larger batch

            1  rescales
            2  shrinks
          a 3  zeroes

        1–3 match · 0 don’t know · ? keys"
    `);
  });

  it('a rating, wide and narrow', async () => {
    const prompt = {
      kind: 'rate',
      proposed: 3,
      intervals: [say`1 min`, say`6 min`, say`10 min`, say`8 d`],
    } as const;
    expect(await screen(rate, { terminal: terminal(), frame, prompt })).toMatchInlineSnapshot(`
      "1 Again 1 min     2 Hard 6 min     3 Good 10 min     4 Easy 8 d

        1–4 how well you knew it · space Good · ? keys"
    `);
    expect(await screen(rate, { terminal: terminal(30), frame, prompt })).toMatchInlineSnapshot(`
      "1 Again 1 min
        2 Hard 6 min
        3 Good 10 min
        4 Easy 8 d

        space Good · ? keys"
    `);
  });

  it('a question of ours keeps its keys on one row', async () => {
    const question = say`1 card is marked for later. Hand in all the same?`;
    const at = (columns: number) => screen(confirm, { terminal: terminal(columns), question });
    expect(await at(80)).toContain('Hand in all the same?   y yes   n no');
    expect(await at(60)).toContain('Hand in all the same?\n  y yes   n no');
    expect(await at(40)).toContain('Hand in\n  all the same?   y yes   n no');
  });

  it('some of several and an order at 40 columns say how to answer', async () => {
    const many = { kind: 'pick-many', options, keys, atLeast: 0, purpose: 'tick' } as const;
    const ticked = await screen(pickMany, { terminal: terminal(40), frame, prompt: many });
    expect(ticked).toContain('a–c tick · enter go on · ? keys');
    const order = { kind: 'order-items', items: options } as const;
    const moved = await screen(orderItems, { terminal: terminal(40), frame, prompt: order });
    expect(moved).toContain('space lift · enter answer · ? keys');
  });

  it.each([
    [5_000, '5 s'],
    [119_000, '119 s'],
    [120_000, '2:00'],
    [1_799_000, '29:59'],
  ])('%i milliseconds that are left are shown as %s', async (limit, words) => {
    const prompt = { kind: 'pick-one', options, keys } as const;
    const config = { terminal: terminal(), frame: { ...frame, limit }, prompt };
    const { answer, events, getScreen } = await render(pickOne, config);
    expect(getScreen()).toContain(`  ${words} · a–c answer`);
    events.keypress({ name: 'a', sequence: 'a' } as never);
    await answer;
  });

  it('a pause, with all its keys after ?', async () => {
    const own = [
      { key: 'u', words: say`undo` },
      { key: 'x', words: say`show the source`, rare: true as const },
    ];
    expect(
      await screen(pause, { terminal: terminal(), keys: own, enter: say`next`, answeredBy: '' }),
    ).toMatchInlineSnapshot(`"enter next · u undo · ? keys"`);
    expect(
      await screen(
        pause,
        { terminal: terminal(), keys: own, enter: say`next`, answeredBy: '' },
        '?',
      ),
    ).toMatchInlineSnapshot(`
      "enter   next
        u       undo
        x       show the source
        ctrl-c  stop"
    `);
  });

  it.each([
    [499, 'b', undefined],
    [501, 'b', 'b'],
    [0, 'u', 'u'],
    [0, 'return', 'enter'],
  ])('a pause after an answer by b: at %i ms %s gives %s', async (at, name, key) => {
    let now = 0;
    const own = [
      { key: 'b', words: say`bury` },
      { key: 'u', words: say`undo` },
    ];
    const config = {
      terminal: { ...terminal(), now: () => now },
      keys: own,
      enter: say`next`,
      answeredBy: 'b',
    };
    const { answer, events } = await render(pause, config);
    let given: string | undefined;
    const over = answer.then((value) => (given = value));
    now = at;
    events.keypress({ name, sequence: name.length === 1 ? name : '' } as never);
    await new Promise(setImmediate);
    expect(given).toBe(key);
    if (given === undefined) events.keypress('enter');
    await over;
  });

  it.each([
    [[100, 's'], undefined],
    [[400, 's', 400, 'u', 400, 'return'], undefined],
    [[600, 's'], 's'],
    [[400, 'u', 600, 's'], 's'],
  ])('a pause after time ran out waits for the end of typing: %j gives %s', async (typed, key) => {
    let now = 0;
    const config = {
      terminal: { ...terminal(), now: () => now },
      keys: [
        { key: 's', words: say`suspend` },
        { key: 'u', words: say`undo` },
      ],
      enter: say`next`,
      answeredBy: 's',
      cutShort: true,
    };
    const { answer, events } = await render(pause, config);
    let given: string | undefined;
    const over = answer.then((value) => (given = value));
    for (const one of typed) {
      if (typeof one === 'number') now += one;
      else events.keypress({ name: one, sequence: one.length === 1 ? one : '' } as never);
    }
    await new Promise(setImmediate);
    expect(given).toBe(key);
    now += 10_000;
    if (given === undefined) events.keypress('enter');
    await over;
  });

  it('a question of ours that opens in the midst of typing waits until that is over', async () => {
    let now = 0;
    const config = { terminal: { ...terminal(), now: () => now }, question: say`Only a slip?` };
    const { answer, events } = await render(confirm, config);
    const said: unknown[] = [];
    const over = answer.then((value) => said.push(value));
    for (const [at, key] of [
      [100, 'n'],
      [550, 'return'],
      [1040, 'y'],
      [1700, 'x'],
      [2100, 'n'],
    ] as const) {
      now = at;
      events.keypress({ name: key, sequence: key.length === 1 ? key : '' } as never);
    }
    await new Promise(setImmediate);
    expect(said).toEqual([]);
    now = 2601;
    events.keypress({ name: 'y', sequence: 'y' } as never);
    await over;
    expect(said).toEqual([true]);
  });

  it('some of several, none chosen: Enter is named and says what is missing', async () => {
    const prompt = { kind: 'pick-many', options, keys, atLeast: 1, purpose: 'answer' } as const;
    const config = { terminal: terminal(), frame, prompt };
    expect(await screen(pickMany, config)).toContain('enter answer');
    expect(await screen(pickMany, config, 'return')).toContain('\n  Choose first\n');
    expect(await screen(pickMany, config, 'return', 'a')).not.toContain('Choose first');
  });

  it('a card that is marked says how to mark it no longer', async () => {
    const prompt = { kind: 'pick-one', options, keys } as const;
    const marked = { ...frame, marked: true };
    const shown = await screen(pickOne, { terminal: terminal(), frame: marked, prompt });
    expect(shown).toContain('marked for later · a–c answer · ctrl-t no longer mark');
  });

  it('a blank of a cloze with a hint, the last seconds in red', async () => {
    const blank = { ...frame, mayBeBlank: true, hints: [say`b…`], hintsSeen: 1, limit: 4000 };
    const parse = (line: string) => ({ problem: line });
    const config = { terminal: terminal(80, marks), frame: blank, label: say`1 of 2`, parse };
    expect(await screen(typeText, config, 'x')).toMatchInlineSnapshot(`
      "1 of 2  accent(›) x

          dim(hint)  b…

        wrong(4 s)dim( · )dim(enter answer · empty enter leave blank · ? keys)"
    `);
  });

  it('a line that cannot be taken says why and stays', async () => {
    const parse = () => ({ problem: 'There is no item `9`' });
    const shown = await screen(typeText, { terminal: terminal(), frame, parse }, '9', 'return');
    expect(shown).toMatch(/There is no item `9`\n {2}› 9\n/);
  });

  it('the key line drops what does not fit, never the way to the rest', async () => {
    const prompt = { kind: 'pick-one', options, keys } as const;
    const shown = await screen(pickOne, {
      terminal: terminal(24),
      frame: { ...frame, hints: [say`x`] },
      prompt,
    });
    expect(shown.split('\n').at(-1)).toBe('  a–c answer · ? keys');
  });
});

describe('the clock of a card', () => {
  async function stoppedFor(ms: number, limits: Pick<CardFrame, 'limit' | 'examLeft'>) {
    let now = 0;
    const prompt = { kind: 'pick-one', options, keys } as const;
    const config = {
      terminal: { ...terminal(), now: () => now },
      frame: { ...frame, ...limits },
      prompt,
    };
    const { input, answer, getScreen, events } = await render(pickOne, config);
    input.emit('leave');
    now = ms;
    await new Promise((resolve) => setTimeout(resolve, 250));
    input.emit('return');
    await new Promise((resolve) => setTimeout(resolve, 250));
    const shown = getScreen();
    events.keypress({ name: 'a', sequence: 'a' } as never);
    return { shown, answer: await answer };
  }

  it('stands still while the program is stopped, and its answer takes no longer for it', async () => {
    const { shown, answer } = await stoppedFor(60_000, { limit: 5000 });
    expect(shown).toContain('5 s');
    expect(answer).toMatchObject({ kind: 'answer', ms: 0 });
  });

  it('runs on in an exam', async () => {
    const { answer } = await stoppedFor(60_000, { limit: 5000, examLeft: 9000 });
    expect(answer).toMatchObject({ kind: 'timeout' });
  });
});
