import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type Ran } from './support/quiz.ts';
import { quizHere } from './support/quiz-here.ts';

const clean = '- id: a\n  question: What is 1 + 1?\n  answer: 2\n';
const warned =
  '- id: b\n  question: Which of these are prime?\n  choices: [2, 3, All of the above]\n  answer: All of the above\n';
const wrong =
  '- id: c\n  question: What is the capital of France?\n  choices: [Paris, Rome]\n  answer: Pari\n';
const unnamed = '# a comment\n- question: What is 2 + 2?   # why\n  answer: 4\n';

/** A folder with these files. */
function tree(files: Record<string, string>): string {
  const dir = folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

async function lint(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return await quizHere(['lint', ...args], { cwd });
}

/** `path:line:column rule` of each finding. */
function found({ out }: Ran): readonly string[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+?:\d+:\d+): .* \[(\S+)\]$/, '$1 $2'));
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd,
    stdio: 'ignore',
  });
}

describe('exit codes', () => {
  it.each([
    ['0 without findings', clean, [], 0],
    ['0 with warnings alone', warned, [], 0],
    ['1 with an error', wrong, [], 1],
    ['1 with a warning under --fail-on warning', warned, ['--fail-on', 'warning'], 1],
    ['1 with a note under --fail-on info', unnamed, ['--fail-on', 'info'], 1],
    ['1 over --max-warnings', warned, ['--max-warnings', '0'], 1],
    ['0 at --max-warnings', warned, ['--max-warnings', '1'], 0],
    ['0 with --exit-zero', wrong, ['--exit-zero'], 0],
    ['2 with an unknown option', clean, ['--fixx'], 2],
    ['2 with an unknown format', clean, ['--format', 'srif'], 2],
    ['2 with an unknown rule', clean, ['--select', 'item/all-of-the-abov'], 2],
    ['2 with two documents on standard output', clean, ['-f', 'json', '-f', 'sarif'], 2],
  ])('%s', async (_name, deck, args, code) => {
    expect((await lint(tree({ 'deck.yaml': deck }), 'deck.yaml', ...args)).code).toBe(code);
  });

  it('2 when nothing matched, 0 with --allow-empty', async () => {
    const dir = tree({ 'notes.yaml': 'shopping: [milk]\n' });
    expect((await lint(dir)).code).toBe(2);
    expect((await lint(dir)).err).toContain('No decks were found');
    expect((await lint(dir, 'none/*.yaml')).code).toBe(2);
    expect((await lint(dir, '--allow-empty')).code).toBe(0);
  });

  it('2 for a file that is not there, with nothing lost of the others', async () => {
    const ran = await lint(tree({ 'deck.yaml': wrong }), 'deck.yaml', 'none.yaml');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('none.yaml');
  });
});

