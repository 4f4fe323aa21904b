import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, quiz, write } from '../support/quiz.ts';

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
  it('is found above the working folder and names decks from its own', () => {
    const ran = quiz(given, { cwd: project('decks: [decks/sums.yaml]\n') });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('1/1 right');
  });

  it('is not asked where a deck is named', () => {
    const cwd = project('decks: [decks/nothing.yaml]\n');
    expect(quiz([...given, '../decks/sums.yaml'], { cwd }).code).toBe(0);
    const ran = quiz(given, { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Cannot read `../decks/nothing.yaml`');
  });

  it('with errors is shown, and nothing is asked', () => {
    const ran = quiz(given, { cwd: project('deks: []\n') });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('../quiz.config.yaml:1:1');
    expect(ran.err).toContain('did you mean `decks`?');
    expect(ran.err).toContain('error: The configuration has errors\n');
    expect(ran.out).toBe('');
  });

  it('of the user sets the colours where neither command line nor environment does', () => {
    const home = folder();
    mkdirSync(join(home, 'quiz'));
    write('config.yaml', 'color: always\n', join(home, 'quiz'));
    const cwd = project('decks: [decks]\n');
    const colored = (args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
      quiz([...given, ...args], {
        cwd,
        env: { XDG_CONFIG_HOME: home, TERM: 'xterm', ...env },
      }).out.includes('\u001b[');
    expect(colored([])).toBe(true);
    expect(colored(['--color', 'never'])).toBe(false);
    expect(colored(['--color', 'auto'])).toBe(false);
    expect(colored([], { NO_COLOR: '1' })).toBe(false);
  });
});
