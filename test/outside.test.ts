import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys, startPty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, quiz, write } from './support/quiz.ts';

const deck = (dir = folder()) =>
  write(
    'deck.yaml',
    `- id: one
  question: ${'Which of the words of this long line stand further in? '.repeat(3)}
  answer: all
- id: two
  question: And then, https://example.org?
  answer: none
`,
    dir,
  );

/** An editor, and the file it writes when it is started. */
function editor(does = 'true') {
  const started = join(folder(), 'started');
  return { started, path: write('editor', `touch ${started}; ${does}\n`) };
}

describe('what leaves a session', () => {
  it('x shows long lines of the source further in, so that none looks like a key', () => {
    const { out } = quiz(['run', deck(), '--no-log'], { input: 'x\n:x\n' });
    const [, shown = ''] = /line 1\n\n([^]*?)\n\n/.exec(out) ?? [];
    expect(shown.split('\n').map((line) => line.search(/\S/))).toEqual([4, 6, 8, 8, 6]);
  });

  it('neither e nor o starts a program while answers come from a pipe', () => {
    const { started, path } = editor();
    const env = { EDITOR: `bash ${path}`, PATH: `${folder()}:${process.env['PATH'] ?? ''}` };
    const { out, code } = quiz(['run', deck(), '--no-log'], { input: 'x\n:e\n:o\nall\n', env });
    expect(existsSync(started)).toBe(false);
    expect(out.match(/No program is started/g)).toHaveLength(2);
    expect(code).toBe(130);
  });

  it('o is named where there is something to open, and says which file it did not find', async () => {
    const path = write(
      'deck.yaml',
      '- { question: One?, answer: x }\n- { question: "Two? ![map](map.png)", answer: x }\n',
      folder(),
    );
    const args = [bin, 'run', path, '--no-log'];
    const pty = startPty(process.execPath, args, { env: cleanEnvironment(), rows: 40 });
    await pty.waitFor('empty enter');
    pty.type(`x${keys.enter}`);
    await pty.waitFor('enter next');
    pty.type('?');
    await pty.waitFor('edit this card');
    expect(pty.screen().join('\n')).not.toContain('open the image');
    pty.type('o');
    await pty.waitFor('Not opened: this card has no image and no link.');
    pty.type(keys.enter);
    await pty.waitFor(/Two\?[^]*empty enter/);
    pty.type(`x${keys.enter}`);
    await pty.waitFor(/Two\?[^]*enter next/);
    pty.type('?');
    await pty.waitFor('open the image or link');
    pty.type('o');
    await pty.waitFor('Not opened: `map.png`: no such file or folder.');
    pty.type(keys.ctrlC);
    expect(await pty.ended()).toEqual({ code: 130 });
  });

  it('e says why where the deck is gone afterwards, and the session goes on', async () => {
    const path = deck();
    const env = { ...cleanEnvironment(), EDITOR: `bash ${editor(`rm ${path}`).path}` };
    const pty = startPty(process.execPath, [bin, 'run', path, '--no-log'], { env });
    await pty.waitFor('empty enter');
    pty.type(`x${keys.enter}`);
    await pty.waitFor('enter next');
    pty.type('e');
    await pty.waitFor(
      /Cannot read it: no such file[^]*goes on with the deck as it was[^]*enter next/,
    );
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 130 });
  });
});

describe('a card that was deleted in the editor', () => {
  it('is said to be gone, by each key that would go to it', async () => {
    const path = deck();
    const env = { ...cleanEnvironment(), EDITOR: `bash ${editor(`sed -i 1,3d ${path}`).path}` };
    const pty = startPty(process.execPath, [bin, 'run', path, '--no-log'], { env, rows: 40 });
    await pty.waitFor('empty enter');
    pty.type(`x${keys.enter}`);
    await pty.waitFor('enter next');
    pty.type('e');
    await pty.waitFor(/no longer in the deck; the session goes on with it[^]*enter next/);
    pty.type('e');
    await pty.waitFor(/This card is no longer in the deck\.[^]*enter next/);
    pty.type('x');
    await pty.waitFor(
      /This card is no longer in the deck\.[^]*This card is no longer in the deck\./,
    );
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 130 });
  });
});

describe('given answers that are stopped', () => {
  it.each([
    ['SIGTERM', 143, 'terminated'],
    ['SIGINT', 130, 'interrupt'],
    ['SIGHUP', 129, 'gone'],
  ] as const)('by %s end the session, with %d', async (signal, code, reason) => {
    const many = Array.from({ length: 1500 }, (_, n) => n);
    const path = write(
      'a.yaml',
      many.map((n) => `- {id: q${n}, question: Q?, answer: x}\n`).join(''),
    );
    const answers = write('answers.json', JSON.stringify({ q7: 'x' }));
    const log = join(folder(), 'log.jsonl');
    const args = [bin, 'run', path, '--answers', answers, '--log', log];
    const child = spawn(process.execPath, args, { env: cleanEnvironment() });
    child.stdout.once('data', () => child.kill(signal));
    child.stdout.resume();
    expect(await once(child, 'exit')).toEqual([code, null]);
    const entries = logEntries(log);
    expect(entries.filter(({ kind }) => kind === 'end')).toEqual([entries.at(-1)]);
    expect(entries.at(-1)).toMatchObject({ reason });
    expect(entries.length).toBeLessThan(many.length);
  });
});

describe('the log of a session', () => {
  it('that meets a full disk on a pipe says what to do', () => {
    const log = join(folder(), 'log.jsonl');
    const command = `ulimit -f 0; exec ${process.execPath} ${bin} run ${deck()} --log ${log}`;
    const env = cleanEnvironment();
    const ran = spawnSync('bash', ['-c', command], { input: 'x\n', encoding: 'utf8', env });
    expect(ran.status).toBe(2);
    expect(ran.stdout).toMatch(/Not saved in .*\n.*`--log FILE`.*`--no-log`/);
  });

  it('is kept or not as the later of --log and --no-log says', () => {
    const log = join(folder(), 'log.jsonl');
    quiz(['run', deck(), '--log', log, '--no-log'], { input: 'all\n' });
    expect(existsSync(log)).toBe(false);
    quiz(['--no-log', 'run', deck(), '--log', log], { input: 'all\n' });
    expect(readFileSync(log, 'utf8')).toContain('"kind":"answer"');
  });

  it('has SIGTERM as its reason where the input ended right after it', async () => {
    const log = join(folder(), 'log.jsonl');
    const args = [bin, 'run', deck(), '--log', log];
    const child = spawn(process.execPath, args, { env: cleanEnvironment() });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([143, null]);
    expect(logEntries(log).at(-1)).toMatchObject({ kind: 'end', reason: 'terminated' });
  });
});