describe('which files are checked', () => {
  const files = {
    'a.quiz.yaml': clean,
    'b.yaml': wrong,
    'notes.yaml': 'shopping: [milk]\n',
    'sub/c.yml': warned,
    'node_modules/d.yaml': wrong,
    '.hidden/e.yaml': wrong,
    'ignored/f.yaml': wrong,
    '.gitignore': 'ignored/\n',
  };

  it('decks below the working folder, in order, without what git and convention leave out', async () => {
    const dir = tree(files);
    git(dir, 'init', '-q');
    const ran = await lint(dir, '-f', 'concise');
    expect(found(ran)).toEqual([
      'b.yaml:4:11 answer/not-in-choices',
      'sub/c.yml:3:19 item/all-of-the-above',
    ]);
    const shown = (await lint(dir, '--show-files')).out.split('\n');
    expect([shown.includes('sub/c.yml'), shown.includes('notes.yaml')]).toEqual([true, false]);
    expect((await lint(dir)).out.replace(/\s+/g, ' ')).toContain('1 other file is no deck');
  });

  it('finds a deck that cannot be parsed, also one that is written in one line', async () => {
    const dir = tree({
      'a.yaml': '{title: A, questions: [{question: Q1?, answer: [}]}\n',
      'b.yaml': 'a: [\n',
    });
    expect(found(await lint(dir, '-f', 'concise')).every((line) => line.includes('a.yaml'))).toBe(
      true,
    );
    expect((await lint(dir)).code).toBe(1);
  });

  it('a named file always, a glob, a folder', async () => {
    const dir = tree(files);
    expect(found(await lint(dir, 'ignored/f.yaml', '-f', 'concise')).length).toBe(1);
    expect(found(await lint(dir, '**/*.yml', '-f', 'concise'))).toEqual([
      'sub/c.yml:3:19 item/all-of-the-above',
    ]);
    expect(found(await lint(dir, 'sub', '-f', 'concise')).length).toBe(1);
    expect((await lint(dir, 'notes.yaml')).code).toBe(1);
  });

  it('standard input, called what it is said to be called', async () => {
    const ran = await quizHere(['lint', '-', '--stdin-filename', 'x/y.yaml', '-f', 'concise'], {
      input: wrong,
    });
    expect(found(ran)).toEqual(['x/y.yaml:4:11 answer/not-in-choices']);
    expect(ran.code).toBe(1);
    const cwd = tree({ 'quiz.config.yaml': 'lint: { exclude: [drafts/**] }\n' });
    const named = ['lint', '-', '--stdin-filename', 'drafts/y.yaml'];
    expect((await quizHere(named, { input: wrong, cwd })).code).toBe(1);
    expect((await quizHere([...named, '--force-exclude'], { input: wrong, cwd })).code).toBe(0);
  });

  it('what git says changed: since a commit, or as it is staged', async () => {
    const dir = tree({ 'old.yaml': wrong, 'new.yaml': clean });
    git(dir, 'init', '-q');
    git(dir, 'add', '.');
    git(dir, 'commit', '-qm', 'first');
    writeFileSync(join(dir, 'new.yaml'), warned);
    writeFileSync(join(dir, 'untracked.yaml'), warned);
    expect(
      found(await lint(dir, '--since', 'HEAD', '-f', 'concise')).map((line) => line.split(':')[0]),
    ).toEqual(['new.yaml', 'untracked.yaml']);
    git(dir, 'add', 'new.yaml');
    writeFileSync(join(dir, 'new.yaml'), wrong);
    expect(found(await lint(dir, '--staged', '-f', 'concise'))).toEqual([
      'new.yaml:3:19 item/all-of-the-above',
    ]);
    git(dir, 'commit', '-qam', 'second');
    rmSync(join(dir, 'untracked.yaml'));
    for (const args of [['--since', 'HEAD'], ['--staged']])
      expect([
        (await lint(dir, ...args)).code,
        (await lint(dir, ...args, 'none.yaml')).code,
      ]).toEqual([0, 2]);
    mkdirSync(join(dir, 'a folder'));
    git(dir, 'mv', 'old.yaml', 'a folder/[new] name.yaml');
    const moved = ['a folder/[new] name.yaml:4:11 answer/not-in-choices'];
    const said = async (from: string, ...args: readonly string[]) =>
      (await lint(join(dir, from), ...args, '-f', 'concise')).out.replace(
        /: error: .* \[(\S+)\]\n/g,
        ' $1',
      );
    expect(await said('.', '--since', 'HEAD')).toBe(moved[0]);
    expect(await said('a folder', '--since', 'HEAD~1', '..')).toContain('../new.yaml:4:11');
    rmSync(join(dir, 'a folder/[new] name.yaml'));
    expect(await said('.', '--staged')).toBe(moved[0]);
    const ran = await lint(dir, '--since', 'no-such-commit');
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('git')]);
  });
});

