// Lint of generated decks beside other programs that check YAML, run in turn, as ratios to `quiz lint`.
// node test/bench/lint.mjs [decks=1000] [rounds=3]; peers that are not installed are left out and named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [decks = 1000, rounds = 3] = process.argv.slice(2).map(Number);
const root = new URL('../..', import.meta.url).pathname;
const tree = mkdtempSync(join(tmpdir(), 'quiz-bench-'));
// Beside the tree: other programs would check it too.
const cacheFolder = mkdtempSync(join(tmpdir(), 'quiz-bench-cache-'));
const cache = join(cacheFolder, 'cache');
const peers = process.env['QUIZ_BENCH_PEERS'] ?? join(root, 'node_modules');

function deckOf(n) {
  const items = Array.from({ length: 14 }, (_, q) => {
    const kind = (n * 14 + q) % 7;
    const head = `  - id: q-${q}\n    tags: [statistics, chapter-${n % 12}]\n`;
    if (kind < 3)
      return `${head}    question: In study ${n}, which of these measures is least affected by ${q} extreme values?\n    choices:\n      - The median of the sample\n      - The arithmetic mean of it\n      - The range of all data\n      - The variance number ${q}\n    answer: The median of the sample\n    shuffle: true\n    explanation: >-\n      The median depends on the order only, so that one extreme value among ${n + q} values moves it\n      by little or not at all.\n`;
    if (kind < 5)
      return `${head}    question: What is the seat of government of region ${n * 31 + q}?\n    answer: Saint Mary ${n}x${q}\n    accept: [St Mary ${n}x${q}]\n    explanation: |\n      It has been there since ${1800 + q}.\n      It lies on the river.\n    hint: It begins with an S\n`;
    return `${head}    question: How much is ${n} plus ${q}?\n    answer: ${n + q}\n    explanation: Adding gives ${n + q}, and nothing else does.\n`;
  });
  return `title: Deck ${n}\nid: deck-${n}\nquestions:\n${items.join('\n')}`;
}

for (let n = 0; n < decks; n += 1) {
  const folder = join(tree, `d${Math.floor(n / 100)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `deck-${n}.yaml`), deckOf(n));
}
const plugin = found('eslint-plugin-yml');
if (plugin !== undefined) {
  writeFileSync(
    join(tree, 'eslint.config.mjs'),
    `import yml from ${JSON.stringify(plugin)};\nexport default [...yml.configs['flat/recommended']];\n`,
  );
}

function found(name) {
  try {
    return createRequire(join(peers, 'none.js')).resolve(name);
  } catch {
    return undefined;
  }
}

const quiz = join(root, 'bin/quiz.js');
const node = process.execPath;
const script = (path) => (existsSync(join(peers, path)) ? [node, join(peers, path)] : undefined);
const schema = join(root, 'quizzes/deck.schema.json');

/** Name, command, and what is done before each run. */
const programs = [
  ['quiz lint', [node, quiz, 'lint', '.']],
  ['quiz lint, one thread', [node, quiz, 'lint', '--threads', '1', '.']],
  [
    'quiz lint, cold cache',
    [node, quiz, 'lint', '--cache-file', cache, '.'],
    () => rmSync(cache, { force: true }),
  ],
  ['quiz lint, warm cache', [node, quiz, 'lint', '--cache-file', cache, '.']],
  ['yamllint', which('yamllint') && ['yamllint', '-d', 'default', '.']],
  ['prettier --check', withArgs(script('prettier/bin/prettier.cjs'), '--check', '.')],
  ['eslint + yml plugin', withArgs(script('eslint/bin/eslint.js'), '**/*.yaml')],
  [
    'ajv-cli',
    withArgs(
      script('ajv-cli/dist/index.js'),
      'validate',
      '--strict=false',
      '-s',
      schema,
      '-d',
      '**/*.yaml',
    ),
  ],
];

function withArgs(command, ...args) {
  return command && [...command, ...args];
}

function which(name) {
  return spawnSync('which', [name]).status === 0;
}

const times = new Map(programs.map(([name]) => [name, []]));
const memory = new Map();
const failed = new Set();
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
for (let round = 0; round < rounds; round += 1) {
  for (const [name, command, prepare] of programs) {
    if (!command) continue;
    prepare?.();
    const [program, ...args] = ['/usr/bin/time', '-f', '%M', ...command];
    const start = performance.now();
    const ended = spawnSync(program, args, {
      cwd: tree,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    // 1 says that something was found; more, that the program could not do its work.
    if (ended.status > 1) failed.add(name);
    times.get(name).push(performance.now() - start);
    memory.set(name, Number(ended.stderr?.trim().split('\n').at(-1)) / 1024);
  }
}
for (const made of [tree, cacheFolder]) rmSync(made, { recursive: true, force: true });

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const base = median(times.get('quiz lint'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
console.log(
  `quizdeck ${version}, node ${process.version}, ${decks} decks, median of ${rounds}, in turn`,
);
for (const [name, command] of programs) {
  if (!command) console.log(`${name.padEnd(24)} not installed`);
  else if (failed.has(name)) console.log(`${name.padEnd(24)} failed`);
  else {
    const ratio = (median(times.get(name)) / base).toFixed(2).padStart(7);
    console.log(`${name.padEnd(24)} ${ratio}  ${memory.get(name).toFixed(0).padStart(5)} MB`);
  }
}
