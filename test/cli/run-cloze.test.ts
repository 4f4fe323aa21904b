import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keys, startPty } from '../support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from '../support/quiz.ts';
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

it('goes on at the blank where it was left, with those before it, on a terminal and in lines', async () => {
  const log = join(folder(), 'log.jsonl');
  const args = [bin, 'run', deck, '--log', log];
  const pty = startPty(process.execPath, args, { env: cleanEnvironment() });
  await pty.waitFor('1 of 2');
  pty.type(`mito${keys.enter}`);
  await pty.waitFor(/2 of 2[^]*\? keys/);
  pty.type('AT');
  await pty.waitFor('› AT');
  pty.type(keys.ctrlC);
  expect(await pty.ended()).toEqual({ code: 130 });
  const again = startPty(process.execPath, [...args, '--resume'], { env: cleanEnvironment() });
  await again.waitFor(
    /none of 1 card answered yet, 1 half answered[^]*The mito makes ____\.\n\n {2}2 of 2 {2}› AT\n[^]*\? keys/,
  );
  again.type(keys.ctrlC);
  await again.ended();
  const { out } = await quizHere([...args.slice(1), '--resume'], { input: 'ATP\n' });
  expect(out).toContain('The mito makes ____.\n\nYou had begun to type:\nAT\nBlank 2 of 2');
  expect(logEntries(log).find(({ kind }) => kind === 'answer')).toMatchObject({
    response: ['mito', 'ATP'],
  });
});

it('of a cloze that lost a blank since, no blank is answered by itself', async () => {
  const [log, inside] = [join(folder(), 'log.jsonl'), folder()];
  const three = write('three.yaml', "- { id: abc, cloze: '{{a}} {{b}} {{c}}' }\n", inside);
  await quizHere(['run', three, '--log', log], { input: 'a\nx\n:q\n' });
  write('three.yaml', "- { id: abc, cloze: '{{a}} {{b}}' }\n", inside);
  const { out } = await quizHere(['run', three, '--log', log, '--resume'], { input: 'b\n' });
  expect(out).toContain('You had begun to type:\nx\nBlank 2 of 2');
});