describe('what counts', () => {
  it('rules and groups are chosen and left out', async () => {
    const dir = tree({ 'deck.yaml': `${warned}${wrong}` });
    const rulesOf = async (...args: readonly string[]) =>
      found(await lint(dir, '-f', 'concise', ...args)).map((line) => line.split(' ')[1]);
    expect(await rulesOf()).toEqual(['item/all-of-the-above', 'answer/not-in-choices']);
    expect(await rulesOf('--ignore', 'item')).toEqual(['answer/not-in-choices']);
    expect(await rulesOf('--select', 'item/all-of-the-above')).toEqual([
      'item/all-of-the-above',
      'answer/not-in-choices',
    ]);
    expect(await rulesOf('--select', 'item/*')).toContain('item/no-explanation');
    expect(await rulesOf('--preset', 'off')).toEqual(['answer/not-in-choices']);
    expect(await rulesOf('--preset', 'off', '--extend-select', 'item')).toContain(
      'item/all-of-the-above',
    );
    expect(await rulesOf('-q')).toEqual(['answer/not-in-choices']);
  });

  it('-q says what the run fails for, and nothing where it does not fail', async () => {
    const dir = tree({ 'deck.yaml': warned });
    expect(await lint(dir, '-q')).toMatchObject({ code: 0, out: '', err: '' });
    for (const strict of [
      ['--fail-on', 'warning'],
      ['--max-warnings', '0'],
    ]) {
      const { code, out } = await lint(dir, '-q', ...strict);
      expect(code).toBe(1);
      expect(out).toContain('warning[item/all-of-the-above]');
      expect(out).toMatch(/^1 warning in 1 of 1 deck/m);
    }
  });

  it('a config file above says preset, severities, exclusions; flags win over it', async () => {
    const dir = tree({
      'quiz.config.yaml':
        'lint:\n  rules: {item/all-of-the-above: error}\n  exclude: [drafts/**]\n  max-warnings: 0\n',
      'sub/deck.yaml': warned,
      'sub/drafts/deck.yaml': wrong,
      'drafts/deck.yaml': wrong,
    });
    expect(found(await lint(dir, '-f', 'concise'))).toEqual([
      'sub/deck.yaml:3:19 item/all-of-the-above',
      'sub/drafts/deck.yaml:1:1 schema/duplicate-id',
      'sub/drafts/deck.yaml:4:11 answer/not-in-choices',
    ]);
    const inside = join(dir, 'sub');
    expect((await lint(inside, 'deck.yaml')).code).toBe(1);
    expect((await lint(inside, 'deck.yaml', '--ignore', 'item')).code).toBe(0);
    expect((await lint(inside, 'deck.yaml', '--no-config')).code).toBe(0);
    expect((await lint(dir, 'drafts/deck.yaml')).code).toBe(1);
    expect(
      (await lint(dir, 'drafts/deck.yaml', 'sub/deck.yaml', '--force-exclude', '-f', 'concise'))
        .out,
    ).not.toContain('drafts');
    expect((await lint(dir, 'drafts/deck.yaml', '--force-exclude')).code).toBe(0);
    expect((await lint(dir, 'nothing/*.yaml', '--force-exclude')).code).toBe(2);
    expect((await lint(dir, '--print-config')).out).toContain('item/all-of-the-above: error');
  });

  it('decks of a project are checked where none is named, and never those of the user', async () => {
    const home = tree({ 'quiz/config.yaml': 'decks: [learn]\n', 'quiz/learn/own.yaml': wrong });
    const dir = tree({ 'deck.yaml': wrong, 'course/deck.yaml': clean });
    const shown = async () =>
      (await quizHere(['lint', '--show-files'], { cwd: dir, env: { XDG_CONFIG_HOME: home } })).out;
    expect(await shown()).toBe('course/deck.yaml\ndeck.yaml\n');
    writeFileSync(join(dir, 'quiz.config.yaml'), 'decks: [course]\n');
    expect(await shown()).toBe('course/deck.yaml\n');
  });

  it('a group in a config file says how grave its rules are; only by its own name is a rule turned on', async () => {
    const under = async (rules: string) => {
      const dir = tree({ 'quiz.config.yaml': `lint: { rules: ${rules} }\n`, 'deck.yaml': warned });
      const lines = (await lint(dir, 'deck.yaml', '-f', 'concise')).out.trimEnd().split('\n');
      return lines.map((line) => line.replace(/^\S+ (\w+): .* \[(\S+)\]$/, '$1 $2'));
    };
    expect(await under('{item: error}')).toEqual(['error item/all-of-the-above']);
    expect(await under('{item/all-of-the-above: info, item: error}')).toEqual([
      'info item/all-of-the-above',
    ]);
    expect(await under('{item: off, item/no-explanation: warning}')).toEqual([
      'warning item/no-explanation',
    ]);
  });

  it('what makes a deck unusable is told whichever rules were chosen, unless it is ignored by name', async () => {
    const deck = '- id: pi\n  question: How much is pi?\n  answer: 3.14\n  tolerance: -1\n';
    const dir = tree({ 'deck.yaml': deck });
    const said = ['deck.yaml:4:14 answer/numeric-tolerance'];
    expect(found(await lint(dir, '-f', 'concise', '--preset', 'off'))).toEqual(said);
    expect(found(await lint(dir, '-f', 'concise', '--select', 'item'))).toEqual(said);
    expect(found(await lint(dir, '-f', 'concise', '--ignore', 'answer'))).toEqual([]);
  });

  it('a config file with faults is told with its place and what may be meant, exit 2', async () => {
    const ran = await lint(
      tree({
        'quiz.config.yaml': 'lint:\n  rules: {item/all-of-the-abov: error}\n  presset: exam\n',
        'deck.yaml': clean,
      }),
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('quiz.config.yaml:2:');
    expect(ran.err).toContain('item/all-of-the-above');
    expect(ran.err).toContain('preset');
  });

  it('a baseline leaves out what it has, and nothing new', async () => {
    const dir = tree({ 'deck.yaml': warned });
    expect((await lint(dir, '--baseline', 'known.json')).code).toBe(2);
    expect((await lint(dir, '--baseline', 'known.json', '--update-baseline')).code).toBe(0);
    writeFileSync(join(dir, 'deck.yaml'), `# moved\n${clean}${warned}`);
    expect((await lint(dir, '--baseline', 'known.json', '--fail-on', 'warning')).code).toBe(0);
    writeFileSync(join(dir, 'deck.yaml'), `${warned}${warned.replace('id: b', 'id: d')}`);
    expect((await lint(dir, '--baseline', 'known.json', '--fail-on', 'warning')).code).toBe(1);
    writeFileSync(join(dir, 'known.json'), '{"version": 7}');
    expect((await lint(dir, '--baseline', 'known.json')).code).toBe(2);
  });

  it('a baseline takes the place of another baseline only, never of a deck or any other file', async () => {
    const dir = tree({ 'deck.yaml': warned, 'notes.json': '{}', 'empty.json': '' });
    const kept = (file: string) => lint(dir, 'deck.yaml', '--baseline', file, '--update-baseline');
    for (const [file, text] of [
      ['deck.yaml', warned],
      ['notes.json', '{}'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const ran = await kept(file);
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('left as it is')]);
      expect(readFileSync(join(dir, file), 'utf8')).toBe(text);
    }
    expect((await kept('empty.json')).code).toBe(0);
    expect((await kept('empty.json')).code).toBe(0);
  });

  it.each([
    ['is no baseline, and --update-baseline', '--update-baseline'],
    ['cannot be read', ''],
  ])('a baseline that %s is refused before a deck is fixed', async (_name, update) => {
    const dir = tree({ 'deck.yaml': unnamed, 'notes.json': '{}' });
    const file = update === '' ? 'none.json' : 'notes.json';
    const ran = await lint(dir, '--fix', '--baseline', file, ...update.split(' ').filter(Boolean));
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(file)]);
    expect(readFileSync(join(dir, 'deck.yaml'), 'utf8')).toBe(unnamed);
    expect((await lint(dir, '--fix', '--update-baseline')).code).toBe(2);
    expect(readFileSync(join(dir, 'deck.yaml'), 'utf8')).toBe(unnamed);
  });

  it('the last line counts no questions of decks that could not be read', async () => {
    const dir = tree({ 'deck.yaml': '\t- id: a\n' });
    expect((await lint(dir, 'deck.yaml')).out).toMatch(/\n1 error in 1 of 1 deck\. /);
  });

  it('the last line counts a question whose dash is out of line', async () => {
    const dir = tree({ 'deck.yaml': `${clean} - id: b\n   question: Why?\n` });
    expect((await lint(dir, 'deck.yaml')).out).toMatch(
      /\n1 error in 1 of 1 deck \(2 questions\)\.\n$/,
    );
  });

  it('a baseline and comments that lint writes take in no error that keeps a deck from being asked', async () => {
    const dir = tree({ 'deck.yaml': `${warned}${wrong}` });
    const strict = ['--fail-on', 'warning', '-f', 'concise'];
    expect((await lint(dir, '--baseline', 'known.json', '--update-baseline')).code).toBe(1);
    const said = ['deck.yaml:8:11 answer/not-in-choices'];
    expect(found(await lint(dir, '--baseline', 'known.json', ...strict))).toEqual(said);
    const ran = await lint(dir, '--add-suppressions', ...strict);
    expect(found(ran)).toEqual(['deck.yaml:9:11 answer/not-in-choices']);
    expect(ran.err).toContain('cannot be asked because of an error');
    const eaten = tree({ 'deck.yaml': '- id: a\n  question: #1 of all?\n  answer: x\n' });
    const still = ['deck.yaml:2:13 yaml/comment-eats-text'];
    expect(found(await lint(eaten, '--add-suppressions', ...strict))).toEqual(still);
  });

  it('a baseline has files that are called like parts of an object', async () => {
    const dir = tree({ constructor: warned });
    writeFileSync(join(dir, '__proto__'), warned);
    const both = ['__proto__', 'constructor', '--baseline', 'known.json'];
    expect((await lint(dir, ...both, '--update-baseline')).code).toBe(0);
    expect((await lint(dir, ...both, '--fail-on', 'warning')).code).toBe(0);
    const known = JSON.parse(readFileSync(join(dir, 'known.json'), 'utf8')) as { files: object };
    expect(Object.keys(known.files)).toEqual(['__proto__', 'constructor']);
  });

  it('comments turn rules off; what they turn off no longer counts, and --no-inline-config ignores them', async () => {
    const dir = tree({
      'deck.yaml': warned.replace('above]', 'above] # quiz-disable-line item -- as printed'),
    });
    expect((await lint(dir, '--fail-on', 'warning')).code).toBe(0);
    expect((await lint(dir, '--fail-on', 'warning', '--no-inline-config')).code).toBe(1);
  });

  it('two decks of one id are told of each other', async () => {
    const dir = tree({
      'a.yaml': `id: same\nquestions:\n${clean.replace(/^/gm, '  ').trimEnd()}\n`,
    });
    writeFileSync(join(dir, 'b.yaml'), readFileSync(join(dir, 'a.yaml')));
    const ran = await lint(dir, '-f', 'concise');
    expect(found(ran)).toEqual(['b.yaml:1:5 schema/duplicate-id']);
    expect(ran.out).toContain('a.yaml');
  });

  it('a comment turns off what is said of two decks, and is then of use', async () => {
    const deck = (comment: string) =>
      `id: same # quiz-disable-line ${comment}\nquestions:\n  - id: a\n    question: What is 1 + 1?\n    answer: 2\n`;
    for (const comment of ['schema/duplicate-id -- one is a copy', '']) {
      const dir = tree({ 'a.yaml': 'id: same\nquestions:\n' + clean, 'b.yaml': deck(comment) });
      expect(found(await lint(dir, '-f', 'concise'))).toEqual([]);
      expect(found(await lint(dir, '-f', 'concise', '--no-inline-config'))).toEqual([
        'b.yaml:1:5 schema/duplicate-id',
      ]);
      expect(found(await lint(dir, '-f', 'concise', 'b.yaml'))).toEqual(
        comment === '' ? ['b.yaml:1:10 suppression/unused'] : [],
      );
    }
  });

  it('--fix leaves a comment that turns off what is said of two decks', async () => {
    const deck = 'id: same # quiz-disable-line -- one is a copy\nquestions:\n' + clean;
    const dir = tree({ 'a.yaml': 'id: same\nquestions:\n' + clean, 'b.yaml': deck });
    expect((await lint(dir, '--fix')).code).toBe(0);
    expect(readFileSync(join(dir, 'b.yaml'), 'utf8')).toBe(deck);
  });

  it('a picture that nothing names is told once of all decks that show its neighbours', async () => {
    const deck = (id: string, picture: string) =>
      `- id: ${id}\n  question: What is seen?\n  answer: the sea\n  image: { file: img/${picture}, alt: a }\n`;
    const dir = tree({
      'a.quiz.yaml': deck('a', 'a.png'),
      'b.quiz.yaml': deck('b', 'b.png'),
      'img/a.png': '',
      'img/b.png': '',
      'img/c.png': '',
    });
    const said = ['a.quiz.yaml:4:18 media/unused'];
    const only = ['-f', 'concise', '--select', 'media'];
    expect(found(await lint(dir, ...only))).toEqual(said);
    expect(found(await lint(dir, ...only, '--cache'))).toEqual(said);
    expect(found(await lint(dir, ...only, '--cache'))).toEqual(said);
    expect(found(await lint(dir, '-f', 'concise'))).toEqual([]);
  });
});

