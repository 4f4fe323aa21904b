import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole } from './support/breadth.ts';
import { holder } from './support/held-terminal.ts';
import { answerEntry } from './support/log-entries.ts';
import { stateDir } from './support/logs.ts';
import { keys, leftBehind, startPty, startUnderShell, type Pty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from './support/quiz.ts';

const quiz = `${process.execPath} ${bin}`;
const env = (more: NodeJS.ProcessEnv = {}) => ({
  ...cleanEnvironment(),
  TERM: 'xterm-256color',
  ...more,
});

/** What is left out of the short form is a variation of what is in it. */
const some = <T>(cases: readonly T[], short: number) => (isWhole ? cases : cases.slice(0, short));

const deck = write(
  'left.yaml',
  '- {id: one, question: What is one?, answer: eins, hint: It is odd}\n',
);
const log = stateDir(Array.from({ length: 40 }, (_, n) => answerEntry('s', n + 1)));
const long = write(
  'long.yaml',
  Array.from({ length: 30 }, (_, n) => `- {id: q${n}, question: Q${n}?, answer: x}\n`).join(''),
);

/** The processes below one, by the files of the system. */
function below(pid: number): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ') : [];
  return children.filter(Boolean).flatMap((child) => [Number(child), ...below(Number(child))]);
}

function programOf(pty: Pty): number {
  const [program] = below(pty.pid);
  if (program === undefined) throw new Error('no program');
  return program;
}

const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

async function expectDead(pids: readonly number[]): Promise<void> {
  await until(() => !pids.some(isAlive));
  expect(pids.filter(isAlive)).toEqual([]);
}

/** Or for as long as anything here may take. */
async function until(isTrue: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isTrue() && performance.now() - start < 8000)
    // oxlint-disable-next-line no-await-in-loop -- until it is
    await new Promise((resolve) => setTimeout(resolve, 2));
}

function ends(file: string): readonly unknown[] {
  return logEntries(file).flatMap((entry) => (entry['kind'] === 'end' ? [entry['reason']] : []));
}

const gentle = { cooked: true, cursorVisible: true };

describe.concurrent('a pager that has the terminal', () => {
  const commands = some(
    [
      ['log show', `log show --state-dir ${log}`],
      ['show', `show ${long}`],
      ['stats', `stats --by question --state-dir ${log}`],
    ] as const,
    1,
  );
  const start = (args: string) =>
    startUnderShell(`${quiz} ${args}`, { env: env({ QUIZ_PAGER: holder() }), rows: 10 });

  it.each(commands)('of %s keeps it when Ctrl-C is pressed, until it is quit', async (_, args) => {
    const pty = start(args);
    await pty.waitFor('holding');
    pty.type(keys.ctrlC);
    await pty.still();
    expect(below(pty.pid)).toHaveLength(2);
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 0 });
    expect(leftBehind(pty)).toEqual(gentle);
  });

  it.each(commands)('of %s ends before the program that is asked to end', async (_, args) => {
    const pty = start(args);
    await pty.waitFor('holding');
    const pids = below(pty.pid);
    process.kill(programOf(pty), 'SIGTERM');
    expect(await pty.ended()).toEqual({ code: 143 });
    expect(leftBehind(pty)).toEqual(gentle);
    await expectDead(pids);
  });

  it.each(commands)('of %s ends with its terminal, and the program too', async (_, args) => {
    const pty = start(args);
    await pty.waitFor('holding');
    const pids = below(pty.pid);
    pty.hangUp();
    await expectDead(pids);
    expect(pids).toHaveLength(2);
  });
});

describe.concurrent('an editor opened from a session', () => {
  async function editing() {
    const file = join(folder(), 'log.jsonl');
    const pty = startUnderShell(`${quiz} run ${deck} --log ${file}`, {
      env: env({ EDITOR: holder() }),
    });
    await pty.waitFor(/What is one[^]*\? keys/);
    pty.type(`eins${keys.enter}`);
    await pty.waitFor(/Right[^]*enter next/);
    pty.type('e');
    await pty.waitFor('holding');
    return { pty, file, pids: below(pty.pid) };
  }

  it.each(
    some(
      [
        ['SIGTERM', 143, 'terminated'],
        ['SIGHUP', 129, 'gone'],
        ['SIGINT', 130, 'interrupt'],
      ] as const,
      1,
    ),
  )('is waited for when %s comes meanwhile, and then the session ends', async (name, code, why) => {
    const { pty, file } = await editing();
    process.kill(programOf(pty), name);
    pty.type('q');
    expect(await pty.ended()).toEqual({ code });
    expect(ends(file)).toEqual([why]);
    if (name !== 'SIGHUP') expect(leftBehind(pty)).toEqual(gentle);
  });

  it('ends with its terminal, and the session with it', async () => {
    const { pty, file, pids } = await editing();
    pty.hangUp();
    await expectDead(pids);
    expect(ends(file)).toEqual(['gone']);
  });

  it('is stopped by Ctrl-Z with the session, and comes back with fg', async () => {
    const file = join(folder(), 'log.jsonl');
    const pty = startPty('bash', ['--noprofile', '--norc', '-i'], {
      env: env({ EDITOR: holder(), PS1: 'shell> ' }),
    });
    await pty.waitFor('shell>');
    pty.type(`${quiz} run ${deck} --log ${file}; echo "left $?"${keys.enter}`);
    await pty.waitFor(/What is one[^]*\? keys/);
    pty.type(`eins${keys.enter}`);
    await pty.waitFor(/Right[^]*enter next/);
    pty.type('e');
    await pty.waitFor('holding');
    pty.type(keys.ctrlZ);
    await pty.waitFor(/Stopped[^]*shell>/);
    pty.type(`fg; echo "left $?"${keys.enter}`);
    await pty.waitFor(/fg;[^]*holding/);
    pty.type('q');
    await pty.waitFor(/holding[^]*enter next/);
    pty.type(keys.ctrlC);
    await pty.waitFor(/left 130[^]*shell>/);
    pty.type(`exit${keys.enter}`);
    await pty.ended();
    expect(ends(file)).toEqual(['interrupt']);
  });
});

