import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answerEntry, lineOf } from '../../support/log-entries.ts';
import { bin, cleanEnvironment, write } from '../../support/quiz.ts';

const count = 16_000;

/** Some 10 MB as a file; what was said is never the same, and long. */
const lines = Array.from({ length: count }, (_, n) =>
  lineOf(answerEntry('s', n + 1, { response: `${n} ${'x'.repeat(300)}` })),
);
const ordered = write('ordered.jsonl', lines.join(''));
const reversed = write('reversed.jsonl', lines.toReversed().join(''));

const deck = write(
  'deck.yaml',
  'id: d\nquestions:\n- { id: q, question: Q?, answer: x }\n- { id: new, question: New?, answer: x }\n',
);

/** With a heap in which the entries of the log have no room. */
function quiz(command: string, path: string, input = '') {
  return spawnSync(
    process.execPath,
    ['--max-old-space-size=12', bin, ...command.split(' '), '--log', path],
    { env: cleanEnvironment(), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, input },
  );
}

describe('a long log', () => {
  it.each([
    ['check', 1],
    ['show', count],
    ['export --csv', count + 1],
  ])('takes no more memory than a short one: quiz log %s', (command, length) => {
    const { status, stdout } = quiz(`log ${command}`, ordered);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(length);
  });

  it.each([
    ['show', count],
    ['export --csv', count + 1],
  ])('waits for a reader that is slow, and puts nothing aside: quiz log %s', (command, length) => {
    const log = [process.execPath, '--max-old-space-size=12', bin, 'log', ...command.split(' ')];
    const { stdout } = spawnSync(
      'sh',
      ['-c', '"$@" | (sleep 0.3; wc -l)', 'sh', ...log, '--log', ordered],
      { env: cleanEnvironment(), encoding: 'utf8' },
    );
    expect(stdout.trim()).toBe(String(length));
  });

  it.each([
    ['run', 0, /Session done/],
    ['run --new', 0, /Session done/],
    ['run --resume', 2, /has no unfinished session/],
  ])('takes no more memory than a short one to its end: quiz %s', (command, code, told) => {
    const log = write('log.jsonl', lines.join(''));
    const { status, stdout, stderr } = quiz(`${command} ${deck}`, log, 'x\nx\n');
    expect([status, stdout + stderr]).toEqual([code, expect.stringMatching(told)]);
  });

  it('would not fit the memory that these had', () => {
    expect(quiz('log show', reversed).status).not.toBe(0);
  });
});