describe('fixes', () => {
  it('--fix writes ids, keeps comments byte for byte and the mode of the file, and is done at once', async () => {
    const dir = tree({ 'deck.yaml': unnamed });
    const mode = statSync(join(dir, 'deck.yaml')).mode;
    const ran = await lint(dir, '--fix');
    expect(ran.err).toContain('Fixed 1 finding in 1 deck');
    const text = readFileSync(join(dir, 'deck.yaml'), 'utf8');
    expect(text).toBe(
      '# a comment\n- id: what-is-2-2\n  question: What is 2 + 2?   # why\n  answer: 4\n',
    );
    expect(statSync(join(dir, 'deck.yaml')).mode).toBe(mode);
    expect((await lint(dir, '--fix')).err).toBe('');
  });

  it('--diff prints what --fix would write, writes nothing, and ends with 1', async () => {
    const dir = tree({ 'deck.yaml': unnamed });
    const ran = await lint(dir, '--diff');
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('+- id: what-is-2-2')]);
    expect(readFileSync(join(dir, 'deck.yaml'), 'utf8')).toBe(unnamed);
    expect((await lint(tree({ 'deck.yaml': clean }), '--diff')).code).toBe(0);
  });

  it.each([{}, { GITHUB_ACTIONS: 'true' }])(
    '--diff gives a pipe a patch that git applies, whatever is hidden in deck and name (%j)',
    async (env) => {
      const hidden = 'Q\u200b1\u001b[2J ##[add-mask]x\t\u202eB?';
      const deck = `\ufeff- question: ${hidden}\r\n  answer: x \r\n- question: Two?\n  answer: '1'`;
      const names = ['my deck.yaml', 'a"b\n+++ c\u00e4.yaml', 'sub dir/::x.yaml'];
      const dir = tree(Object.fromEntries(names.map((name) => [name, deck])));
      const { out } = await quizHere(['lint', '--diff', '--extend-select', 'style'], {
        cwd: dir,
        env,
      });
      execFileSync('git', ['apply', '-'], { cwd: dir, input: out });
      const applied = names.map((name) => readFileSync(join(dir, name), 'utf8'));
      expect(new Set(applied).size).toBe(1);
      expect(applied[0]).not.toBe(deck);
      expect(await lint(dir, '--diff', '--extend-select', 'style')).toMatchObject({
        out: '',
        code: 0,
      });
      expect(applied[0]).toContain(hidden.slice(1));
    },
  );

  it('a deck that cannot be written is left as it is, told, counted out, and ends with 2', async () => {
    const dir = tree({ 'deck.yaml': unnamed, 'other.yaml': unnamed.replace('2 + 2', '3 + 3') });
    execFileSync('chmod', ['444', join(dir, 'deck.yaml')]);
    const ran = await lint(dir, '--fix');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('error: Cannot write `deck.yaml`: it is read-only');
    expect(ran.err).toContain('Fixed 1 finding in 1 deck.');
    expect(readFileSync(join(dir, 'deck.yaml'), 'utf8')).toBe(unnamed);
  });

  it('standard input and the index cannot be fixed', async () => {
    expect((await quizHere(['lint', '-', '--fix'], { input: unnamed })).code).toBe(2);
  });

  it('--add-suppressions leaves a deck without findings that means the same', async () => {
    const dir = tree({
      'deck.yaml': `${clean}${warned}`,
      'one.json': '[{"question":"What is 2 + 2?","answer":4}]',
    });
    const ran = await lint(dir, '--add-suppressions', 'as in print');
    expect(ran.err).toContain('one.json');
    const text = readFileSync(join(dir, 'deck.yaml'), 'utf8');
    expect(text).toBe(
      `${clean}# quiz-disable-question item/all-of-the-above -- as in print\n${warned}`,
    );
    expect((await lint(dir, 'deck.yaml', '--fail-on', 'info')).code).toBe(0);
  });
});

