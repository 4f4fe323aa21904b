import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './support/breadth.ts';
import { bin, folder, quiz, write } from './support/quiz.ts';

const deck = '- id: a\n  question: Q?\n  answer: x\n';

function pipe(inside = folder(), name = 'pipe'): string {
  const path = join(inside, name);
  spawnSync('mkfifo', [path]);
  return path;
}

/** In a shell of its own, as only a shell has pipes by name. */
function shell(script: string, cwd = folder()) {
  const quizzed = script.replaceAll('QUIZ', `${process.execPath} ${bin}`);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', quizzed], {
    cwd,
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8' },
  });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  const odd: readonly (readonly [string, () => string, RegExp])[] = [
    ['a device without end', () => '/dev/zero', /it is a device and no file/],
    ['a pipe that nobody writes to', pipe, /nothing comes from this pipe/],
    ['a link to itself', linkToItself, /its links lead in a circle/],
    ['a folder of links to itself', ringOfLinks, /[Nn]o decks/],
  ];
  const uses: readonly (readonly [string, (path: string) => readonly string[]])[] = [
    ['lint', (path) => ['lint', path]],
    ['run', (path) => ['run', path]],
    ['show', (path) => ['show', path]],
    ['answers', (path) => ['run', write('deck.yaml', deck), '--no-log', '--answers', path]],
  ];
  const cells = cellsOf(
    odd.map(([name, make, says]) =>
      uses.map(([use, args]) => [name, use, make, args, says] as const),
    ),
  ).filter(([name, use]) => use !== 'answers' || !name.includes('folder'));

  it.each(cells)('%s is refused by %s with a reason, and waited for by nobody', (...cell) => {
    const [, , make, args, says] = cell;
    const { code, out, err } = quiz(args(make()));
    expect({ code, says: says.test(out + err) }).toEqual({ code: 2, says: true });
  });

  it('a pipe is read to its end, however late somebody writes to it', () => {
    const slowly = (text: string) => `<(sleep 0.3; printf '%s' '${text}'; sleep 0.3; echo)`;
    const { code, err } = shell(
      `QUIZ run ${slowly(deck)} --answers ${slowly('{a: x}')} --no-log --pass 100`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('a .gitignore that is a device ignores nothing', () => {
    const dir = folder();
    write('a.quiz.yaml', deck, dir);
    symlinkSync('/dev/zero', join(dir, '.gitignore'));
    expect(quiz(['lint', dir]).code).toBe(0);
  });

  it('a name that is no UTF-8 is told so', () => {
    const dir = folder();
    writeFileSync(
      Buffer.concat([Buffer.from(`${dir}/a`), Buffer.of(0xff), Buffer.from('.yaml')]),
      deck,
    );
    expect(quiz(['lint', dir])).toMatchObject({ code: 2, err: expect.stringMatching(/is UTF-8/) });
  });

  function linkToItself(): string {
    const path = join(folder(), 'loop.yaml');
    symlinkSync('loop.yaml', path);
    return path;
  }

  function ringOfLinks(): string {
    const dir = folder();
    mkdirSync(join(dir, 'in'));
    for (const [to, name] of [
      ['..', 'up'],
      ['.', 'self'],
    ] as const)
      symlinkSync(to, join(dir, 'in', name));
    return dir;
  }
});

describe.skipIf(process.getuid?.() !== 0)(
  'a user that the system does not know (needs root)',
  () => {
    const nobody = 'setpriv --reuid=4242 --regid=4242 --clear-groups env -u HOME';

    it('checks decks, and is told why no log can be kept', () => {
      const dir = mkdtempSync(join(tmpdir(), 'quiz-open-'));
      spawnSync('chmod', ['755', dir]);
      write('deck.yaml', deck, dir);
      write('answers.yaml', 'a: x\n', dir);
      expect(shell(`${nobody} QUIZ lint deck.yaml`, dir)).toMatchObject({ code: 0, err: '' });
      const { code, err } = shell(`${nobody} QUIZ run deck.yaml --answers answers.yaml`, dir);
      expect(code).toBe(2);
      expect(err).toMatch(
        /^error: The score log `\/\.local\/state\/quiz\/log\.jsonl` cannot be written/,
      );
    });
  },
);

describe('a folder for the log that cannot be made', () => {
  it.skipIf(process.platform !== 'linux')('is told with its reason: /proc takes none', () => {
    const args = ['run', write('deck.yaml', deck), '--answers', write('answers.yaml', 'a: x\n')];
    const { code, err } = quiz(args, { env: { QUIZ_STATE_DIR: '/proc/quiz' } });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/no such file/) });
  });
});
