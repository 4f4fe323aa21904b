import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys, startPty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, root, write } from './support/quiz.ts';

// Start-up is held here without a clock: by what is loaded, which is what it is made of.

const deck = `title: Capitals
questions:
  - id: australia
    question: What is the capital of Australia?
    choices: [Sydney, Canberra, Melbourne]
    answer: Canberra
`;

/** Shown after the answer, so that nobody who stops at the question waits for a reader of TeX. */
const withMath = `${deck}    explanation: Founded $n$ years ago.\n`;

interface Loaded {
  /** Parts of the program, in the order of their names. */
  readonly files: readonly string[];
  /** Parts of which V8 did not take what the build had made. */
  readonly compiledAnew: readonly string[];
  /** Parts of Node. */
  readonly builtins: readonly string[];
}

const watched = ['-r', join(import.meta.dirname, 'support/loaded.cjs'), bin];

function loadedIn(place: string): Loaded {
  const loaded = JSON.parse(readFileSync(join(place, 'loaded.json'), 'utf8')) as Loaded;
  return { ...loaded, files: loaded.files.toSorted() };
}

function place(): string {
  const made = folder();
  write('deck.yaml', deck, made);
  write('math.yaml', withMath, made);
  return made;
}

const environment = (here: string) => ({
  ...cleanEnvironment(),
  QUIZ_LOADED: join(here, 'loaded.json'),
});

/** What a command loads on a pipe without input, up to when it writes `until`. */
function onPipe(args: readonly string[], until?: string): Loaded {
  const cwd = place();
  const more = until === undefined ? {} : { QUIZ_LOADED_UNTIL: until };
  const env = { ...environment(cwd), ...more };
  spawnSync(process.execPath, [...watched, ...args], { cwd, env });
  return loadedIn(cwd);
}

/** What is loaded up to the first question, whose text needs no Markdown. */
async function onTerminal(...args: readonly string[]): Promise<Loaded> {
  const cwd = place();
  const env = { ...environment(cwd), QUIZ_LOADED_UNTIL: keysOfChoice };
  const pty = startPty(process.execPath, [...watched, ...args], { cwd, env });
  await pty.waitFor(keysOfChoice);
  pty.type(keys.ctrlC);
  await pty.ended();
  return loadedIn(cwd);
}

const keysOfChoice = 'a–c answer';

const common = [
  'main.cjs',
  'node-host.cjs',
  'part-base.cjs',
  'part-deck.cjs',
  'part-rolldown-runtime.cjs',
];

/** Kilobytes of parts; more than this is a part that has no need to be on the way. */
function expectSize({ files }: Loaded, most: number): void {
  const bytes = files.map((name) => statSync(join(root, 'dist', name)).size);
  const sum = Math.ceil(bytes.reduce((total, one) => total + one, 0) / 1024);
  expect(sum, `${files.join(', ')} have ${sum} KB`).toBeLessThanOrEqual(most);
}

/** Each of these is a part of Node that takes a tenth of its own start to load. */
const heavy = ['child_process', 'crypto', 'perf_hooks', 'worker_threads', 'zlib'];

function expectNone({ builtins }: Loaded, unwanted: readonly string[]): void {
  expect(builtins.filter((name) => unwanted.includes(name))).toEqual([]);
}

const run = ['run', 'deck.yaml', '--no-log'];
const [asked, piped, linted] = [
  await onTerminal(...run),
  // What comes after the question is read while it is thought about, if there is the time.
  onPipe(['run', 'math.yaml', '--no-log'], 'What is the capital'),
  onPipe(['lint', 'deck.yaml']),
];

describe('no more is loaded than is needed', () => {
  it.each(['--version', '--help'])('for %s: no part of the program', (flag) => {
    const loaded = onPipe([flag]);
    expect(loaded.files).toEqual(['prepared.json']);
    expectNone(loaded, heavy);
  });

  it('for the first question of a deck in a terminal', () => {
    expect(asked.files).toEqual([...common, 'part-ask.cjs'].toSorted());
    expectSize(asked, 710);
    // The id of a session is a random one.
    expectNone(
      asked,
      heavy.filter((name) => name !== 'crypto'),
    );
  });

  it('for the first question of a deck on a pipe', () => {
    expect(piped.files).toEqual([...common, 'part-ask-lines.cjs', 'part-ask.cjs'].toSorted());
    expectSize(piped, 730);
  });

  it('for the lint of one deck', () => {
    expect(linted.files).toEqual([...common, 'part-check.cjs', 'part-lint.cjs'].toSorted());
    expectSize(linted, 875);
    expectNone(linted, heavy);
  });
});

describe('what V8 made of the parts at the build', () => {
  it('is taken by the Node that built them', () => {
    const more = [onPipe(['review', 'deck.yaml', '--due']), onPipe(['stats'])];
    const all = [asked, piped, linted, ...more];
    expect(all.flatMap(({ compiledAnew }) => compiledAnew)).toEqual([]);
  });

  it('is not needed: cut short, of another V8 or not there, the program does the same', () => {
    const here = place();
    for (const name of ['bin', 'dist'])
      cpSync(join(root, name), join(here, name), { recursive: true });
    const made = (name: string) => join(here, 'dist', `part-${name}.v8`);
    truncateSync(made('deck'), 1_000);
    writeFileSync(made('base'), readFileSync(made('base')).fill(7, 0, 16));
    writeFileSync(made('check'), '');
    const args = [join(here, 'bin/quiz.js'), 'lint', 'deck.yaml'];
    const ran = spawnSync(process.execPath, args, { cwd: here, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('No problems in 1 deck');
  });
});

it('parts are ASCII, as what reads them takes for granted', () => {
  const parts = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
  const text = (name: string) => readFileSync(join(root, 'dist', name), 'latin1');
  expect(parts.filter((name) => !/^[\0-\x7f]*$/.test(text(name)))).toEqual([]);
});
