import { describe, expect, it } from 'vitest';
import { answerEntry } from '../../support/log-entries.ts';
import { stateDir } from '../../support/logs.ts';
import { startPty, type Pty } from '../../support/pty.ts';
import { bin } from '../../support/quiz.ts';

const answers = Array.from({ length: 30 }, (_, n) =>
  answerEntry('3f2a91bc-0d5e-4c1b-9a55-000000000001', n + 1, { question: 'a-long-question-id' }),
);

function show(pager: string, cols: number, ...args: readonly string[]): Pty {
  const env = { QUIZ_PAGER: pager };
  const program = [bin, 'log', 'show', '--state-dir', stateDir(answers), ...args];
  return startPty(process.execPath, program, { cols, rows: 12, env });
}

describe('quiz log show on a terminal', () => {
  it('keeps every entry on one line of 40 columns, and goes through the pager', async () => {
    const pty = show('head -2', 40);
    expect(await pty.ended()).toEqual({ code: 0 });
    expect(pty.history().filter(Boolean)).toEqual([
      '11-23 16:00 right    a-long-question-id…',
      '11-23 16:00 right    a-long-question-id…',
    ]);
  });

  it('prints what fits the screen at once, and everything without the pager', async () => {
    const few = show('head -2', 80, '-n', '5');
    await few.ended();
    expect(few.history().filter(Boolean)).toHaveLength(5);
    const all = show('head -2', 80, '--no-pager');
    await all.ended();
    expect(all.history().filter(Boolean)).toHaveLength(30);
  });

  it('colours verdicts, unless NO_COLOR is set', async () => {
    const [coloured, bare] = [{}, { NO_COLOR: '1' }].map((env) => {
      const program = [bin, 'log', 'show', '--state-dir', stateDir(answers), '-n', '3'];
      return startPty(process.execPath, program, { env });
    });
    await Promise.all([coloured?.ended(), bare?.ended()]);
    expect(coloured?.wire()).toContain('\u001b[');
    expect(bare?.wire()).not.toContain('\u001b[');
    expect(bare?.history()).toEqual(coloured?.history());
  });

  it('prints where there is no pager', async () => {
    const pty = show('no-such-pager', 80);
    expect(await pty.ended()).toEqual({ code: 0 });
    expect(pty.history().filter(Boolean)).toHaveLength(30);
  });
});
