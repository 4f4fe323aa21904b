import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keys, startPty, type Pty } from '../support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from '../support/quiz.ts';

const deck = write(
  'slow.yaml',
  `title: Slow
defaults: { time: 2 }
questions:
  - { id: short, question: Short?, answer: the second }
  - { id: long, type: open, question: Long?, explanation: The model. }
`,
);

/** Until then a key may be one of the answer that was being typed. */
const rest = () => sleep(1000);

async function typeUntilTime(pty: Pty): Promise<void> {
  await pty.waitFor(/Short\?[^]*\? keys/);
  pty.type('second');
}

it.concurrent('what was typed when time ran out is shown, and can be claimed', async () => {
  const log = join(folder(), 'log.jsonl');
  const args = [bin, 'run', deck, '--log', log];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await typeUntilTime(pty);
  await pty.waitFor(/– Time\n +you typed +second\n +answer +the second[^]*y I was right/);
  await rest();
  pty.type('y');
  await pty.waitFor('Counted as right');
  pty.type(keys.enter);
  await pty.waitFor(/Long\?[^]*\? keys/);
  pty.type(`one${keys.enter}two`);
  await pty.waitFor(/– Time\n +your answer\n +one\n +two\n\n +The model\.[^]*enter next/);
  await rest();
  pty.type('q');
  await pty.ended();
  const overrides = logEntries(log).filter(({ kind }) => kind === 'override');
  expect(overrides).toMatchObject([{ verdict: 'right', score: 1 }]);
});

it.concurrent('what was typed when time ran out is in the review of an exam', async () => {
  const args = [bin, 'run', deck, '--mode', 'exam', '--id', 'short', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await typeUntilTime(pty);
  await pty.waitFor('hand in');
  pty.type(keys.enter);
  await pty.waitFor('1 card has no answer. Hand in all the same?');
  await rest();
  pty.type('y');
  await pty.waitFor(/– Time\n +you typed +second\n +answer +the second/);
  expect(await pty.ended()).toEqual({ code: 0 });
});

it.concurrent('every blank that was typed when time ran out is shown, and logged', async () => {
  const log = join(folder(), 'log.jsonl');
  const cloze = write(
    'cloze.yaml',
    "- { id: fox, cloze: 'The {{quick}} brown {{fox}} {{jumps}}.', time: 4 }\n",
  );
  const args = [bin, 'run', cloze, '--log', log];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await pty.waitFor(/1 of 3[^]*\? keys/);
  pty.type(`quick${keys.enter}`);
  await pty.waitFor(/2 of 3[^]*\? keys/);
  pty.type('dog');
  await pty.waitFor(
    /– Time +1 of 3 blanks\n +✔ quick\n +✗ dog – fox\n +\+ jumps +left blank\n +The quick brown fox jumps\./,
  );
  await rest();
  pty.type('q');
  await pty.ended();
  const [answer] = logEntries(log).filter(({ kind }) => kind === 'answer');
  expect(answer).toMatchObject({ verdict: 'timeout', response: ['quick', 'dog'], score: 0 });
});

it.concurrent('an answer of an exam that was being changed when time ran out stays, and so does what was typed', async () => {
  const args = [bin, 'run', deck, '--mode', 'exam', '--id', 'short', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await pty.waitFor(/Short\?[^]*\? keys/);
  pty.type(`first${keys.enter}`);
  await pty.waitFor('enter hand in');
  pty.type(`1${keys.enter}`);
  await pty.waitFor(/Your answer so far: first[^]*enter answer/);
  pty.type('seco');
  await pty.waitFor(/your answer stays, what you began is a draft\.\n[^]*enter hand in/);
  pty.type(`1${keys.enter}`);
  await pty.waitFor(/Your answer so far: first\n\n {2}› seco\n/);
  pty.type(`nd${keys.enter}`);
  await pty.waitFor(/Answered: second[^]*enter hand in/);
  pty.type(keys.ctrlC);
  expect(await pty.ended()).toEqual({ code: 130 });
});

const chosen = write(
  'chosen.yaml',
  `title: Chosen
defaults: { shuffle: false, time: 3 }
questions:
  - { id: some, question: Which?, choices: [one, two, three], answer: [one, two] }
  - { id: pairs, question: Match, pairs: { hot: cold, up: down } }
  - { id: order, question: In order, order: [first, second, third] }
`,
);

it.concurrent.each<
  [what: string, id: string, asked: RegExp, key: string, told: RegExp, response: unknown]
>([
  [
    'chosen',
    'some',
    /Which\?[^]*\? keys/,
    'b',
    /– Time +1 of 2\n +\+ a {2}one +missed\n +✔ b {2}two/,
    ['two'],
  ],
  [
    'matched',
    'pairs',
    /Match\n[^]*\? keys/,
    '1',
    /– Time +1 of 2 matched\n +✔ hot – cold\n +✗ up – down +not matched/,
    [['hot', 'cold']],
  ],
  [
    'moved',
    'order',
    /In order\n[^]*\? keys/,
    '2',
    /– Time +1 of 3 in place\n +✗ 1 {2}first +you put it at 2/,
    ['second', 'first', 'third'],
  ],
])(
  'what was %s when time ran out is shown, and logged',
  async (_what, id, asked, key, told, response) => {
    const log = join(folder(), 'log.jsonl');
    const args = [bin, 'run', chosen, '--id', id, '--log', log];
    const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 60 });
    await pty.waitFor(asked);
    pty.type(key);
    await pty.waitFor(told);
    await rest();
    pty.type('q');
    await pty.ended();
    const answers = logEntries(log).filter((entry) => entry['kind'] === 'answer');
    expect(answers).toMatchObject([{ verdict: 'timeout', response, score: 0 }]);
  },
);

