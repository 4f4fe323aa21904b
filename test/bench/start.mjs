// Start-up as ratios to bare Node, interleaved in one run: node test/bench/start.mjs [rounds]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/quiz.js');
const deck = join(root, 'quizzes/cas-advanced-day-5.yaml');
const rounds = Number(process.argv[2] ?? 21);

// Node reads this file at every start and would hide what the program itself costs.
delete process.env['NODE_EXTRA_CA_CERTS'];

/** Milliseconds until the program has ended. */
function ended(args, input = '') {
  const start = performance.now();
  spawnSync(process.execPath, args, { input, stdio: ['pipe', 'ignore', 'ignore'] });
  return performance.now() - start;
}

/** Milliseconds until a terminal shows some text. */
function shown(args, text) {
  const start = performance.now();
  const pty = spawn(process.execPath, args, { cols: 80, rows: 24 });
  let seen = '';
  return new Promise((resolve) => {
    pty.onData((data) => {
      seen += data;
      if (!seen.includes(text)) return;
      resolve(performance.now() - start);
      seen = '';
      pty.kill('SIGKILL');
    });
  });
}

const peers = process.env['QUIZ_BENCH_PEERS'] ?? join(root, 'node_modules');
const others = [
  ['prettier --version', 'prettier/bin/prettier.cjs', '--version'],
  ['eslint --version', 'eslint/bin/eslint.js', '--version'],
  ['ajv help', 'ajv-cli/dist/index.js', 'help'],
].filter(([, path]) => existsSync(join(peers, path)));

const cases = {
  'node -e 0': () => ended(['-e', '0']),
  'quiz --version': () => ended([bin, '--version']),
  'quiz --help': () => ended([bin, '--help']),
  'quiz lint, one deck': () => ended([bin, 'lint', deck]),
  ...Object.fromEntries(
    others.map(([name, path, ...args]) => [name, () => ended([join(peers, path), ...args])]),
  ),
  'quiz run, piped': () => ended([bin, 'run', deck, '--no-log']),
  'node, a line in a terminal': () => shown(['-e', 'console.log("line")'], 'line'),
  'first question in a terminal': () => shown([bin, 'run', deck, '--no-log'], 'don’t know'),
};

const times = new Map(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, measure] of Object.entries(cases)) times.get(name).push(await measure());
}

const median = (numbers) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const middle = new Map([...times].map(([name, list]) => [name, median(list)]));
const bare = middle.get('node -e 0');
for (const [name, time] of middle) console.log(`${name.padEnd(30)} ${(time / bare).toFixed(2)}`);
const line = middle.get('node, a line in a terminal');
const question = middle.get('first question in a terminal');
console.log(`first question / a line in a terminal   ${(question / line).toFixed(2)}`);
