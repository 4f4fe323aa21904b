import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPty } from './support/pty.ts';
import { bin, folder, root, write } from './support/quiz.ts';
import { readTrace, type Trace } from './support/trace.ts';

const traces = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

const deck = `title: Nets
questions:
  - id: layer
    question: Which layer is **last** in $f(x)$?
    choices: [output, input]
    answer: output
    explanation: See [the notes](https://example.org) and \`code\`
    image: { file: net.png, alt: a net }
    source: https://example.org/book
  - id: name
    question: Who?
    answer: she
    accept: [/h(e|er)/]
`;

const strace = ['-f', '-qq', '-s', '4096', '-e', 'trace=network,process,file'];

const environment = (here: string) => ({
  PATH: process.env['PATH'],
  HOME: here,
  LANG: 'C.UTF-8',
  XDG_STATE_HOME: join(here, 'state'),
});

/** Runs node under strace in a folder of its own, which is also its home. */
function traced(
  args: readonly string[],
  place: string,
  input: string,
): Trace & { code: number | null } {
  const output = join(place, 'trace');
  const { status } = spawnSync('strace', [...strace, '-o', output, process.execPath, ...args], {
    cwd: place,
    input,
    encoding: 'utf8',
    timeout: 60_000,
    env: environment(place),
  });
  return { code: status, ...readTrace(readFileSync(output, 'utf8'), place) };
}

function place(): string {
  const made = realpathSync(folder());
  mkdirSync(join(made, 'decks'));
  write('nets.quiz.yaml', deck, join(made, 'decks'));
  write('net.png', 'not a picture', join(made, 'decks'));
  write('unasked.md', 'nobody asked for this', made);
  return made;
}

/** What the runtime opens when it first needs it: no input, the time zone, how memory is given out. */
const runtime = new Set(['/dev/null', '/etc/localtime', '/proc/sys/vm/overcommit_memory']);

/** What was opened beside node's own files, the program, its decks and its log. */
function foreign(opened: readonly string[], here: string, own: ReadonlySet<string>): string[] {
  const inside = [
    join(here, 'decks'),
    join(here, 'state/quiz'),
    join(root, 'dist'),
    join(root, 'bin'),
  ];
  return opened.filter(
    (path) =>
      !own.has(path) &&
      !runtime.has(path) &&
      !/^\/dev\/(?:pts\/\d+|tty)$/.test(path) &&
      !inside.some((allowed) => path === allowed || path.startsWith(`${allowed}/`)) &&
      !places(here).has(path),
  );
}

/** Files that are looked for by name: settings upwards, and folders that are synced or made. */
function places(here: string): ReadonlySet<string> {
  const set = new Set([
    join(root, 'package.json'),
    here,
    join(here, 'state'),
    join(here, '.config/quiz/config.yaml'),
  ]);
  for (let at = join(here, 'decks'); ; at = dirname(at)) {
    set.add(join(at, '.gitignore')).add(join(at, 'quiz.config.yaml'));
    if (at === dirname(at)) return set;
  }
}

function expectModest(ran: Trace, here: string, own: ReadonlySet<string>): void {
  expect(ran.opened).toContain(join(root, 'dist/main.cjs'));
  expect(ran.sockets).toEqual([]);
  expect(ran.started).toEqual([]);
  expect(foreign(ran.opened, here, own)).toEqual([]);
  expect(
    ran.changed.filter(
      (path) =>
        !path.startsWith(join(here, 'state/quiz')) &&
        path !== join(here, 'state') &&
        !path.includes('found.sarif'),
    ),
  ).toEqual([]);
}

const sessions: readonly (readonly [string, readonly string[], string])[] = [
  ['run', ['run', 'decks'], '1\n\nher\n\n'],
  ['an exam', ['run', 'decks', '--mode', 'exam'], '1\nher\n\n\n'],
  ['review', ['review', 'decks'], '1\n\nher\n\n'],
  ['lint', ['lint', 'decks'], ''],
  [
    'lint in other formats',
    ['lint', 'decks', '--preset', 'strict', '-f', 'sarif:decks/found.sarif'],
    '',
  ],
  ['stats', ['stats', 'decks'], ''],
  ['stats as data', ['stats', 'decks', '--json'], ''],
  ['show', ['show', 'decks/nets.quiz.yaml', '--answers'], ''],
  ['the log', ['log', 'show'], ''],
];

describe.skipIf(!traces)('what the program asks of the system (needs strace)', () => {
  const own = new Set<string>();

  it('is known for node alone', () => {
    const alone = traced(['-e', '0'], place(), '');
    expect(alone.code).toBe(0);
    alone.opened.forEach((path) => own.add(path));
    expect(alone.started).toEqual([]);
  });

  it.each(sessions)(
    '%s opens no socket, starts nothing, opens nothing unasked',
    (_name, args, input) => {
      const here = place();
      const ran = traced([bin, ...args], here, input);
      expect([0, 1, 130]).toContain(ran.code);
      expectModest(ran, here, own);
    },
  );

  it('the same holds on a terminal, with the source of a card looked at', async () => {
    const here = place();
    const output = join(here, 'trace');
    const pty = startPty(
      'strace',
      [...strace, '-o', output, process.execPath, bin, 'run', 'decks'],
      {
        cwd: here,
        env: environment(here),
      },
    );
    await pty.waitFor('a/b answer');
    pty.type('a');
    await pty.waitFor('enter next');
    pty.type('x');
    await pty.waitFor('explanation:');
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 130 });
    expectModest(readTrace(readFileSync(output, 'utf8'), here), here, own);
  });

  it('would be seen: a socket, a program, a foreign file and a changed one', () => {
    const here = place();
    const program = `
      require('net').connect(9, '127.0.0.1').on('error', () => {});
      require('child_process').spawnSync('true');
      require('fs').readFileSync('unasked.md');
      require('fs').writeFileSync('decks/nets.quiz.yaml', '');`;
    const ran = traced(['-e', program], here, '');
    expect(ran.sockets).not.toEqual([]);
    expect(ran.started).not.toEqual([]);
    expect(foreign(ran.opened, here, own)).toContain(join(here, 'unasked.md'));
    expect(ran.changed).toContain(join(here, 'decks/nets.quiz.yaml'));
  });
});
