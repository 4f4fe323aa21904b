import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole } from './support/breadth.ts';
import { attackName } from './support/hostile-values.ts';
import { keys, leftBehind, startPty, startUnderShell, type Pty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from './support/quiz.ts';
import { terminalEvents } from './support/terminal-judge.ts';

const quiz = `${process.execPath} ${bin}`;

/** `undefined` takes a variable out. */
type Variables = Readonly<Record<string, string | undefined>>;

const script = (does: string) => `bash ${write('program.sh', `${does}\n`)}`;

/** No program, and no folder. */
const file = write('file', 'words\n');

/** What is left out of the short form is a variation of what is in it. */
const some = <T>(cases: readonly T[], short: number) => (isWhole ? cases : cases.slice(0, short));

const deckText = `- {id: one, question: What is one?, answer: eins}
- {id: two, question: What is two?, answer: zwei}
`;

const isStack = /\n {4}at \S+ |This is a bug of quiz/;

/** No stack, and nothing that a terminal obeys but what prompts draw with. */
async function expectTame(pty: Pty): Promise<void> {
  expect(pty.wire()).not.toMatch(isStack);
  const events = await terminalEvents(pty.wire());
  expect(events.filter((event) => /^(?:osc|dcs|bell|title)/i.test(event))).toEqual([]);
}

describe.concurrent('an editor that is', () => {
  const editors: readonly (readonly [string, Variables, RegExp])[] = [
    [
      'none',
      { VISUAL: ' ', EDITOR: '', PATH: folder() },
      /editor `vi` did not start: no such file/,
    ],
    ['one that dies', { EDITOR: script('kill -9 $$') }, /editor `bash` ended with SIGKILL/],
    ['one that empties the deck', { EDITOR: script(': > $1') }, /file is empty.*session goes on/s],
    ['control characters', { EDITOR: attackName }, /editor `a␛\]0;t.*did not start: no such file/s],
    ['no such program', { EDITOR: 'no-such-editor -w' }, /`no-such-editor` did not start: no such/],
    [
      'in quotes',
      { EDITOR: '"no such editor" -w' },
      /the editor `"no` did not start: no such file/,
    ],
    ['a folder', { EDITOR: '/' }, /the editor `\/` did not start: permission denied/],
    ['no program', { EDITOR: file }, /did not start:\s+permission denied/],
    ['too long', { EDITOR: 'x'.repeat(5000) }, /did not\s+start: the name is too long/],
    ['one that fails', { EDITOR: script('exit 1') }, /the editor `bash` ended with 1\./],
    ['one with options', { EDITOR: `${script('test $1 = -w')} -w` }, /Read again/],
    [
      'one that puts a folder there',
      { EDITOR: script('rm $1; mkdir $1') },
      /it is a folder.*goes on/s,
    ],
    ['one that writes bytes', { EDITOR: script('printf "\\0\\377" > $1') }, /session goes on/],
    ['one that leaves the terminal raw', { EDITOR: script('stty raw -echo') }, /Read again/],
  ];

  it.each(some(editors, 2))('%s costs no answer and not the session', async (_, env, says) => {
    const log = join(folder(), 'log.jsonl');
    const path = write('deck.yaml', deckText);
    const { PATH = process.env['PATH'], ...more } = env;
    const command = `PATH=${PATH} ${quiz} run ${path} --log ${log}`;
    const pty = startUnderShell(command, { env: { ...cleanEnvironment(), ...more }, rows: 90 });
    await pty.waitFor('empty enter', 30_000);
    pty.type(`x${keys.enter}`);
    await pty.waitFor('enter next', 30_000);
    pty.type('e');
    await pty.waitFor((screen) => says.test(screen.replaceAll(/\n */g, ' ')), 30_000);
    pty.type(keys.enter);
    await pty.waitFor('What is two?', 30_000);
    pty.type(keys.ctrlC);
    expect(await pty.ended(30_000)).toEqual({ code: 130 });
    expect(logEntries(log).map(({ kind }) => kind)).toEqual(['start', 'answer', 'end']);
    expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
    await expectTame(pty);
  });
});

describe.concurrent('a pager that is', () => {
  const failed = (by: string) => new RegExp(`warning: the pager .* ended with ${by}; .--no-pager`);
  const pagers: readonly (readonly [string, Variables, RegExp])[] = [
    ['a folder', { PAGER: '/' }, /Q29\?/],
    ['one that dies', { PAGER: script('kill -9 $$') }, failed('SIGKILL')],
    ['too long', { PAGER: 'x'.repeat(100_000) }, /Q29\?/],
    ['no program', { PAGER: file }, /Q29\?/],
    ['no such program', { QUIZ_PAGER: 'no-such-pager', PAGER: 'false' }, /Q29\?/],
    ['one that fails', { PAGER: 'false' }, failed('1')],
    ['one with options', { PAGER: 'cat -n' }, /\d+\s+Q29\?/],
    ['in quotes', { PAGER: '"no such pager" -R' }, /Q29\?/],
    ['control characters', { PAGER: attackName }, /Q29\?/],
  ];
  const text = Array.from({ length: 30 }, (_, n) => `- {id: q${n}, question: Q${n}?, answer: x}\n`);
  const long = write('long.yaml', text.join(''));

  it.each(some(pagers, 3))('%s costs no output without a word', async (_, env, says) => {
    const args = [bin, 'show', long];
    const pty = startPty(process.execPath, args, {
      env: { ...cleanEnvironment(), ...env },
      rows: 9,
    });
    expect(await pty.ended(30_000)).toEqual({ code: 0 });
    expect(pty.wire().replaceAll(/\r?\n/g, ' ')).toMatch(says);
    await expectTame(pty);
  });
});

/** A folder for configurations whose file is made by a command. */
function configured(make: string): string {
  const dir = folder();
  mkdirSync(join(dir, 'quiz'));
  const made = startPty('sh', ['-c', `cd ${dir}/quiz && ${make}`]);
  void made.ended();
  return dir;
}

/** Where a session cannot keep its log. */
const noLog: readonly (readonly [string, Variables])[] = [
  ['HOME a file', { HOME: file, XDG_STATE_HOME: undefined }],
  ['XDG_STATE_HOME where nothing is taken', { XDG_STATE_HOME: '/proc' }],
  ['HOME where nothing is taken', { HOME: '/proc', XDG_STATE_HOME: undefined }],
  ['XDG_STATE_HOME a device', { XDG_STATE_HOME: '/dev/null' }],
  ['QUIZ_STATE_DIR a file', { QUIZ_STATE_DIR: file }],
  ['QUIZ_LOG a folder', { QUIZ_LOG: '/' }],
];

/** Where it can, and asks. */
const odd: readonly (readonly [string, Variables])[] = [
  ['COLUMNS 1', { COLUMNS: '1', LINES: '1' }],
  ['LANG C', { LANG: 'C' }],
  ['no TERM', { TERM: undefined }],
  ['NO_COLOR', { NO_COLOR: '1' }],
  ['XDG_CONFIG_HOME with a pipe', { XDG_CONFIG_HOME: configured('mkfifo config.yaml') }],
  ['TERM dumb', { TERM: 'dumb' }],
  ['HOME missing', { HOME: join(folder(), 'a/b'), XDG_STATE_HOME: undefined }],
  ['HOME relative', { HOME: 'here' }],
  ['no HOME', { HOME: undefined }],
  ['XDG_STATE_HOME relative', { XDG_STATE_HOME: 'state' }],
  ['XDG_STATE_HOME of control characters', { XDG_STATE_HOME: join(folder(), attackName) }],
  ['XDG_CONFIG_HOME relative', { XDG_CONFIG_HOME: 'config' }],
  ['XDG_CONFIG_HOME a file', { XDG_CONFIG_HOME: file }],
  ['XDG_CONFIG_HOME with a folder', { XDG_CONFIG_HOME: configured('mkdir config.yaml') }],
  ['XDG_CONFIG_HOME with a device', { XDG_CONFIG_HOME: configured('ln -s /dev/zero config.yaml') }],
  ['XDG_CONFIG_HOME in a circle', { XDG_CONFIG_HOME: configured('ln -s config.yaml config.yaml') }],
  ['TERM of control characters', { TERM: attackName }],
  ['LC_ALL POSIX', { LC_ALL: 'POSIX' }],
  ['LANG a path', { LANG: '../../x' }],
  ['FORCE_COLOR', { FORCE_COLOR: '3' }],
  ['NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: 'x' }],
  ['COLUMNS no number', { COLUMNS: '-7', LINES: 'x' }],
  ['TZ a path', { TZ: '../../etc/passwd' }],
  ['TMPDIR missing', { TMPDIR: '/nothing' }],
];

const start = (cwd: string, args: string, env: Variables) =>
  startUnderShell(`${quiz} ${args}`, { env: { ...cleanEnvironment(), ...env }, cwd, rows: 60 });

function course(): string {
  const cwd = folder();
  write('a.quiz.yaml', deckText, cwd);
  return cwd;
}

describe.concurrent('an environment with', () => {
  it.each(some(noLog, 1))('%s: a session says so before it asks, ends with 2', async (_, env) => {
    const cwd = course();
    const pty = start(cwd, 'run a.quiz.yaml', env);
    await pty.waitFor(/cannot\s+be\s+written.*go on without a log/s, 30_000);
    expect(pty.screen().join('\n')).not.toContain('What is one?');
    pty.type(keys.ctrlC);
    expect(await pty.ended(30_000)).toEqual({ code: 2 });
    expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
    await expectTame(pty);
    expect(readdirSync(cwd)).toEqual(['a.quiz.yaml']);
  });

  it.each(some(odd, 3))('%s: a session asks, keeps the answer and ends as ever', async (_, env) => {
    const cwd = course();
    const log = join(folder(), 'log.jsonl');
    const pty = start(cwd, `run a.quiz.yaml --log ${log}`, env);
    await pty.waitFor(/What is one\?.*(?:empty enter|empty line)/s, 30_000);
    pty.type(`eins${keys.enter}`);
    await pty.waitFor(/eins.*(?:enter next|Press Enter)/s, 30_000);
    pty.type(keys.ctrlC);
    expect(await pty.ended(30_000)).toEqual({ code: 130 });
    expect(logEntries(log).map(({ kind }) => kind)).toEqual(['start', 'answer', 'end']);
    expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
    await expectTame(pty);
    if ('NO_COLOR' in env) expect(pty.wire()).not.toMatch(colour);
    if ('LANG' in env || 'LC_ALL' in env) expect(pty.wire()).toMatch(ascii);
    expect(readdirSync(cwd)).toEqual(['a.quiz.yaml']);
  });

  const others = [...noLog, ...odd].flatMap(([name, env]) =>
    ['review --due', 'stats', 'lint', 'log path', 'log show'].map(
      (args) => [name, args, env] as const,
    ),
  );

  it.each(some(others, 1))('%s: %s ends as documented', async (_, args, env) => {
    const cwd = course();
    const pty = start(cwd, args, env);
    const { code } = await pty.ended(30_000);
    expect([0, 1, 2]).toContain(code);
    expect(pty.wire()).not.toBe('');
    if (code === 2) expect(pty.wire()).toMatch(/error: /);
    await expectTame(pty);
    expect(readdirSync(cwd)).toEqual(['a.quiz.yaml']);
  });
});

/** A style that is a colour. */
// oxlint-disable-next-line no-control-regex -- it is what is looked for
const colour = /\u001b\[(?:\d+;)*(?:3\d|9\d)m/;

// oxlint-disable-next-line no-control-regex -- escapes are ours
const ascii = /^[\r\n\u0007\u0008\u001b\u0020-\u007e]*$/;