it.concurrent('in an exam a card whose time ran out has no answer', async () => {
  const args = [bin, 'run', chosen, '--mode', 'exam', '--id', 'some', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await pty.waitFor(/Which\?[^]*\? keys/);
  pty.type('b');
  await pty.waitFor(/No answer\. When the time was up: two\n[^]*1 +no answer +Which/);
  pty.type(`1${keys.enter}`);
  await pty.waitFor('Your answer so far: none; when the time was up: two');
  pty.type(keys.ctrlC);
  expect(await pty.ended()).toEqual({ code: 130 });
});

it.concurrent('a card of an exam that was not reached shows its answer at the end', async () => {
  const exam = write(
    'exam.yaml',
    `- { question: Known?, answer: known }
- { question: Reached?, answer: seldom, explanation: Time is short. }
`,
  );
  const args = [bin, 'run', exam, '--mode', 'exam', '--total', '0.03', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await pty.waitFor(/Reached\?\n\n {2}– Not reached\n +answer +seldom\n\n +Time is short\.\n/);
  expect(await pty.ended()).toEqual({ code: 0 });
});

it.concurrent('an answer of an exam that was being chosen anew when time ran out is a draft', async () => {
  const args = [bin, 'run', chosen, '--mode', 'exam', '--id', 'some', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await pty.waitFor(/Which\?[^]*\? keys/);
  pty.type(`c${keys.enter}`);
  await pty.waitFor('enter hand in');
  pty.type(`1${keys.enter}`);
  await pty.waitFor(/Your answer so far: three[^]*\? keys/);
  pty.type('ab');
  await pty.waitFor(/your answer stays, what you began is a draft\.\n[^]*enter hand in/);
  pty.type(`1${keys.enter}`);
  await pty.waitFor(/Your answer so far: three\n\n[^]*◉ a {2}one\n {4}◉ b {2}two\n {4}◯ c/);
  pty.type(keys.ctrlC);
  expect(await pty.ended()).toEqual({ code: 130 });
});
