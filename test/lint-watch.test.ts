import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys, startPty } from './support/pty.ts';
import { bin, folder } from './support/quiz.ts';

const clean = '- id: a\n  question: What is 1 + 1?\n  answer: 2\n';
const wrong = `${clean}- id: b\n  question: Which is it?\n  choices: [one, two]\n  answer: on\n`;

describe('lint --watch in a terminal', () => {
  it('checks again after a change, and Ctrl-D ends it with the code of the last check', async () => {
    const cwd = folder();
    const deck = join(cwd, 'deck.yaml');
    writeFileSync(deck, clean);
    const pty = startPty(process.execPath, [bin, 'lint', '--watch'], { cwd });
    await pty.waitFor('Watching for changes; Ctrl-D or Ctrl-C ends.');
    // The system begins to tell of changes a moment later.
    const saving = setInterval(() => writeFileSync(deck, wrong), 200);
    await pty.waitFor('answer/not-in-choices');
    clearInterval(saving);
    pty.type(keys.ctrlD);
    expect(await pty.ended()).toEqual({ code: 1 });
  });

  it('ends at once where there is nothing to check', async () => {
    const cwd = folder();
    const pty = startPty(process.execPath, [bin, 'lint', '--watch'], { cwd });
    expect(await pty.ended()).toEqual({ code: 2 });
  });
});