describe.concurrent('two signals at once', () => {
  const pairs = some(
    [
      ['SIGTERM', 'SIGINT'],
      ['SIGTERM', 'SIGHUP'],
      ['SIGINT', 'SIGTERM'],
      ['SIGHUP', 'SIGTERM'],
    ] as const,
    1,
  );
  it.each(pairs)('%s and %s end a session once, for one of the two', async (...names) => {
    const file = join(folder(), 'log.jsonl');
    const pty = startUnderShell(`${quiz} run ${deck} --log ${file}`, { env: env() });
    await pty.waitFor(/What is one[^]*\? keys/);
    const program = programOf(pty);
    for (const name of names) process.kill(program, name);
    expect([129, 130, 143]).toContain((await pty.ended()).code);
    expect(pty.wire()).not.toMatch(/\n\s+at .*:\d+|Error/);
    expect(ends(file)).toHaveLength(1);
  });
});

describe.concurrent('a command that writes and is asked to end', () => {
  const count = 400;
  const many = write(
    'many.yaml',
    Array.from({ length: count }, (_, n) => `- {id: q${n}, question: Q${n}?, answer: x}\n`).join(
      '',
    ),
  );
  const answers = write(
    'answers.yaml',
    Array.from({ length: count }, (_, n) => `q${n}: x\n`).join(''),
  );
  const other = join(
    stateDir(Array.from({ length: count }, (_, n) => answerEntry('o', n))),
    'log.jsonl',
  );
  const writing: readonly (readonly [string, readonly string[]])[] = [
    ['run --answers', ['run', many, '--answers', answers]],
    ['log merge', ['log', 'merge', other]],
  ];
  const signals = some(
    [
      ['SIGTERM', 143],
      ['SIGINT', 130],
      ['SIGHUP', 129],
    ] as const,
    1,
  );

  it.each(
    writing.flatMap(([name, args]) => signals.map((signal) => [name, args, ...signal] as const)),
  )('%s keeps whole lines and ends as a shell is told', async (_, args, name, code) => {
    const dir = folder();
    const child = spawn(process.execPath, [bin, ...args], { env: env({ QUIZ_STATE_DIR: dir }) });
    const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.resume();
    await until(() => readdirSync(dir).includes('log.jsonl'));
    child.kill(name);
    const [ended, by] = await exited;
    // Before the signal came it may have been done.
    expect([0, code, by === name ? null : code]).toContain(ended);
    expect(err).not.toMatch(/\n\s+at .*:\d+|Error/);
    const text = readFileSync(join(dir, 'log.jsonl'), 'utf8');
    expect(text === '' || text.endsWith('\n')).toBe(true);
    expect(() => logEntries(join(dir, 'log.jsonl'))).not.toThrow();
  });
});

describe.concurrent('streams that are closed', () => {
  const run = `${quiz} run ${deck} --answers <(echo 'one: eins') --no-log`;
  const cases = some(
    [
      ['stderr has no reader', `${quiz} lint none.yaml 2> >(exec true)`, 2],
      ['stdout is full while help is printed', `${quiz} --help > /dev/full`, 2],
      ['stdout is closed', `${run} >&-`, 0],
      ['stderr is closed', `${quiz} lint none.yaml 2>&-`, 2],
      ['all three are closed', `${quiz} run ${deck} --no-log <&- >&- 2>&-`, 2],
    ] as const,
    2,
  );

  it.each(cases)('%s: no stack, and the code that is documented', async (_, script, code) => {
    const child = spawn('bash', ['-c', script], { env: env(), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (said += data.toString()));
    const [ended] = (await once(child, 'close')) as [number];
    expect({ ended, stack: /\n\s+at .*:\d+/.test(said) }).toEqual({ ended: code, stack: false });
  });
});
