import { beforeEach, expect, it } from 'vitest';
import { answerEntry, lineOf } from '../support/log-entries.ts';
import { folder, logEntries, write } from '../support/quiz.ts';
import { quizHere } from '../support/quiz-here.ts';

let cwd = '';
beforeEach(() => {
  cwd = folder();
  write('deck.yaml', 'id: d\ntitle: D\nquestions:\n  - { id: q, question: q?, answer: x }\n', cwd);
});

/** A log whose newest answer is so many minutes ahead of the clock. */
function logAhead(minutes: number): string {
  const at = new Date(Date.now() + minutes * 60_000).toISOString();
  return write('log.jsonl', lineOf(answerEntry('s', 1, { at, offset: 0 })), cwd);
}

it('a run tells once that the clock went back, and logs by how much', async () => {
  const log = logAhead(180);
  const run = async () => await quizHere(['run', 'deck.yaml', '--log', log], { cwd, input: 'x\n' });
  expect((await run()).out).toContain(
    '\nThe clock went back: the last answer is 3 h ahead of it.\n',
  );
  const back = logEntries(log).flatMap(({ kind, back: by }) => (kind === 'clock' ? [by] : []));
  expect(back).toHaveLength(1);
  expect(Math.abs(Number(back[0]) - 180 * 60)).toBeLessThan(600);
  const again = await run();
  expect(again.out).not.toContain('clock');
  expect(again.code).toBe(0);
});

it.each([['--no-log'], []])(
  'a run with %s has nothing to tell of a clock that fits',
  async (...args) => {
    const ran = await quizHere(['run', 'deck.yaml', '--state-dir', cwd, ...args], {
      cwd,
      input: 'x\n',
    });
    expect(ran.out).not.toContain('clock');
    logAhead(5);
    const corrected = await quizHere(['run', 'deck.yaml', '--log', 'log.jsonl'], {
      cwd,
      input: 'x\n',
    });
    expect(corrected.out).not.toContain('clock');
  },
);

it('a run without any input ends with 2 also where the clock went back', async () => {
  const log = logAhead(180);
  const ran = await quizHere(['run', 'deck.yaml', '--log', log], { cwd, input: '' });
  expect(ran.code).toBe(2);
  expect(ran.err).toBe('error: There was no input to answer with\n');
});