describe('output', () => {
  it('goes to a file beside the text, and replaces an old one', async () => {
    const dir = tree({ 'deck.yaml': wrong });
    const ran = await lint(dir, '-f', 'text', '-f', 'json:report.json', '-f', 'sarif:report.sarif');
    expect(ran.out).toContain('error[answer/not-in-choices]');
    const report = JSON.parse(readFileSync(join(dir, 'report.json'), 'utf8')) as {
      summary: { errors: number };
    };
    expect(report.summary.errors).toBe(1);
    expect(existsSync(join(dir, 'report.sarif'))).toBe(true);
    expect((await lint(dir, '-f', 'json', '-o', 'none/report.json')).code).toBe(2);
  });

  it('is written wherever it can be when one file cannot be written, and ends with 2', async () => {
    const dir = tree({ 'deck.yaml': wrong });
    const ran = await lint(dir, '-f', 'json:none/a.json', '-f', 'gitlab:b.json', '-f', 'concise');
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('none/a.json')]);
    expect([found(ran).length, existsSync(join(dir, 'b.json'))]).toEqual([1, true]);
  });

  it('goes to no file twice, and to none that is to be checked', async () => {
    const dir = tree({ 'deck.yaml': wrong });
    const refused = [
      ['-f', 'json:out', '-f', 'sarif:./out'],
      ['-f', 'json', '-o', 'deck.yaml'],
      ['deck.yaml', '-f', 'json:./deck.yaml'],
    ];
    for (const args of refused) {
      const ran = await lint(dir, ...args);
      expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/would be written/)]);
    }
    expect([existsSync(join(dir, 'out')), readFileSync(join(dir, 'deck.yaml'), 'utf8')]).toEqual([
      false,
      wrong,
    ]);
  });

  it('has annotations too in GitHub Actions, and the table in the summary of the job', async () => {
    const dir = tree({ 'deck.yaml': wrong });
    const summary = join(dir, 'summary.md');
    writeFileSync(summary, 'before\n');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { out } = await quizHere(['lint'], { cwd: dir, env });
    expect(out).toContain('error[answer/not-in-choices]');
    expect(out).toContain('::error file=deck.yaml,line=4,endLine=4,col=11,endColumn=15');
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n### quiz lint: 1 problem/);
  });

  it('lets no line of a deck be a command of the runner', async () => {
    const dir = tree({
      '::set-output name=a::b.yaml':
        '- id: a\n  question: "::add-mask::x"\n  choices: ["::error::y", z]\n  answer: "::warning::w"\n',
    });
    const { out } = await quizHere(['lint', '-f', 'concise', '-f', 'github:annotations.txt'], {
      cwd: dir,
      env: { GITHUB_ACTIONS: 'true' },
    });
    const [first = '', ...rest] = out.trimEnd().split('\n');
    const token = /^::stop-commands::(\S+)$/.exec(first)?.[1];
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest.filter((line) => /^\s*::/.test(line)).at(-1)).toBe(`::${token}::`);
  });

  it('shows --max-diagnostics in full, counts the rest, and truncates no machine format', async () => {
    const deck = Array.from({ length: 30 }, (_, n) =>
      wrong.replace('id: c', `id: q${n}`).replace('France', `region ${n}`),
    ).join('');
    const dir = tree({ 'deck.yaml': deck });
    expect((await lint(dir)).out).toContain('10 more not shown');
    expect((await lint(dir, '--max-diagnostics', '0')).out).not.toContain('more not shown');
    expect(found(await lint(dir, '-f', 'concise')).length).toBe(30);
  });

  it('--statistics counts by rule, --rules and --explain tell of rules, as data too', async () => {
    const dir = tree({ 'deck.yaml': wrong });
    expect((await lint(dir, '--statistics')).out).toMatch(/1 {2}error {4}answer\/not-in-choices/);
    expect((await lint(dir, '--rules')).out).toContain('item/all-of-the-above');
    const { rules } = JSON.parse((await lint(dir, '--rules', '--json')).out) as {
      rules: { name: string; bad: string[] }[];
    };
    expect(rules.every(({ bad }) => bad.length > 0 && !bad.join('').includes('⟪'))).toBe(true);
    expect((await lint(dir, '--explain', 'item/all-of-the-above')).out).toContain('Haladyna');
    expect((await lint(dir, '--explain', 'all-of-the-above')).err).toContain(
      'item/all-of-the-above',
    );
  });

  it('--explain points at what is wrong in an example, names what lies beside it, and shows what --fix makes', async () => {
    const { out } = await lint(folder(), '--explain', 'media/case-mismatch');
    expect(out).toContain(
      `Bad:
    - id: plot
      question: What does the plot show?
      answer: a parabola
      image: { file: Plot.PNG, alt: A curve }
                     ^^^^^^^^
  beside it: plot.png

With --fix-unsafe it becomes:
`,
    );
  });

  it('ends quietly when its reader goes away', () => {
    const dir = tree({
      'deck.yaml': Array.from({ length: 2000 }, (_, n) => wrong.replace('id: c', `id: q${n}`)).join(
        '',
      ),
    });
    const bin = join(import.meta.dirname, '../bin/quiz.js');
    const out = execFileSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" lint -f concise 2>err | head -1; cat err`],
      { cwd: dir, encoding: 'utf8' },
    );
    expect(out.trimEnd().split('\n').length).toBe(1);
  });
});

