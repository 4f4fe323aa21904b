import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin, cleanEnvironment, folder, quiz, root } from './support/quiz.ts';

const warned =
  '- id: b\n  question: Which of these are prime?\n  choices: [2, 3, All of the above]\n  answer: All of the above\n';
const wrong =
  '- id: c\n  question: What is the capital of France?\n  choices: [Paris, Rome]\n  answer: Pari\n';
const unnamed = '- question: What is 2 + 2?\n  answer: 4\n';

/** A folder with decks of each severity. */
function decks(): string {
  const dir = folder();
  writeFileSync(join(dir, 'a.quiz.yaml'), wrong);
  writeFileSync(join(dir, 'b c.quiz.yaml'), warned);
  writeFileSync(join(dir, 'd.quiz.yaml'), unnamed);
  return dir;
}

const strangeNames = [
  '-rf.quiz.yaml',
  '--fix.quiz.yaml',
  '$(touch pwned).quiz.yaml',
  '`touch pwned`;&|.quiz.yaml',
  `it's "quoted".quiz.yaml`,
  '[a]*?{b,c}.quiz.yaml',
  '!not #this %41.quiz.yaml',
  'Prüfung 日本 𝕏.quiz.yaml',
];

/** A folder with a wrong deck of each name that a shell or a parser of options may misread. */
function strangeDecks(): string {
  const dir = folder();
  for (const name of strangeNames) writeFileSync(join(dir, name), wrong);
  return dir;
}

describe('the problem matcher', () => {
  interface Matcher {
    readonly owner: string;
    readonly severity?: string;
    readonly pattern: readonly [
      { readonly regexp: string; readonly [part: string]: number | string },
    ];
  }

  const { problemMatcher } = JSON.parse(
    readFileSync(join(root, '.github/problem-matcher.json'), 'utf8'),
  ) as { problemMatcher: readonly Matcher[] };

  /** As the runner reads a line: the first matcher that fits. */
  function matched(line: string): Record<string, string | undefined> | undefined {
    for (const { pattern, severity } of problemMatcher) {
      const [{ regexp, ...parts }] = pattern;
      const match = new RegExp(regexp).exec(line);
      if (match === null) continue;
      const found = Object.entries(parts).map(([part, group]) => [part, match[Number(group)]]);
      return { severity, ...Object.fromEntries(found) } as Record<string, string | undefined>;
    }
    return undefined;
  }

  it.each(['never', 'always'])('reads every line of --format concise, colour %s', (color) => {
    const { out } = quiz(['lint', '-f', 'concise', '--color', color], { cwd: decks() });
    const lines = out.trimEnd().split('\n');
    expect(lines.map(matched)).toEqual([
      expect.objectContaining({
        file: 'a.quiz.yaml',
        line: '4',
        column: '11',
        severity: 'error',
        code: 'answer/not-in-choices',
      }),
      expect.objectContaining({
        file: 'b c.quiz.yaml',
        line: '3',
        severity: 'warning',
        code: 'item/all-of-the-above',
      }),
      expect.objectContaining({
        file: 'd.quiz.yaml',
        line: '1',
        severity: 'notice',
        code: 'schema/unstable-id',
      }),
    ]);
  });

  it('leaves lines of other programs alone', () => {
    expect(matched('src/a.ts(3,4): error TS2322: no')).toBeUndefined();
    expect(matched('12:30:45: error: broken pipe')).toBeUndefined();
  });
});

