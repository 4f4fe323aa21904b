import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { wrongPrograms } from './support/faults/patched.ts';
import { answerEntry, lineOf } from './support/log-entries.ts';
import { startPty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, quiz, root, write } from './support/quiz.ts';
import { smallDisk, type SmallDisk } from './support/small-disk.ts';

const card = (id: string) => `  - { id: ${id}, question: 'Is ${id} true?', answer: true }\n`;
const deck = write('full.yaml', `title: Full\nquestions:\n${['a', 'b', 'c'].map(card).join('')}`);
const answers = write('answers.yaml', 'a: true\nb: false\nc: true\n');
const headless = ['run', deck, '--answers', answers];

/** Room of so many bytes is given out at once, to each file. */
const page = 4096;

/** A log after which the next session's start fits into its last page, and its first answer does not. */
const nearlyFull = (() => {
  const lineWith = (length: number) =>
    lineOf(answerEntry('e', 1, { response: 'x'.repeat(length) }));
  return lineWith(2 * page - 600 - lineWith(0).length);
})();

let disk: SmallDisk | undefined;

function mounted(context: TestContext, kib = 64): SmallDisk {
  disk = smallDisk(kib);
  return disk ?? context.skip('only root on Linux can mount the small disk this takes');
}

afterEach(() => {
  disk?.remove();
  disk = undefined;
});

/** A full disk with a log on it. */
function fullLog({ folder: place, fill }: SmallDisk): string {
  const log = join(place, 'log.jsonl');
  writeFileSync(log, nearlyFull, { mode: 0o600 });
  fill();
  return log;
}

const answersIn = (log: string) =>
  logEntries(log, true).filter(({ kind, session }) => kind === 'answer' && session !== 'e').length;

describe('a disk that is full', () => {
  it('is told, and the answer is kept once after room was made and tried again', async (context) => {
    const full = mounted(context);
    const log = fullLog(full);
    const pty = startPty(process.execPath, [bin, 'run', deck, '--log', log], {
      env: cleanEnvironment(),
    });
    await pty.waitFor('answer');
    pty.type('t');
    await pty.waitFor(/Not saved in .*[\s\S]*try again[\s\S]*go on without a log[\s\S]*stop/);
    expect(pty.wire()).not.toContain('Right');
    pty.type('r');
    await pty.waitFor((screen) => screen.split('Not saved in').length > 2);
    full.free();
    pty.type('r');
    await pty.waitFor('Right');
    expect(answersIn(log)).toBe(1);
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 130 });
    expect(readFileSync(log, 'utf8').startsWith(nearlyFull)).toBe(true);
    expect(logEntries(log, true).map(({ kind }) => kind)).toEqual([
      'answer',
      'start',
      'answer',
      'end',
    ]);
  });

  it('may be gone on with without a log, and the end says so, with 2', async (context) => {
    const log = fullLog(mounted(context));
    const pty = startPty(process.execPath, [bin, 'run', deck, '-n', '1', '--log', log], {
      env: cleanEnvironment(),
    });
    await pty.waitFor('answer');
    pty.type('t');
    await pty.waitFor('go on without a log');
    pty.type('g');
    await pty.waitFor('Right');
    pty.type('\r');
    await pty.waitFor('Not everything was saved');
    pty.type('\r');
    expect(await pty.ended()).toEqual({ code: 2 });
    expect(readFileSync(log, 'utf8').startsWith(nearlyFull)).toBe(true);
  });

  it('ends given answers with 2, keeps what was there, and the next run goes on behind it', (context) => {
    const full = mounted(context);
    const log = fullLog(full);
    const ran = quiz([...headless, '--log', log]);
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/Not saved in .*(?:there was room for|the disk is full)/);
    expect(ran.out).not.toContain('✔');
    expect(readFileSync(log, 'utf8').startsWith(nearlyFull)).toBe(true);
    full.free();
    expect(quiz([...headless, '--log', log]).code).toBe(0);
    expect(answersIn(log)).toBe(3);
  });

  it('leaves a deck as it is that cannot be fixed; written in place it would be empty', (context) => {
    const { folder: place, fill } = mounted(context);
    const path = write('deck.yaml', '- question: Is it?\n  answer: true\n', place);
    const before = readFileSync(path);
    fill();
    const ran = quiz(['lint', '--fix', path]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('the disk is full');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(place)).toEqual(['deck.yaml', 'filler']);
    const control = [wrongPrograms.writesOver(), 'lint', '--fix', path];
    spawnSync(process.execPath, control, { env: cleanEnvironment() });
    expect(readFileSync(path)).not.toEqual(before);
  });
});

