import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeLogs } from '../src/io/logs.ts';
import { cellsOf, isWhole } from './support/breadth.ts';
import { keys, leftBehind, startPty, startUnderShell, type Pty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from './support/quiz.ts';
import { readLog } from './support/logs.ts';

const deck = write(
  'moments.yaml',
  `title: Moments
questions:
  - id: power
    question: What makes the ATP of a cell?
    answer: the mitochondrion
    hint: It has two membranes
  - id: rome
    question: What is the capital of Italy?
    answer: Rome
`,
);

/** A moment of a session: what is typed to come there, what the screen shows, what the log holds. */
interface Moment {
  readonly name: string;
  readonly steps: readonly (readonly [typed: string, shown: RegExp])[];
  readonly answers: number;
  readonly draft?: string;
  /** The question that is open. */
  readonly open?: string;
  /** The verdict that stands. */
  readonly told?: string;
}

const first = ['', /What makes the ATP[^]*\? keys/] as const;
const wrong = [`Rome${keys.enter}`, /Not quite[^]*enter next/] as const;
const moments: readonly Moment[] = [
  { name: 'the first question', steps: [first], answers: 0, open: 'What makes the ATP of a cell?' },
  {
    name: 'a half-typed answer',
    steps: [first, ['the mito', /› the mito/]],
    answers: 0,
    draft: 'the mito',
    open: 'What makes the ATP of a cell?',
  },
  {
    name: 'a hint that is shown',
    steps: [first, [keys.tab, /two membranes[^]*\? keys/]],
    answers: 0,
    open: 'What makes the ATP of a cell?',
  },
  {
    name: 'the pause after a wrong answer',
    steps: [first, wrong],
    answers: 1,
    open: 'What makes the ATP of a cell?',
    told: 'Not quite',
  },
  {
    name: 'the list of keys in the pause',
    steps: [first, wrong, ['?', /I was right[^]*ctrl-c  stop/]],
    answers: 1,
  },
  {
    name: 'the next question',
    steps: [first, wrong, [keys.enter, /capital of Italy[^]*empty enter/]],
    answers: 1,
    open: 'What is the capital of Italy?',
  },
  {
    name: 'a question asked again',
    steps: [
      first,
      wrong,
      [keys.enter, /capital of Italy[^]*empty enter/],
      [`Rome${keys.enter}`, /✔ Right[^]*enter next/],
      [keys.enter, /again[^]*What makes the ATP[^]*empty enter/],
    ],
    answers: 2,
    open: 'What makes the ATP of a cell?',
  },
  {
    name: 'the pause after the last answer',
    steps: [
      first,
      [`the mitochondrion${keys.enter}`, /✔ Right[^]*enter next/],
      [keys.enter, /capital of Italy[^]*empty enter/],
      [`Rome${keys.enter}`, /Italy[^]*✔ Right[^]*enter next/],
    ],
    answers: 2,
  },
];

interface Way {
  readonly name: string;
  readonly leave: (pty: Pty) => void | Promise<void>;
  readonly code: number;
  readonly reason: string;
}

const ways: readonly Way[] = [
  { name: 'Ctrl-C', leave: (pty) => pty.type(keys.ctrlC), code: 130, reason: 'interrupt' },
  { name: 'Ctrl-D', leave: (pty) => pty.type(keys.ctrlD), code: 130, reason: 'eof' },
  { name: 'SIGINT', leave: (pty) => signal(pty, 'SIGINT'), code: 130, reason: 'interrupt' },
  { name: 'SIGTERM', leave: (pty) => signal(pty, 'SIGTERM'), code: 143, reason: 'terminated' },
  { name: 'SIGHUP', leave: (pty) => signal(pty, 'SIGHUP'), code: 129, reason: 'gone' },
];

const cells = cellsOf(
  moments.map((moment) => ways.map((way) => [way.name, moment.name, moment, way] as const)),
);

/** What every moment is tried with in the long form only. */
const someMoments = moments
  .filter(({ draft, answers }) => isWhole || draft !== undefined || answers === 1)
  .map((moment) => [moment.name, moment] as const);

async function come(pty: Pty, { steps }: Moment): Promise<void> {
  for (const [typed, shown] of steps) {
    pty.type(typed);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await pty.waitFor(shown);
  }
}

async function signal(pty: Pty, name: string): Promise<void> {
  const children = await readFile(`/proc/${pty.pid}/task/${pty.pid}/children`, 'utf8');
  process.kill(Number(children.trim().split(' ')[0]), name);
}

function command(log: string): string {
  return `${process.execPath} ${bin} run ${deck} --log ${log}`;
}

const env = () => ({ ...cleanEnvironment(), TERM: 'xterm-256color' });

function damaged(log: string) {
  return readLog(nodeLogs({}, process.platform), { file: log }).damaged;
}

/** What the log of a session that was left holds: nothing that was seen is missing, nothing is torn. */
function heldIn(log: string) {
  const entries = logEntries(log);
  const of = (kind: string) => entries.filter((entry) => entry['kind'] === kind);
  return {
    answers: of('answer').length,
    draft: of('draft').at(-1)?.['text'],
    reason: of('end').at(-1)?.['reason'],
    ends: of('end').length,
    damaged: damaged(log),
  };
}

function afterFg(pty: Pty): string {
  const text = pty.screen().join('\n');
  return text.slice(text.lastIndexOf('fg; echo'));
}

describe.concurrent('a session left', () => {
  it.each(cells)('by %s at %s', async (_way, _moment, moment, way) => {
    const log = join(folder(), 'log.jsonl');
    const pty = startUnderShell(command(log), { env: env() });
    await come(pty, moment);
    await way.leave(pty);
    expect(await pty.ended()).toEqual({ code: way.code });
    expect(pty.wire()).not.toMatch(/\n\s+at .*:\d+|Error/);
    if (way.reason !== 'gone')
      expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
    expect(heldIn(log)).toEqual({
      answers: moment.answers,
      draft: moment.draft,
      reason: way.reason,
      ends: 1,
      damaged: [],
    });
  });

  it.each(someMoments)('by closing its terminal at %s', async (_name, moment) => {
    const dir = folder();
    const [log, told] = [join(dir, 'log.jsonl'), join(dir, 'told')];
    const script = `trap '' HUP; ${command(log)} 2>${told}.err; echo $? >${told}`;
    const pty = startPty('bash', ['--noprofile', '--norc', '-c', script], { env: env() });
    await come(pty, moment);
    pty.hangUp();
    await expect
      .poll(() => existsSync(told) && readFileSync(told, 'utf8'), { timeout: 8000 })
      .toBe('129\n');
    expect(readFileSync(`${told}.err`, 'utf8')).toBe('');
    expect(heldIn(log)).toMatchObject({ answers: moment.answers, reason: 'gone', damaged: [] });
  });

  it.each(someMoments)(
    'by Ctrl-Z at %s comes back with fg, and ends as if it had not been left',
    async (_name, moment) => {
      const log = join(folder(), 'log.jsonl');
      const options = { env: { ...env(), PS1: 'shell> ' } };
      const pty = startPty('bash', ['--noprofile', '--norc', '-i'], options);
      await pty.waitFor('shell>');
      pty.type(`${command(log)}; echo "left $?"${keys.enter}`);
      await come(pty, moment);
      pty.type(keys.ctrlZ);
      await pty.waitFor(/Stopped[^]*shell>/);
      expect(pty.cursor().visible).toBe(true);
      pty.type(`fg; echo "left $?"${keys.enter}`);
      await pty.waitFor(/fg; echo[^]*(?:\? keys|enter next|ctrl-c  stop)/);
      expect(afterFg(pty)).toContain(moment.open ?? '');
      expect(afterFg(pty)).toContain(moment.told ?? '');
      pty.type(keys.ctrlC);
      await pty.waitFor(/left 130/);
      pty.type(`exit${keys.enter}`);
      await pty.ended();
      expect(heldIn(log)).toMatchObject({
        answers: moment.answers,
        draft: moment.draft,
        reason: 'interrupt',
        ends: 1,
        damaged: [],
      });
    },
  );
});

describe.concurrent('what else leaves', () => {
  it('Ctrl-Z where lines are read does not use up the time of a card', async () => {
    const dir = folder();
    const log = join(dir, 'log.jsonl');
    const timed = write('timed.yaml', '- { question: Why?, answer: x, time: 4 }\n', dir);
    const options = { env: { ...env(), PS1: 'shell> ' } };
    const pty = startPty('bash', ['--noprofile', '--norc', '-i'], options);
    await pty.waitFor('shell>');
    pty.type(`${process.execPath} ${bin} run ${timed} --accessible --log ${log}${keys.enter}`);
    await pty.waitFor('for don');
    pty.type(keys.ctrlZ);
    await pty.waitFor(/Stopped[^]*shell>/);
    await sleep(4100);
    pty.type(`fg${keys.enter}`);
    await sleep(300);
    pty.type(`x${keys.enter}`);
    await pty.waitFor('Right. The answer is x.');
    pty.type(keys.ctrlC);
    await pty.waitFor(/everything is saved[^]*shell>/);
    pty.type(`exit${keys.enter}`);
    await pty.ended();
    const [answer] = logEntries(log).filter(({ kind }) => kind === 'answer');
    expect(Number(answer?.['ms'])).toBeLessThan(4000);
  });

  it.each([
    ['Ctrl-C pressed twice', keys.ctrlC.repeat(2)],
    ['Ctrl-\\', '\x1c'],
  ])('%s saves what was typed, as Ctrl-C does', async (_name, typed) => {
    const [, moment] = moments;
    const log = join(folder(), 'log.jsonl');
    const pty = startUnderShell(command(log), { env: env() });
    if (moment !== undefined) await come(pty, moment);
    pty.type(typed);
    expect(await pty.ended()).toEqual({ code: 130 });
    expect(heldIn(log)).toEqual({
      answers: 0,
      draft: 'the mito',
      reason: 'interrupt',
      ends: 1,
      damaged: [],
    });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s in the list of decks gives the terminal back', async (name, code) => {
    const cwd = folder();
    for (const deck of ['a.quiz.yaml', 'b.quiz.yaml'])
      write(deck, '- question: Q?\n  answer: x\n', cwd);
    const pty = startUnderShell(`${process.execPath} ${bin} run`, { env: env(), cwd });
    await pty.waitFor('Which decks?');
    await signal(pty, name);
    expect(await pty.ended()).toEqual({ code });
    expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
  });
});

describe.concurrent('a session on a pipe', () => {
  const answers = ['Rome', 'Rome', 'the mitochondrion'];

  async function piped(lines: number, reader: 'closed' | 'open') {
    const log = join(folder(), 'log.jsonl');
    const child = spawn(process.execPath, [bin, 'run', deck, '--log', log], { env: env() });
    const exited = once(child, 'exit') as Promise<[number | null]>;
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdin.on('error', () => {});
    child.stdin.write(
      answers
        .slice(0, lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    await expect.poll(() => out.length > 0, { timeout: 8000 }).toBe(true);
    if (reader === 'closed') child.stdout.destroy();
    child.stdin.end(
      answers
        .slice(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    const [code] = await exited;
    return { code, err, log };
  }

  it.each([0, 1, 2, 3])('whose reader goes after %i lines says nothing of it', async (lines) => {
    const { code, err, log } = await piped(lines, 'closed');
    expect(err).toBe('');
    expect(code).not.toBeNull();
    expect([0, 130]).toContain(code);
    expect(damaged(log)).toEqual([]);
  });

  it('is done with the last line of its input', async () => {
    const { code, log } = await piped(answers.length, 'open');
    expect({ code, ...heldIn(log) }).toMatchObject({ code: 0, reason: 'done', damaged: [] });
  });
});