describe('the hooks for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly name: string;
    readonly entry: string;
    readonly args: readonly string[];
    readonly language: string;
    readonly files: string;
    readonly require_serial: boolean;
  }

  const hooks = parse(
    readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
  ) as readonly Hook[];

  /** As pre-commit runs a hook: its words, its arguments, then the files that changed. */
  function run({ entry, args }: Hook, cwd: string, ...files: readonly string[]) {
    const [program, ...words] = entry.split(' ');
    expect(program).toBe('quiz');
    return quiz([...words, ...args, ...files], { cwd });
  }

  it('have what the manifest requires', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ['quiz-lint', 'node'],
      ['quiz-lint-fix', 'node'],
      ['quiz-lint-system', 'system'],
    ]);
    const { bin: bins } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: object;
    };
    expect(Object.keys(bins)).toContain('quiz');
    expect(hooks.every(({ name, require_serial }) => name !== '' && require_serial)).toBe(true);
  });

  it('fail on a deck with an error, pass one without', () => {
    for (const hook of hooks) {
      const dir = decks();
      expect(run(hook, dir, 'a.quiz.yaml', 'b c.quiz.yaml').code).toBe(1);
      expect(run(hook, dir, 'b c.quiz.yaml').code).toBe(0);
    }
  });

  it('take every name for that of a file, and check just these', () => {
    const dir = strangeDecks();
    for (const hook of hooks) {
      const ran = run(hook, dir, ...strangeNames);
      expect([ran.code, ran.err]).toEqual([1, '']);
      expect(ran.out).toMatch(/^8 errors.* in 8 of 8 decks \(8 questions\)/m);
    }
    expect(run({ ...hooks[0], args: [] } as Hook, dir, ...strangeNames).code).toBe(2);
    expect(existsSync(join(dir, 'pwned'))).toBe(false);
  });

  it('respect the exclusions of the project, and pass when nothing is left', () => {
    const dir = decks();
    writeFileSync(join(dir, 'quiz.config.yaml'), 'lint:\n  exclude: [a.quiz.yaml]\n');
    for (const hook of hooks) expect(run(hook, dir, 'a.quiz.yaml').code).toBe(0);
  });

  it.each(hooks)('$id takes the arguments that the README gives it', (hook) => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, own = ''] = /- id: quiz-lint\n +args: (.*)\n/.exec(readme) ?? [];
    const args = parse(own) as readonly string[];
    const dir = decks();
    writeFileSync(join(dir, '-o.quiz.yaml'), 'questions: []\n');
    expect(run({ ...hook, args }, dir, '-o.quiz.yaml').out).toContain('-o.quiz.yaml:1:');
  });

  it('quiz-lint-fix changes the file, which pre-commit takes for a failure', () => {
    const dir = decks();
    const hook = hooks.find(({ id }) => id === 'quiz-lint-fix');
    if (hook !== undefined) run(hook, dir, 'd.quiz.yaml');
    expect(readFileSync(join(dir, 'd.quiz.yaml'), 'utf8')).toMatch(/^- id: what-is-2-2\n/);
  });
});

describe('the action for GitHub', () => {
  interface Action {
    readonly inputs: { readonly [name: string]: { readonly default: string } };
    readonly runs: {
      readonly using: string;
      readonly steps: readonly {
        readonly shell: string;
        readonly run: string;
        readonly env: { readonly [name: string]: string };
      }[];
    };
  }

  const action = parse(
    readFileSync(join(root, '.github/actions/lint/action.yml'), 'utf8'),
  ) as Action;

  /** Runs the steps as the runner does, with an `npm` that installs this very program. */
  function run(cwd: string, inputs: Readonly<Record<string, string>>) {
    const programs = join(folder(), 'bin');
    mkdirSync(programs);
    const called = join(programs, 'called');
    writeFileSync(join(programs, 'npm'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${called}'\n`);
    writeFileSync(join(programs, 'quiz'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
    for (const name of ['npm', 'quiz']) chmodSync(join(programs, name), 0o755);
    let last: { code: number | null; out: string } = { code: 0, out: '' };
    for (const { run: script, env } of action.runs.steps) {
      const given = Object.entries(env).map(([name, value]) => [
        name,
        value.replace(
          /\$\{\{ inputs\.(\w+) \}\}/g,
          (_match, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '',
        ),
      ]);
      const clean = cleanEnvironment();
      const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd,
        encoding: 'utf8',
        env: {
          ...clean,
          ...Object.fromEntries(given),
          GITHUB_ACTIONS: 'true',
          PATH: `${programs}:${clean['PATH'] ?? ''}`,
        },
      });
      last = { code: ended.status, out: ended.stdout };
      if (last.code !== 0) break;
    }
    return { ...last, installed: readFileSync(called, 'utf8').trimEnd().split('\n').at(-1) };
  }

  it('installs the version asked for and checks the whole repository', () => {
    const ran = run(decks(), { version: '1.2.3' });
    expect([ran.installed, ran.code]).toEqual(['quizdeck@1.2.3', 1]);
    expect(ran.out).toContain('::error file=a.quiz.yaml');
  });

  it('takes paths and arguments line by line, whatever is in them', () => {
    const dir = decks();
    expect(run(dir, { paths: 'b c.quiz.yaml\n', args: '--fail-on=warning' }).code).toBe(1);
    expect(run(dir, { paths: 'b c.quiz.yaml\nd.quiz.yaml' }).code).toBe(0);
    expect(run(dir, { paths: '$(touch pwned); `id`' }).code).toBe(2);
    expect(existsSync(join(dir, 'pwned'))).toBe(false);
  });

  it('checks the files that are named, whatever they are called', () => {
    const dir = strangeDecks();
    const sarif = `$(touch pwned) "it's" ü.sarif`;
    const ran = run(dir, { paths: strangeNames.join('\n'), sarif });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^8 errors.* in 8 of 8 decks \(8 questions\)/m);
    expect(existsSync(join(dir, sarif))).toBe(true);
    expect(existsSync(join(dir, 'pwned'))).toBe(false);
  });

  it('writes a SARIF report where it is asked to', () => {
    const dir = decks();
    run(dir, { sarif: 'quiz.sarif' });
    const { version } = JSON.parse(readFileSync(join(dir, 'quiz.sarif'), 'utf8')) as {
      version: string;
    };
    expect(version).toBe('2.1.0');
  });
});
