import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/core/text/layout.ts';
import { stateDir } from '../support/logs.ts';
import { halfAYear } from '../support/overview.ts';
import { startPty } from '../support/pty.ts';
import { bin, cleanEnvironment, folder, write } from '../support/quiz.ts';

const dir = stateDir(halfAYear);

async function screen(cols: number, rows: number, env: NodeJS.ProcessEnv = {}) {
  const pty = startPty(process.execPath, [bin, 'stats', '--state-dir', dir], {
    cols,
    rows,
    env: { ...cleanEnvironment(), ...env },
  });
  const { code } = await pty.ended();
  return { code, lines: pty.history().filter((line) => line !== ''), wire: pty.wire() };
}

describe('quiz stats on a terminal', () => {
  it.each([40, 120])('fills %i columns and no more', async (cols) => {
    const { code, lines } = await screen(cols, 150);
    expect(code).toBe(0);
    const widest = Math.max(...lines.map(widthOf));
    expect(widest).toBeLessThanOrEqual(cols);
    expect(widest).toBeGreaterThan(cols * 0.6);
    expect(lines.join('\n')).toContain('Most often missed');
    // A row that the terminal wrapped would go on at the first column.
    expect(lines.filter((line) => !line.startsWith('  '))).toEqual([]);
  });

  it('has no style with NO_COLOR', async () => {
    expect((await screen(80, 150)).wire).toContain('\u001b[');
    expect((await screen(80, 150, { NO_COLOR: '1' })).wire).not.toContain('\u001b[');
  });

  it('draws with ASCII where the terminal reads nothing else', async () => {
    const { wire } = await screen(80, 150, { LANG: 'C', NO_COLOR: '1' });
    expect(wire).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(wire).not.toContain('\\u{');
    expect(wire).toMatch(/First try {3}#+\.+ {2}\d+ %, \d+ of \d+ right/);
  });

  it('goes through the pager when it is longer than the screen', async () => {
    const seen = join(folder(), 'seen');
    const pager = write('pager.sh', `#!/bin/sh\ncat > ${seen}\necho paged\n`);
    const { lines } = await screen(80, 24, { QUIZ_PAGER: `sh ${pager}` });
    expect(lines).toEqual(['paged']);
  });
});
