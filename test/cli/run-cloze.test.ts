import { expect, it } from 'vitest';
import { keys, startPty } from '../support/pty.ts';
import { bin, cleanEnvironment, write } from '../support/quiz.ts';
import { quizHere } from '../support/quiz-here.ts';

const deck = write(
  'cell.yaml',
  'title: Cell\nquestions:\n  - cloze: The {{mitochondrion}} makes {{ATP}}.\n',
);

it.each([
  ['run', ['run', deck, '--no-log']],
  ['run --accessible', ['run', deck, '--no-log', '--accessible']],
  ['review', ['review', deck, '--no-log']],
  ['show --answers', ['show', deck, '--answers']],
])('%s shows filled blanks without the signs of Markdown', async (_name, args) => {
  const { out } = await quizHere(args, { input: 'mitochondrion\nADP\n:q\n' });
  expect(out).toContain('The mitochondrion makes ATP.');
  expect(out).not.toContain('*');
});

it('a terminal with colour shows filled blanks in bold', async () => {
  const args = [bin, 'run', deck, '--no-log', '--color', 'always'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment() });
  await pty.waitFor('1 of 2');
  pty.type(`mitochondrion${keys.enter}`);
  await pty.waitFor(/The mitochondrion makes ____\.[^]*2 of 2/);
  expect(pty.wire()).toContain('The \x1b[1mmitochondrion\x1b[22m makes ____.');
  pty.type(keys.ctrlC);
  await pty.ended();
});

it('goes back to the blank before, with what stood there', async () => {
  const args = [bin, 'run', deck, '--no-log'];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment() });
  await pty.waitFor('1 of 2');
  pty.type(`mitochondria${keys.enter}`);
  await pty.waitFor(/2 of 2[^]*ctrl-u blank before/);
  pty.type('\x15');
  await pty.waitFor(/1 of 2 {2}› mitochondria/);
  pty.type(`${keys.backspace}on${keys.enter}`);
  await pty.waitFor(/The mitochondrion makes ____\.[^]*2 of 2/);
  pty.type(`ATP${keys.enter}`);
  await pty.waitFor('✔ Right');
  pty.type(keys.ctrlC);
  await pty.ended();
  const lines = await quizHere(args.slice(1), { input: 'mito\n:u\nmitochondrion\nATP\n' });
  expect(lines.out).toContain('Right.');
});