describe('the cache', () => {
  const text = async (dir: string) => (await lint(dir, '--cache', '-f', 'concise')).out;

  it('gives the same findings as a run without it, before and after a change', async () => {
    const dir = tree({ 'a.yaml': wrong, 'b.yaml': warned, 'c.yaml': unnamed });
    const plain = async () => (await lint(dir, '-f', 'concise')).out;
    expect(await text(dir)).toBe(await plain());
    expect(await text(dir)).toBe(await plain());
    writeFileSync(join(dir, 'a.yaml'), clean);
    writeFileSync(join(dir, 'd.yaml'), wrong.replace('France', 'Spain'));
    expect(await text(dir)).toBe(await plain());
    expect(existsSync(join(dir, '.quiz-lint-cache.json'))).toBe(true);
  });

  it('knows nothing under other settings, of another version, or after damage to its file', async () => {
    const dir = tree({ 'b.yaml': warned });
    await text(dir);
    expect((await lint(dir, '--cache', '--fail-on', 'warning', '--preset', 'off')).code).toBe(0);
    expect((await lint(dir, '--cache', '--fail-on', 'warning')).code).toBe(1);
    const file = join(dir, '.quiz-lint-cache.json');
    const [head = '', body = ''] = readFileSync(file, 'utf8').split('\n');
    const [key = ''] = head.split(' ');
    const whole = (files: string) =>
      `${key} ${createHash('sha256').update(files).digest('hex')}\n${files}\n`;
    expect(whole(body)).toBe(readFileSync(file, 'utf8'));
    const silent = body.replace(
      /"diagnostics":\[.*?\],"suppressed"/,
      '"diagnostics":[],"suppressed"',
    );
    const tried = [
      `${'0'.repeat(64)} ${head.slice(65)}\n${silent}\n`,
      `${head}\n${silent}\n`,
      `${head}\n${body.slice(0, -40)}`,
      whole('{"b.yaml":null}'),
      whole(body.replace('"kind":"deck"', '"kind":"deck","file":7')),
      whole(body.replaceAll('"span":{"start":', '"span":{"start":-')),
    ];
    for (const cache of tried) {
      writeFileSync(file, cache);
      expect([cache, (await lint(dir, '--cache', '--fail-on', 'warning')).code]).toEqual([
        cache,
        1,
      ]);
    }
  });

  it('takes the place of no other file, and of none that cannot be written', async () => {
    const dir = tree({ 'a.yaml': wrong, 'b.yaml': warned });
    const ran = await lint(dir, '--cache-file', 'b.yaml', 'a.yaml', '-f', 'concise');
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('no cache of quiz lint')]);
    expect(readFileSync(join(dir, 'b.yaml'), 'utf8')).toBe(warned);
    expect((await lint(dir, '--cache-file', 'none/cache', 'a.yaml')).err).toContain('no such file');
  });

  it('sees that an image which a deck names has come or gone', async () => {
    const dir = tree({ 'a.yaml': `${clean}  image: {file: plot.png, alt: A plot}\n` });
    expect(await text(dir)).toContain('media/missing');
    writeFileSync(join(dir, 'plot.png'), '');
    expect(await text(dir)).toBe('');
  });
});

describe('threads', () => {
  it('find what one alone finds, in the same order', async () => {
    const decks = Object.fromEntries(
      Array.from({ length: 240 }, (_, n) => [
        `d${n}.yaml`,
        [clean, warned, wrong, unnamed][n % 4] ?? '',
      ]),
    );
    const dir = tree(decks);
    const alone = await lint(dir, '--threads', '1', '-f', 'json');
    expect(await lint(dir, '--threads', '3', '-f', 'json')).toEqual(alone);
    expect(alone.code).toBe(1);
  });
});
