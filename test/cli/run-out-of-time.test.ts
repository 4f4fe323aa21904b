import { join } from 'node:path';
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

async function typeUntilTime(pty: Pty): Promise<void> {
  await pty.waitFor(/Short\?[^]*\? keys/);
  pty.type('second');
}

it('what was typed when time ran out is shown, and can be claimed', async () => {
  const log = join(folder(), 'log.jsonl');
  const args = [bin, 'run', deck, '--log', log];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await typeUntilTime(pty);
  await pty.waitFor(/– Time\n +you typed +second\n +answer +the second[^]*y I was right/);
  pty.type('y');
  await pty.waitFor('Counted as right');
  pty.type(keys.enter);
  await pty.waitFor(/Long\?[^]*\? keys/);
  pty.type(`one${keys.enter}two`);
  await pty.waitFor(/– Time\n +your answer\n +one\n +two\n\n +The model\.[^]*enter next/);
  pty.type('q');
  await pty.ended();
  const overrides = logEntries(log).filter(({ kind }) => kind === 'override');
  expect(overrides).toMatchObject([{ verdict: 'right', score: 1 }]);
});

it('what was typed when time ran out is in the review of an exam', async () => {
  const args = [bin, 'run', deck, '--mode', 'exam', '--id', 'short', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await typeUntilTime(pty);
  await pty.waitFor('hand in');
  pty.type(keys.enter);
  await pty.waitFor(/– Time\n +you typed +second\n +answer +the second/);
  expect(await pty.ended()).toEqual({ code: 0 });
});
