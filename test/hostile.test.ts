import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quizHere } from './support/quiz-here.ts';
import { bin, cleanEnvironment, folder, write } from './support/quiz.ts';
import { attack, control, deckOfAttacks } from './support/hostile-values.ts';
import { keys, startPty } from './support/pty.ts';

describe('a hostile deck', () => {
  it('sends nothing but text and line ends through a pipe, whatever is answered', async () => {
    const path = write(`de\u001b]0;ck\u0007.yaml`, deckOfAttacks());
    for (const mode of ['learn', 'exam']) {
      const input = `1\n1 2\n:h\nf\n${attack}\n4\nx\n2 1\na1 b2\n${attack}\n\n1\n3\n\n2\n${'\n'.repeat(40)}`;
      const ran = await quizHere(['run', path, '--mode', mode, '--log', `${folder()}/log.jsonl`], {
        input,
      });
      expect(ran.code === 0 || ran.code === 130).toBe(true);
      expect(ran.out).not.toMatch(control);
      expect(ran.err).not.toMatch(control);
    }
  });

  it('is shown by every form of show without a control character', async () => {
    const path = write('deck.yaml', deckOfAttacks());
    for (const flags of [
      [],
      ['--answers'],
      ['--raw'],
      ['--json'],
      ['--accessible', '--answers'],
      ['--width', '20'],
    ]) {
      const ran = await quizHere(['show', path, ...flags]);
      expect(ran.code).toBe(0);
      expect(ran.out).not.toMatch(control);
    }
  });

  it('that is invalid is refused without a control character in the diagnostics', async () => {
    const questions = deckOfAttacks().replaceAll('"answer"', '"answre"');
    const ran = await quizHere(['run', write('deck.yaml', questions), '--no-log']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('did you mean `answer`?');
    expect(ran.err).not.toMatch(control);
  });

  it('leaves a log that is safe to print', async () => {
    const log = `${folder()}/log.jsonl`;
    await quizHere(['run', write('deck.yaml', deckOfAttacks()), '--log', log], { input: '1\n' });
    const lines = readFileSync(log, 'utf8');
    expect(lines).toContain('\\u001b');
    expect(lines).not.toMatch(control);
  });

  it('sends a terminal only our own sequences, and cannot make it type', async () => {
    const path = write('deck.yaml', deckOfAttacks());
    const pty = startPty(process.execPath, [bin, 'run', path, '--no-log'], {
      rows: 50,
      env: cleanEnvironment(),
    });
    await pty.waitFor('a/b answer');
    pty.type(`${keys.tab}?`);
    pty.type('a');
    await pty.waitFor('enter next');
    pty.type('x');
    await pty.waitFor('"answer":"b');
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 130 });
    // oxlint-disable-next-line no-control-regex -- sequences are what is looked for
    const sequences = new Set(pty.wire().match(/\u001b(?:\[[0-9;?]*[A-Za-z]|[^[])/g));
    // oxlint-disable-next-line no-control-regex -- as above
    const ours = /^\u001b\[(?:[0-9;]*m|[0-9]*[ABCDGJK]|\?25[lh]|\?2004[lh])$/;
    expect([...sequences].filter((sequence) => !ours.test(sequence))).toEqual([]);
    // oxlint-disable-next-line no-control-regex -- as above
    expect(pty.wire()).not.toMatch(/[\u0007\b\u0080-\u009f\u202e]/);
  });
});