describe('where the log cannot be written, given answers end with 2 and the reason', () => {
  it('when files may not get larger', () => {
    const log = write('log.jsonl', nearlyFull);
    chmodSync(log, 0o600);
    const limited = ['-c', `ulimit -f ${(2 * page) / 1024}; exec "$@"`, '-', process.execPath, bin];
    const ran = spawnSync('bash', [...limited, ...headless, '--log', log], {
      encoding: 'utf8',
      env: cleanEnvironment(),
    });
    expect(ran.status).toBe(2);
    expect(ran.stdout).toMatch(/Not saved in .*(?:there was room for|may not get larger)/);
    expect(readFileSync(log, 'utf8').startsWith(nearlyFull)).toBe(true);
    expect(quiz([...headless, '--log', log]).code).toBe(0);
    expect(answersIn(log)).toBe(3);
  });

  it('when the disk is read-only', (context) => {
    const full = mounted(context);
    const log = join(full.folder, 'log.jsonl');
    writeFileSync(log, nearlyFull, { mode: 0o600 });
    full.mount('ro');
    const ran = quiz([...headless, '--log', log]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(`cannot be written: the disk is read-only`);
    full.mount('rw');
    expect(readFileSync(log, 'utf8')).toBe(nearlyFull);
  });

  it.skipIf(!existsSync('/dev/full'))('when it is a device that is always full', () => {
    const ran = quiz([...headless, '--log', '/dev/full']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('`/dev/full` cannot be written: it is no regular file');
  });

  it('when its folder takes nothing from this user', (context) => {
    const place = folder();
    mkdirSync(join(place, 'shut'), { mode: 0o500 });
    chmodSync(place, 0o755);
    const [program, ...args] = [...asNobody(), process.execPath, bin];
    for (const path of [deck, answers]) chmodSync(dirname(path), 0o755);
    const env = cleanEnvironment();
    const ran = (more: readonly string[]) =>
      spawnSync(program, [...args, ...more], { encoding: 'utf8', env, cwd: root });
    if (ran(['--version']).status !== 0) context.skip('nobody else can run the program here');
    const { status, stderr } = ran([...headless, '--log', join(place, 'shut/log.jsonl')]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('cannot be written: permission denied'),
    });
  });
});

describe('a folder of logs that this user cannot list', () => {
  it.each([
    ['log', 'show'],
    ['log', 'export', '--csv'],
    ['log', 'check'],
    ['stats'],
    ['review', '--due'],
    ['review', '--no-input'],
    ['run', '--missed', '--no-input'],
    ['run', '--resume', '--no-input'],
  ])('is told and never taken for an empty one: %s %s', (...command) => {
    const place = folder();
    const logs = join(place, 'logs');
    mkdirSync(logs);
    write('log.jsonl', nearlyFull, logs);
    chmodSync(place, 0o755);
    chmodSync(logs, 0o311);
    chmodSync(dirname(deck), 0o755);
    const asks = command[0] === 'run' || command.includes('--no-input') ? [deck] : [];
    const [program, ...args] = [...asNobody(), process.execPath, bin];
    const { status, stderr } = spawnSync(
      program,
      [...args, ...command, ...asks, '--state-dir', logs],
      { encoding: 'utf8', env: cleanEnvironment(), cwd: root },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('permission denied'),
    });
  });
});

/** Root may write everywhere. */
function asNobody(): readonly string[] {
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];
  return process.getuid?.() === 0 ? ['setpriv', ...nobody] : [];
}
