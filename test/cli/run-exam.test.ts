import { expect, it } from 'vitest';
import { keys, startPty } from '../support/pty.ts';
import { bin, cleanEnvironment, write } from '../support/quiz.ts';

const deck = write(
  'exam.yaml',
  `title: Exam
questions:
  - { question: Where?, choices: [here, there], answer: here, shuffle: false }
  - { question: Who?, answer: me }
`,
);

it('an exam says what was answered, and hands in what is not done only on a second word', async () => {
  const args = [bin, 'run', deck, '--mode', 'exam', '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
  await pty.waitFor('a/b answer');
  pty.type(`${keys.ctrlT}b`);
  await pty.waitFor(/Where\?\n\n {2}Answered: there\n[^]*Who\?[^]*don’t know/);
  pty.type(keys.enter);
  await pty.waitFor(/Who\?\n\n {2}No answer\.\n[^]*enter hand in/);
  pty.type(keys.enter);
  await pty.waitFor('1 card has no answer and 1 is marked for later. Hand in all the same?');
  await new Promise((resolve) => setTimeout(resolve, 600));
  pty.type('n');
  await pty.waitFor('enter hand in');
  pty.type(`2${keys.enter}`);
  await pty.waitFor(/Your answer so far: none[^]*enter answer/);
  pty.type(`me${keys.enter}`);
  await pty.waitFor(/Answered: me[^]*enter hand in/);
  pty.type(keys.enter);
  await pty.waitFor('1 card is marked for later. Hand in all the same?');
  await new Promise((resolve) => setTimeout(resolve, 600));
  pty.type('y');
  await pty.waitFor('1 of 2 right, 50 %');
  expect(await pty.ended()).toEqual({ code: 0 });
});
