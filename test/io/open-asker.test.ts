import { describe, expect, it } from 'vitest';
import { keys, startPty, type PtyOptions } from '../support/pty.ts';
import { bin, folder, write } from '../support/quiz.ts';

const deck = write(
  'capitals.yaml',
  `title: Capitals
questions:
  - id: australia
    question: What is the capital of Australia?
    choices: [Sydney, Canberra]
    answer: Canberra
    shuffle: false
`,
);

/** The first screen of a session, asked at a terminal. */
async function asked(flags: readonly string[], options: PtyOptions): Promise<string> {
  const env = { HOME: folder(), XDG_STATE_HOME: folder(), ...options.env };
  const pty = startPty('node', [bin, 'run', deck, ...flags], { ...options, env });
  await pty.waitFor(/keys|know:/);
  const screen = pty.screen().join('\n');
  pty.type(keys.ctrlC);
  expect(await pty.ended()).toEqual({ code: 130 });
  return screen;
}

describe('who asks', () => {
  it.each([
    ['a terminal', [], {}],
    ['a terminal of 20 columns', [], { cols: 20 }],
    ['a terminal whose locale nobody set', [], { env: { LANG: undefined } }],
  ])('%s gets prompts', async (_name, flags, options) => {
    expect(await asked(flags, options)).toContain('? keys');
  });

  it.each([
    ['a terminal that cannot redraw', [], { env: { TERM: 'dumb' } }],
    ['a terminal that does not read UTF-8', [], { env: { LANG: 'C' } }],
    ['a terminal of 19 columns', [], { cols: 19 }],
    ['who says so', ['--accessible'], {}],
  ])('%s gets lines', async (_name, flags, options) => {
    expect(await asked(flags, options)).toMatch(/Answer, 1 to/);
  });
});
