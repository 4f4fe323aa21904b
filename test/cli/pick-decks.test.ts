import { expect, it } from 'vitest';
import { keys, startPty, type Pty } from '../support/pty.ts';
import { bin, cleanEnvironment, folder, write } from '../support/quiz.ts';

/** A list of three decks, written in an order that is not theirs. */
async function listed(): Promise<Pty> {
  const cwd = folder();
  for (const day of [10, 2, 1])
    write(
      `day-${day}.quiz.yaml`,
      `title: Day ${day}\nquestions: [{ question: Why?, answer: x }]\n`,
      cwd,
    );
  const pty = startPty(process.execPath, [bin, 'run', '--no-log'], {
    env: cleanEnvironment(),
    cwd,
  });
  await pty.waitFor(/Which decks\?\n❯ ◯ Day 1 .*\n {2}◯ Day 2 .*\n {2}◯ Day 10 /);
  return pty;
}

async function stopped(pty: Pty): Promise<string> {
  await pty.waitFor('don’t know');
  pty.type(keys.ctrlC);
  expect(await pty.ended()).toEqual({ code: 130 });
  return pty.history().join('\n');
}

it('Enter starts the deck that is pointed at', async () => {
  const pty = await listed();
  pty.type(keys.down);
  await pty.waitFor('❯ ◯ Day 2');
  pty.type(keys.enter);
  expect(await stopped(pty)).toMatch(/✔ Which decks\? Day 2 \(1\) – day-2\.quiz\.yaml\n\nDay 2 /);
});

it('Space chooses several, and Enter starts these', async () => {
  const pty = await listed();
  pty.type(` ${keys.down}${keys.down} `);
  await pty.waitFor(/◉ Day 1 .*\n.*\n❯ ◉ Day 10 [^]*enter start these 2/);
  pty.type(keys.up + keys.enter);
  expect(await stopped(pty)).toMatch(/Day 1 \(1\).*, Day 10 \(1\)[^]* 1\/2/);
});

it('a chooses all, and none again', async () => {
  const pty = await listed();
  pty.type('a');
  await pty.waitFor('enter start these 3');
  pty.type(`aa${keys.enter}`);
  expect(await stopped(pty)).toMatch(/ 1\/3/);
});
