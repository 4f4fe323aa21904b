import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, write } from '../support/quiz.ts';
import { quizHere } from '../support/quiz-here.ts';

const deck = 'title: Sums\nquestions:\n  - question: 1 + 1?\n    id: one\n    answer: 2\n';

/** A project with a deck in `decks/` and a folder below, where the learner works. */
function project(config: string): string {
  const root = folder();
  mkdirSync(join(root, 'decks'));
  mkdirSync(join(root, 'work'));
  write('sums.yaml', deck, join(root, 'decks'));
  write('answers.yaml', 'one: 2\n', join(root, 'work'));
  write('quiz.config.yaml', config, root);
  return join(root, 'work');
}

const given = ['run', '--answers', 'answers.yaml'] as const;

describe('the configuration', () => {
  it('is found above the working folder and names decks from its own', async () => {
    const ran = await quizHere(given, { cwd: project('decks: [decks/sums.yaml]\n') });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('1 of 1 right');
  });

  it('is not asked where a deck is named', async () => {
    const cwd = project('decks: [decks/nothing.yaml]\n');
    expect((await quizHere([...given, '../decks/sums.yaml'], { cwd })).code).toBe(0);
    const ran = await quizHere(given, { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Cannot read `../decks/nothing.yaml`');
  });

  it('with errors is shown, and nothing is asked', async () => {
    const ran = await quizHere(given, { cwd: project('deks: []\n') });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('../quiz.config.yaml:1:1');
    expect(ran.err).toContain('did you mean `decks`?');
    expect(ran.err).toContain('error: The configuration has errors\n');
    expect(ran.out).toBe('');
  });

  it('of the user sets the colours where neither command line nor environment does', async () => {
    const home = folder();
    mkdirSync(join(home, 'quiz'));
    write('config.yaml', 'color: always\n', join(home, 'quiz'));
    const cwd = project('decks: [decks]\n');
    const colored = async (
      args: readonly string[],
      env: NodeJS.ProcessEnv = {},
    ): Promise<boolean> =>
      (
        await quizHere([...given, ...args], {
          cwd,
          env: { XDG_CONFIG_HOME: home, TERM: 'xterm', ...env },
        })
      ).out.includes('\u001b[');
    expect(await colored([])).toBe(true);
    expect(await colored(['--color', 'never'])).toBe(false);
    expect(await colored(['--color', 'auto'])).toBe(false);
    expect(await colored([], { NO_COLOR: '1' })).toBe(false);
  });
});
